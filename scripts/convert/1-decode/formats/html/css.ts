import { remembered } from '../../../remembered.ts';
import { attribute, type Element, isElement, isText, type ParentNode, walk } from './tree.ts';

/** Properties by which text is not seen, or is struck out; no others are looked at. */
const PROPERTIES = new Set([
  'display',
  'color',
  'background',
  'background-color',
  'background-image',
  'visibility',
  'opacity',
  'font-size',
  'position',
  'left',
  'top',
  'right',
  'text-indent',
  'margin-left',
  'height',
  'max-height',
  'overflow',
  'clip',
  'clip-path',
  'text-decoration',
  'text-decoration-line',
]);
/** More style than this is a library's, and says nothing of one page. */
const LONGEST_SHEET = 2_000_000;
const MOST_RULES = 50_000;
const MOST_STEPS = 12;

/** What is said of an element, by property. */
export type Declarations = ReadonlyMap<string, string>;

interface Declared {
  readonly value: string;
  readonly important: boolean;
}

interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  /** Whether what stands before it in the selector is its parent, not any ancestor. */
  readonly child: boolean;
}

interface Rule {
  /** The last one is the element's own. */
  readonly compounds: readonly Compound[];
  readonly specificity: number;
  readonly order: number;
  readonly declared: ReadonlyMap<string, Declared>;
}

const NOTHING: Declarations = new Map();

/** What a page says of the looks of its elements. */
export interface Styles {
  /** What its style sheets and the element itself say of an element. */
  readonly of: (element: Element) => Declarations;
  /** Whether none of its style sheets stands elsewhere. */
  readonly areWhole: boolean;
}

/** Reads the style sheets of a page, once for all of its elements. */
export function stylesOf(root: ParentNode): Styles {
  const { text, areWhole } = sheetsIn(root);
  const rules = parseRules(text);
  // Office programs write the same words on each paragraph.
  const ownDeclarations = remembered(declarationsIn);
  const byKey = Map.groupBy(rules, ({ compounds }) => keyOf(compounds.at(-1) as Compound));
  const matchingRules = (element: Element): readonly Rule[] => {
    const keys = [
      '*',
      element.tagName,
      `#${attribute(element, 'id') ?? ''}`,
      ...classesOf(element).map((name) => `.${name}`),
    ];
    return keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ compounds }) => matches(compounds, element))
      .sort((a, b) => a.specificity - b.specificity || a.order - b.order);
  };
  const of = (element: Element): Declarations => {
    const matching = rules.length === 0 ? [] : matchingRules(element);
    const own = attribute(element, 'style');
    if (matching.length === 0 && own === undefined) return NOTHING;
    const layers = [
      ...matching.map(({ declared }) => declared),
      ...(own === undefined ? [] : [ownDeclarations(own)]),
    ];
    const found = new Map<string, Declared>();
    for (const layer of layers)
      for (const [name, declared] of layer)
        if (declared.important || found.get(name)?.important !== true) found.set(name, declared);
    return new Map([...found].map(([name, { value }]) => [name, value]));
  };
  return { of, areWhole };
}

function sheetsIn(root: ParentNode): { readonly text: string; readonly areWhole: boolean } {
  const sheets: string[] = [];
  let areWhole = true;
  walk(
    root,
    (node) => {
      if (!isElement(node)) return undefined;
      if (node.tagName === 'link' && STYLE_SHEET.test(attribute(node, 'rel') ?? '')) areWhole = false;
      if (node.tagName !== 'style') return undefined;
      const media = attribute(node, 'media') ?? '';
      if (isForScreens(media))
        sheets.push(node.childNodes.map((child) => (isText(child) ? child.value : '')).join(''));
      return 'skip';
    },
    () => {},
  );
  return { text: sheets.join('\n').slice(0, LONGEST_SHEET), areWhole };
}

const STYLE_SHEET = /stylesheet/iu;
const FOR_SCREENS = /^\s*(?:(?:only\s+)?(?:all|screen)\s*(?:,.*)?)?$/iu;
/** Comments, also one that is never closed, and the marks of HTML's own. */
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/gu;
const COMMENT_MARK = /<!--|-->/gu;
const MEDIA = /^@media\b/iu;
const IMPORTANT = /\s*!\s*important$/u;
const SPACE = /\s+/u;
/** A name and behind it classes and ids; and each of those. */
const COMPOUND = /^(\*|[a-z][\w-]*)?((?:[.#][\w\u0080-\uffff-]+)*)$/iu;
const CLASS_OR_ID = /[.#][^.#]+/gu;

/** Conditions on the width of the screen are not judged: what holds for some readers only is not said of all. */
const isForScreens = (media: string): boolean => FOR_SCREENS.test(media);

function parseRules(sheet: string): Rule[] {
  const text = sheet.replace(COMMENT, ' ').replace(COMMENT_MARK, ' ');
  const rules: Rule[] = [];
  let at = 0;
  let open = 0;
  while (at < text.length && rules.length < MOST_RULES) {
    const stop = nextOf(text, at, '{;}');
    const head = text.slice(at, stop).trim();
    const sign = text[stop];
    at = stop + 1;
    if (sign === '}') open = Math.max(0, open - 1);
    if (sign !== '{') continue;
    if (MEDIA.test(head) && isForScreens(head.slice(6))) open += 1;
    else if (head.startsWith('@')) at = endOfBlock(text, at);
    else {
      const end = nextOf(text, at, '}');
      const declared = declarationsIn(text.slice(at, end));
      at = end + 1;
      if (declared.size > 0)
        for (const selector of head.split(',')) {
          const compounds = compoundsOf(selector);
          if (compounds !== undefined)
            rules.push({ compounds, specificity: weightOf(compounds), order: rules.length, declared });
        }
    }
  }
  return rules;
}

function nextOf(text: string, from: number, signs: string): number {
  for (let at = from; at < text.length; at += 1) if (signs.includes(text[at] as string)) return at;
  return text.length;
}

function endOfBlock(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
  }
  return at;
}

function declarationsIn(text: string): ReadonlyMap<string, Declared> {
  const declared = new Map<string, Declared>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!PROPERTIES.has(name)) continue;
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = IMPORTANT.test(value);
    if (!important && declared.get(name)?.important === true) continue;
    declared.set(name, { value: value.replace(IMPORTANT, ''), important });
  }
  return declared;
}

/** The parts of a selector; `undefined` where it says more than names, classes, ids and what stands in what. */
function compoundsOf(selector: string): readonly Compound[] | undefined {
  const compounds: Compound[] = [];
  let child = false;
  for (const part of selector.trim().replaceAll('>', ' > ').split(SPACE)) {
    if (part === '>') {
      child = true;
      continue;
    }
    const names = COMPOUND.exec(part);
    if (names === null || part === '') return undefined;
    const marks = (names[2] ?? '').match(CLASS_OR_ID) ?? [];
    compounds.push({
      tag: names[1] === '*' ? undefined : names[1]?.toLowerCase(),
      id: marks.find((mark) => mark.startsWith('#'))?.slice(1),
      classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
      child,
    });
    child = false;
  }
  return compounds.length > 0 && compounds.length <= MOST_STEPS ? compounds : undefined;
}

const weightOf = (compounds: readonly Compound[]): number =>
  compounds.reduce(
    (sum, { tag, id, classes }) =>
      sum + (id === undefined ? 0 : 10_000) + classes.length * 100 + (tag === undefined ? 0 : 1),
    0,
  );

function keyOf({ tag, id, classes }: Compound): string {
  if (id !== undefined) return `#${id}`;
  return classes.length > 0 ? `.${classes[0]}` : (tag ?? '*');
}

const classesOf = (element: Element): readonly string[] => [
  ...new Set((attribute(element, 'class') ?? '').split(SPACE).filter((name) => name !== '')),
];

/** Nearest ancestors are taken: a selector that needs a further one says nothing here, and hides nothing. */
function matches(compounds: readonly Compound[], element: Element): boolean {
  let own: Element | undefined = element;
  for (let at = compounds.length - 1; at >= 0; at -= 1) {
    const compound = compounds[at] as Compound;
    const child = at === compounds.length - 1 || (compounds[at + 1] as Compound).child;
    while (own !== undefined && !child && !fits(compound, own)) own = parentOf(own);
    if (own === undefined || !fits(compound, own)) return false;
    own = parentOf(own);
  }
  return true;
}

function fits({ tag, id, classes }: Compound, element: Element): boolean {
  if (tag !== undefined && tag !== element.tagName) return false;
  if (id !== undefined && id !== attribute(element, 'id')) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((name) => own.includes(name));
}

const parentOf = ({ parentNode }: Element): Element | undefined =>
  parentNode !== null && isElement(parentNode) ? parentNode : undefined;
