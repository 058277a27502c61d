import { withoutSpace } from '../../../without-space.ts';
import { attribute, type Element, isElement, isText, isUnseen, type ParentNode, walk } from './tree.ts';

/** What stands beneath an element, in figures. */
export interface Measure {
  /** Characters, white space aside. */
  text: number;
  /** Those of them inside links. */
  linked: number;
  links: number;
  /** Those of them that lead nowhere: a script answers to them. */
  scripted: number;
  /** Whether a link leads to a document: a list of annexes is no navigation. */
  files: boolean;
  /** Whether a sentence of some length stands outside links. */
  prose: boolean;
  heading: boolean;
}

const HEADINGS = new Set(['h1', 'h2', 'h3']);
/** An address of a document. */
const FILE = /\.(?:docx?|pdf|xlsx?|wps|et|ofd|rar|zip|pptx?)(?:[?#]|$)/iu;
const SCRIPTED = /^\s*(?:javascript:|#?$)/iu;
const SENTENCE_END = /[。；！？]/u;
const LONG_SENTENCE = 30;

/** Measures every element of a tree in one pass, but for those that are left out. */
export function measure(
  root: ParentNode,
  leftOut: (element: Element) => boolean,
): ReadonlyMap<ParentNode, Measure> {
  const measures = new Map<ParentNode, Measure>();
  const blank = (): Measure => ({
    text: 0,
    linked: 0,
    links: 0,
    scripted: 0,
    files: false,
    prose: false,
    heading: false,
  });
  const total = blank();
  measures.set(root, total);
  const open: Measure[] = [total];
  let links = 0;
  walk(
    root,
    (node) => {
      if (isElement(node)) {
        if (isUnseen(node) || leftOut(node)) return 'skip';
        const own = blank();
        if (isLink(node)) {
          links += 1;
          own.links = 1;
          own.scripted = SCRIPTED.test(addressOf(node)) ? 1 : 0;
          own.files = leadsToFile(node);
        }
        own.heading = HEADINGS.has(node.tagName);
        measures.set(node, own);
        open.push(own);
      } else if (isText(node)) {
        const own = open.at(-1) as Measure;
        const length = withoutSpace(node.value).length;
        own.text += length;
        if (links > 0) own.linked += length;
        else if (length > LONG_SENTENCE && hasLongSentence(node.value)) own.prose = true;
      }
      return undefined;
    },
    (element) => {
      if (isLink(element)) links -= 1;
      const own = open.pop() as Measure;
      const above = open.at(-1) as Measure;
      above.text += own.text;
      above.linked += own.linked;
      above.links += own.links;
      above.scripted += own.scripted;
      above.files ||= own.files;
      above.prose ||= own.prose;
      above.heading ||= own.heading;
    },
  );
  return measures;
}

/** Whether so many characters stand before the sign that ends a sentence. */
export const hasLongSentence = (text: string): boolean =>
  text
    .slice(0, 5_000)
    .split(SENTENCE_END)
    .slice(0, -1)
    .some(({ length }) => length >= LONG_SENTENCE);

export const isLink = (element: Element): boolean =>
  element.tagName === 'a' && attribute(element, 'href') !== undefined;
const addressOf = (link: Element): string => attribute(link, 'href') ?? '';
/** Whether an element is a link to a document, which may be an annex. */
export const leadsToFile = (element: Element): boolean => isLink(element) && FILE.test(addressOf(element));

/** Characters of an element that stand in no link. */
export const outsideLinks = (own: Measure | undefined): number =>
  own === undefined ? 0 : own.text - own.linked;

/** Share of a page's text outside links that its main content must hold. */
const MAIN_SHARE = 0.7;

/** The smallest element that holds most of the text; the root where the text is spread out. */
export function mainContent(root: ParentNode, measures: ReadonlyMap<ParentNode, Measure>): ParentNode {
  const textOf = (node: ParentNode): number => outsideLinks(measures.get(node));
  const wanted = textOf(root) * MAIN_SHARE;
  let main = root;
  for (;;) {
    const next = main.childNodes.find(
      (child): child is Element => isElement(child) && textOf(child) >= wanted && textOf(child) > 0,
    );
    if (next === undefined) return main;
    main = next;
  }
}
