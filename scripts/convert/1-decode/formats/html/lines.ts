import { type Cell, type ExtractedLine, onOneLine } from '../extraction.ts';
import { keepGrids } from '../grids.ts';
import { findChrome } from './chrome.ts';
import { isChromeLine } from './chrome-lines.ts';
import { keepsLineEnds, meansLineEnds } from './line-ends.ts';
import { type ListCounter, listCounter } from './list-number.ts';
import { cellsOfTable } from './table.ts';
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

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li listing main menu nav ol optgroup option p ' +
    'pre search section summary table tbody td tfoot th thead tr ul xmp button textarea'
  ).split(' '),
);
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table|list-item)/iu;
/** A number the item brings along, so that the list's own is not shown twice. */
const NUMBERED =
  /^\s*(?:[（(〔[]?[0-9０-９一二三四五六七八九十]{1,4}[）)〕\].．、]|第[0-9一二三四五六七八九十百]{1,5}[条章节])/u;
const WIDE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u;

/**
 * The lines a page shows, in order; `firstLine` is the number of its first line in the file.
 *
 * @param tablesBefore how many tables stand in pieces of the page that were read before
 */
export function readLines(root: ParentNode, firstLine: number, tablesBefore = 0): ExtractedLine[] {
  const chrome = findChrome(root);
  const endsLines = meansLineEnds(root);
  const lines: ExtractedLine[] = [];
  const counters = new Map<Element, ListCounter>();
  let words: string[] = [];
  let last = '';
  /** Whether the line so far is white space alone. */
  let blank = true;
  let gap: '' | ' ' | '\n' = '';
  let startsAt = firstLine;
  let sourceLine = firstLine;
  /** Whether any of the line's text stands outside the page's furniture. */
  let plain = false;
  let chromeDepth = 0;
  let verbatim = 0;
  let number = '';
  let tables = tablesBefore;
  const cells = new Map<Element, Cell>();
  /** The cells that are open, and how many lines there were before each. */
  const open: { readonly cell: Cell; readonly before: number }[] = [];

  const endLine = (always: boolean): void => {
    if (!blank || always) {
      const text = onOneLine(words.join('')).trimEnd();
      const furniture = !blank && !plain;
      const place = `第${blank ? sourceLine : startsAt}行`;
      const cell = open.at(-1)?.cell;
      lines.push({
        text,
        place,
        ...(furniture ? { furniture: 'page-chrome' } : {}),
        ...(cell === undefined ? {} : { cell }),
      });
    }
    words = [];
    last = '';
    blank = true;
    gap = '';
    plain = false;
  };
  const addWord = (word: string, line: number): void => {
    sourceLine = line;
    const empty = word.trim() === '';
    // Between two full-width characters the end of a source line is no space.
    const joined = gap === '\n' && WIDE.test(last) && WIDE.test(word[0] as string);
    if (words.length > 0 && gap !== '' && !joined) words.push(' ');
    if (blank && !empty) {
      startsAt = line;
      blank = false;
      if (number !== '' && !NUMBERED.test(word)) words.push(number);
      number = '';
    }
    if (!empty && chromeDepth === 0) plain = true;
    words.push(word);
    last = word.at(-1) as string;
    gap = '';
  };
  const addText = (node: TextNode): void => {
    let line = firstLine + (node.sourceCodeLocation?.startLine ?? sourceLine - firstLine + 1) - 1;
    for (const [run] of node.value.matchAll(/[ \t\f\r]*\n[ \t\n\f\r]*|[ \t\f\r]+|[^ \t\n\f\r]+/gu)) {
      const newlines = run.trim() === '' ? run.split('\n').length - 1 : 0;
      if (!/^[ \t\n\f\r]/u.test(run)) addWord(run, line);
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
      if (isUnseen(node)) return 'skip';
      sourceLine = firstLine + (node.sourceCodeLocation?.startLine ?? sourceLine - firstLine + 1) - 1;
      if (node.tagName === 'br') endLine(true);
      if (isBlock(node)) endLine(false);
      const cell = cells.get(node);
      if (cell !== undefined) open.push({ cell, before: lines.length });
      if (node.tagName === 'table') {
        tables += 1;
        for (const [element, of] of cellsOfTable(node, tables, open.at(-1)?.cell)) cells.set(element, of);
      }
      if (chrome.has(node)) chromeDepth += 1;
      if (keepsLineEnds(node)) verbatim += 1;
      if (node.tagName === 'ol') counters.set(node, listCounter(node));
      if (node.tagName === 'li' && node.parentNode !== null && isElement(node.parentNode))
        number = counters.get(node.parentNode)?.(node) ?? '';
      return undefined;
    },
    (element) => {
      if (isBlock(element)) endLine(false);
      if (cells.has(element)) {
        if (lines.length === open.at(-1)?.before) endLine(true);
        open.pop();
      }
      if (element.tagName === 'li') number = '';
      if (chrome.has(element)) chromeDepth -= 1;
      if (keepsLineEnds(element)) verbatim -= 1;
    },
  );
  endLine(false);
  // What a site sets around a text stands in no cell of a table.
  return keepGrids(lines).map((line) =>
    line.cell === undefined && isChromeLine(line.text) ? { ...line, furniture: 'page-chrome' } : line,
  );
}

const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || BLOCK_STYLE.test(attribute(element, 'style') ?? '');
