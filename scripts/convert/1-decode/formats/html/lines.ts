import { HAN } from '../../../character-kinds.ts';
import { isChromeLine } from '../../../words/chrome-lines.ts';
import type { AsideKind, Cell, ExtractedLine } from '../extraction.ts';
import { keepGrids } from '../grids.ts';
import { type LinePiece, lineOf } from '../pieces.ts';
import { raisedText } from '../raised.ts';
import type { Unread } from '../unread.ts';
import { findChrome, isNamedChrome } from './chrome.ts';
import { fieldText, isLongField } from './fields.ts';
import { keepsLineEnds, meansLineEnds } from './line-ends.ts';
import { type ListCounter, listCounter } from './list-number.ts';
import { isLink, leadsToFile } from './measure.ts';
import { unreadIn } from './pictures.ts';
import { raisedIn, signBefore } from './raised-in.ts';
import { type Seen, seenIn } from './seen.ts';
import { cellsOfTable } from './table.ts';
import { textHolder } from './text-holder.ts';
import {
  attribute,
  type Element,
  isElement,
  isText,
  isUnseen,
  type ParentNode,
  type TextNode,
  walk,
} from './tree.ts';
import { type Beside, withoutSite } from './without-site.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li listing main menu nav ol optgroup option p ' +
    'pre search section summary table tbody td tfoot th thead tr ul xmp button'
  ).split(' '),
);
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table|list-item)/iu;
/** A number the item brings along, so that the list's own is not shown twice. */
const NUMBERED =
  /^\s*(?:[（(〔[]?[0-9０-９一二三四五六七八九十]{1,4}[）)〕\].．、]|第[0-9一二三四五六七八九十百]{1,5}[条章节])/u;
/** What a browser takes for white space; a run of it, with line ends or without, and a word. */
const HTML_SPACE = ' \t\n\f\r';
const RUN = /[ \t\f\r]*\n[ \t\n\f\r]*|[ \t\f\r]+|[^ \t\n\f\r]+/gu;
const WIDE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u;

const WORD = /[\p{L}\p{N}]/u;

/** What a page holds. */
export interface PageLines {
  readonly lines: readonly ExtractedLine[];
  readonly unread: readonly Unread[];
}

/**
 * The lines of a page, in order; `firstLine` is the number of its first line in the file. What
 * a reader of the page does not see, or sees struck out, is set aside.
 *
 * @param tablesBefore how many tables stand in pieces of the page that were read before
 * @param alone whether the page is a text alone: what is hidden anywhere in it is hidden of the text
 */
export function readLines(root: ParentNode, firstLine: number, tablesBefore = 0, alone = false): PageLines {
  const { of: seen, measures } = seenIn(root);
  const isHidden = (element: Element): boolean => seen(element).hidden;
  const found = findChrome(root, isHidden, measures);
  const { elements: chrome, around } = found;
  const { main, pictured } = alone ? { main: root, pictured: root } : found;
  const isBeside = (element: Element): boolean => !around.has(element) && isNamedChrome(element);
  const holder = alone ? root : textHolder(root, measures, chrome);
  const endsLines = meansLineEnds(root);
  const lines: ExtractedLine[] = [];
  const unread: Unread[] = [];
  const counters = new Map<Element, ListCounter>();
  /** The elements that are open and begin a line, and for each line the one that it stands in. */
  const blocks: string[] = [];
  const elements: string[] = [];
  /** How each line stands beside what holds the text. */
  const besides: (Beside | undefined)[] = [];
  let standsIn = '';
  let words: LinePiece[] = [];
  let last = '';
  /** Whether the line so far is white space alone. */
  let blank = true;
  let gap: '' | ' ' | '\n' = '';
  let startsAt = firstLine;
  let sourceLine = firstLine;
  /** Whether any of the line's text stands outside the page's furniture. */
  let plain = false;
  let chromeDepth = 0;
  let mainDepth = main === root ? 1 : 0;
  /** Whether any of the line's text stands in the main part of the page. */
  let inMain = false;
  /** Whether any of it stands in furniture inside of that part. */
  let amidText = false;
  let holderDepth = holder === root ? 1 : 0;
  let linkDepth = 0;
  /** Whether any of the line's text stands in what holds the text of the page, and outside links. */
  let held = false;
  let unlinked = false;
  /** Whether any of the line's words stands in no link to another page, marks aside. */
  let unlinkedWord = false;
  /** For each line whether all of its words lead to other pages. */
  const leading: boolean[] = [];
  let pictureDepth = pictured === root ? 1 : 0;
  let namedChrome = 0;
  let raised = 0;
  let lowered = 0;
  let phonetic = 0;
  let verbatim = 0;
  let number = '';
  let tables = tablesBefore;
  const cells = new Map<Element, Cell>();
  /** The cells that are open, and how many lines there were before each. */
  const open: { readonly cell: Cell; readonly before: number }[] = [];

  const endLine = (always: boolean): void => {
    if (!blank || always) {
      const line = trimmed(lineOf(words, `第${blank ? sourceLine : startsAt}行`));
      // What a site hides around its text, such as menus, is a part of the site.
      const chromeLine = !blank && (line.furniture === undefined ? !plain : !inMain);
      const told: ExtractedLine = chromeLine
        ? {
            text: line.text,
            place: line.place,
            furniture: amidText && !isOfSite(line.text) ? 'site-words' : 'page-chrome',
          }
        : line;
      const cell = open.at(-1)?.cell;
      lines.push(cell === undefined ? told : { ...told, cell });
      elements.push(standsIn);
      leading.push(!blank && !unlinkedWord);
      besides.push(held || blank ? undefined : unlinked ? 'words' : 'links');
    }
    words = [];
    last = '';
    blank = true;
    gap = '';
    plain = false;
    inMain = false;
    amidText = false;
    held = false;
    unlinked = false;
    unlinkedWord = false;
  };
  const addWord = (word: string, line: number, aside: AsideKind | undefined): void => {
    sourceLine = line;
    const empty = word.trim() === '';
    // Between two full-width characters the end of a source line is no space.
    const joined = gap === '\n' && WIDE.test(last) && WIDE.test(word[0] as string);
    if (words.length > 0 && gap !== '' && !joined) words.push({ text: ' ', aside });
    if (blank && !empty) {
      startsAt = line;
      standsIn = blocks.at(-1) ?? '';
      blank = false;
      if (number !== '' && !NUMBERED.test(word)) words.push({ text: number, aside });
      number = '';
    }
    if (!empty && chromeDepth === 0) {
      if (aside === undefined) plain = true;
      if (mainDepth > 0) inMain = true;
    }
    if (!empty && chromeDepth > 0 && mainDepth > 0) amidText = true;
    if (!empty && holderDepth > 0) held = true;
    if (!empty && linkDepth === 0) {
      unlinked = true;
      if (WORD.test(word)) unlinkedWord = true;
    }
    words.push({ text: word, aside });
    last = word.at(-1) as string;
    gap = '';
  };
  const asRaised = (word: string): string =>
    raised > 0 ? raisedText(word, 'above') : lowered > 0 ? raisedText(word, 'below') : word;
  const addText = (node: TextNode): void => {
    const aside = asideOf(node, seen, phonetic > 0);
    let line = firstLine + (node.sourceCodeLocation?.startLine ?? sourceLine - firstLine + 1) - 1;
    for (const [run] of node.value.matchAll(RUN)) {
      const newlines = run.trim() === '' ? run.split('\n').length - 1 : 0;
      if (!HTML_SPACE.includes(run[0] as string)) addWord(asRaised(run), line, aside);
      else if (newlines > 0 && (verbatim > 0 || endsLines)) {
        endLine(false);
        if (newlines > 1 && lines.at(-1)?.text !== '') endLine(lines.length > 0);
      } else if (newlines > 0) gap = '\n';
      else if (gap === '') gap = ' ';
      line += newlines;
    }
  };

  walk(
    root,
    (node) => {
      if (isText(node)) addText(node);
      if (!isElement(node)) return undefined;
      const shows = chromeDepth === 0 && namedChrome === 0 && pictureDepth > 0 && !isHidden(node);
      const kind = shows ? unreadIn(node) : undefined;
      if (kind !== undefined)
        unread.push({ kind, place: `第${firstLine + (node.sourceCodeLocation?.startLine ?? 1) - 1}行` });
      if (isUnseen(node)) return 'skip';
      sourceLine = firstLine + (node.sourceCodeLocation?.startLine ?? sourceLine - firstLine + 1) - 1;
      if (node.tagName === 'br') endLine(!isHidden(node));
      if (isBlock(node)) endLine(false);
      const cell = cells.get(node);
      if (cell !== undefined) open.push({ cell, before: lines.length });
      if (node.tagName === 'table') {
        tables += 1;
        for (const [element, of] of cellsOfTable(node, tables, open.at(-1)?.cell, isHidden))
          cells.set(element, of);
      }
      const field = chrome.has(node) ? undefined : fieldText(node);
      if (field !== undefined) {
        const aside = asideBy(seen(node), false) ?? (field.isPrompt ? 'prompt' : undefined);
        if (field.text !== '') addWord(field.text.replace(/\s+/gu, ' '), sourceLine, aside);
        return 'skip';
      }
      if (isBlock(node)) blocks.push(node.tagName);
      if (chrome.has(node)) chromeDepth += 1;
      if (node === main) mainDepth += 1;
      if (node === holder || leadsToFile(node)) holderDepth += 1;
      if (leadsOn(node)) linkDepth += 1;
      if (node === pictured) pictureDepth += 1;
      if (isBeside(node)) namedChrome += 1;
      const sign = signBefore(node);
      if (sign !== '') addWord(sign, sourceLine, seen(node).hidden ? 'hidden' : undefined);
      const stands = raisedIn(node);
      if (stands === 'above') raised += 1;
      if (stands === 'below') lowered += 1;
      if (node.tagName === 'rt') phonetic += 1;
      if (keepsLineEnds(node)) verbatim += 1;
      if (node.tagName === 'ol') counters.set(node, listCounter(node));
      if (node.tagName === 'li' && !isHidden(node) && node.parentNode !== null && isElement(node.parentNode))
        number = counters.get(node.parentNode)?.(node) ?? '';
      return undefined;
    },
    (element) => {
      if (isBlock(element)) {
        endLine(false);
        blocks.pop();
      }
      if (cells.has(element)) {
        // Something must carry the cell: what is set aside stands in none.
        if (lines.slice(open.at(-1)?.before).every(({ furniture }) => furniture !== undefined)) endLine(true);
        open.pop();
      }
      if (element.tagName === 'li') number = '';
      if (chrome.has(element)) chromeDepth -= 1;
      if (element === main) mainDepth -= 1;
      if (element === holder || leadsToFile(element)) holderDepth -= 1;
      if (leadsOn(element)) linkDepth -= 1;
      if (element === pictured) pictureDepth -= 1;
      if (isBeside(element)) namedChrome -= 1;
      const stood = raisedIn(element);
      if (stood === 'above') raised -= 1;
      if (stood === 'below') lowered -= 1;
      if (element.tagName === 'rt') phonetic -= 1;
      if (keepsLineEnds(element)) verbatim -= 1;
    },
  );
  endLine(false);
  return {
    lines: withoutSite(keepGrids(lines), elements, {
      besides,
      leading,
      pageTitle: alone ? '' : titleOf(root),
    }),
    unread,
  };
}

/** What a page calls itself; empty where it does not say. Sites of governments name the document alone in a field of their own. */
function titleOf(root: ParentNode): string {
  let title = '';
  let document = '';
  walk(
    root,
    (node) => {
      if (!isElement(node)) return undefined;
      if (node.tagName === 'title' && title === '')
        title = node.childNodes.map((child) => (isText(child) ? child.value : '')).join('');
      else if (node.tagName === 'meta' && attribute(node, 'name')?.toLowerCase() === 'articletitle')
        document = attribute(node, 'content') ?? '';
      return node.tagName === 'body' ? 'skip' : undefined;
    },
    () => {},
  );
  return document.trim() === '' ? title : document;
}

/** Whether an element is a link to another page. */
const leadsOn = (element: Element): boolean => isLink(element) && !leadsToFile(element);

/** Whether words of an element that is furniture by its name or its links say nothing to a reader. */
const isOfSite = (text: string): boolean => !HAN.test(text) || isChromeLine(text);

/** Why a piece of text is set aside, by the elements around it. */
function asideOf(
  { parentNode }: TextNode,
  seen: (element: Element) => Seen,
  phonetic: boolean,
): AsideKind | undefined {
  if (parentNode === null || !isElement(parentNode)) return undefined;
  return asideBy(seen(parentNode), phonetic);
}

const asideBy = ({ hidden, struck }: Seen, phonetic: boolean): AsideKind | undefined =>
  hidden ? 'hidden' : struck ? 'struck' : phonetic ? 'phonetic' : undefined;

/** Without white space at its end. */
function trimmed(line: ExtractedLine): ExtractedLine {
  const text = line.text.trimEnd();
  const asides = line.asides?.map((aside) => ({ ...aside, end: Math.min(aside.end, text.length) }));
  return asides === undefined ? { ...line, text } : { ...line, text, asides };
}

const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || isLongField(element) || BLOCK_STYLE.test(attribute(element, 'style') ?? '');
