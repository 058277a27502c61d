import { decodeBytes } from '../decode-bytes.ts';
import { type Extraction, extraction, FormatFault, faultOf } from '../extraction.ts';
import { unreadInWords } from '../unread.ts';
import { type PageLines, readLines } from './lines.ts';
import { han, htmlStrings, isProgram } from './script-strings.ts';
import { type Element, isElement, isText, type ParentNode, parseTree, walk } from './tree.ts';
import { withoutCopy } from './twice.ts';

const LARGEST = 32 * 1024 * 1024;
/** Fewer Han characters than this on the page itself, and its text may stand in its scripts. */
const TOO_FEW = 20;

/**
 * The lines of a saved page. Blocks and `<br>` end lines, tables go row by row; what nobody
 * sees, what is struck out and what a site puts around a text is marked, not dropped.
 */
export function extractHtml(bytes: Uint8Array): Extraction {
  try {
    if (bytes.length > LARGEST) throw new FormatFault('too-large', '网页超过 32 MB');
    const text = outOfTemplate(withoutServerCode(decodeBytes(bytes)));
    if (text.includes('\0')) throw new FormatFault('broken', '文件含有空字符，不是网页');
    const strings = htmlStrings(text);
    if (isProgram(text, strings)) return asExtraction(linesOfStrings(strings));
    const root = parseTree(text);
    const page = readLines(root, 1);
    if (page.lines.reduce((sum, line) => sum + (line.furniture ? 0 : han(line.text)), 0) < TOO_FEW) {
      const inScripts = scriptsIn(root).flatMap(({ code, line }) =>
        htmlStrings(code).map((string) => ({ ...string, line: string.line + line - 1 })),
      );
      const found = linesOfStrings(inScripts);
      if (found.lines.some((line) => han(line.text) >= TOO_FEW))
        return asExtraction({
          lines: [...page.lines, ...found.lines],
          unread: [...page.unread, ...found.unread],
        });
    }
    return asExtraction(page);
  } catch (error) {
    return faultOf(error);
  }
}

const asExtraction = ({ lines, unread }: PageLines): Extraction =>
  extraction(withoutCopy(lines), unreadInWords(unread));

function linesOfStrings(strings: readonly { html: string; line: number }[]): PageLines {
  const pages: PageLines[] = [];
  let tables = 0;
  for (const { html, line } of strings) {
    const own = readLines(parseTree(html), line, tables);
    tables = own.lines.reduce((last, { cell }) => Math.max(last, cell?.table ?? 0), tables);
    pages.push(own);
  }
  return { lines: pages.flatMap(({ lines }) => lines), unread: pages.flatMap(({ unread }) => unread) };
}

/** A page that is one template, as builders of pages keep it: what stands in it is the page. */
const TEMPLATE_BEGINS = /^\s*<template\b[^>]{0,200}>/iu;
const TEMPLATE_ENDS = '</template>';

function outOfTemplate(text: string): string {
  const begins = TEMPLATE_BEGINS.exec(text)?.[0];
  const end = begins === undefined ? -1 : text.lastIndexOf(TEMPLATE_ENDS);
  return begins === undefined || end < 0
    ? text
    : `${begins.replace(INSIDE_LINES, '')}${text.slice(begins.length, end)}`;
}

const INSIDE_LINES = /[^\r\n]/gu;

/** Code of PHP, ASP and JSP is no text; blanks of the same length keep the line numbers. */
function withoutServerCode(text: string): string {
  return blanked(blanked(text, '<?', '?>'), '<%', '%>');
}

function blanked(text: string, open: string, close: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    result += text.slice(from, at) + text.slice(at, end + close.length).replace(INSIDE_LINES, ' ');
    from = end + close.length;
  }
  return result + text.slice(from);
}

function scriptsIn(root: ParentNode): { code: string; line: number }[] {
  const scripts: { code: string; line: number }[] = [];
  walk(
    root,
    (node) => {
      if (!isElement(node) || node.tagName !== 'script') return undefined;
      scripts.push({ code: textIn(node), line: node.sourceCodeLocation?.startLine ?? 1 });
      return 'skip';
    },
    () => {},
  );
  return scripts;
}

const textIn = (element: Element): string =>
  element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
