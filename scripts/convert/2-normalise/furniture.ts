import type { DecodedText, Furniture } from '../types.ts';
import type { Line } from './lines.ts';

/** `— 33 —`, `第 3 页 共 10 页`, `3/10`: a page number that can be nothing else. */
const PAGE_NUMBER =
  /^(?:[-—–―－]+\s*[0-9０-９]{1,4}\s*[-—–―－]+|第\s*[0-9０-９]{1,4}\s*页(?:[\s,，/]*共\s*[0-9０-９]{1,4}\s*页)?|[0-9]{1,4}\s*\/\s*[0-9]{1,4}|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$/iu;
/** A figure alone on its line, which may be a page number or a cell of a table. */
const BARE_NUMBER = /^[0-9０-９]{1,4}$/u;
/** What converters leave where a picture stood. */
const CAPTION = /^[[【]?(?:图片|配图|image|img)[\]】]?$/iu;
const HEADING_MARKS = /^#{1,6}(?=\s)/u;
const BOLD_MARK = /\*\*/gu;
/** Control and format characters carry no text; ZWJ and ZWNJ are left, for they shape what they join. */
const INVISIBLE = /(?![\s\u0085\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const FINISHED = /[。！？!?；;：:）)”]$/u;

/**
 * What on these lines is no part of the text, in order. A figure alone on its line counts
 * as a page number only in mid-sentence: where the text before is unfinished.
 */
export function findFurniture(decoded: DecodedText, lines: readonly Line[]): Furniture[] {
  const { text } = decoded;
  const found: Furniture[] = [];
  const content = lines.filter(({ span }) => span.end > span.start);
  let chunk: Furniture[] = [];
  let previousNumber = 0;
  content.forEach((line, index) => {
    const { start, end } = line.span;
    const lineText = text.slice(start, end);
    if (line.number > previousNumber + 1) chunk = closeBoldMarks(chunk, found);
    previousNumber = line.number;
    const before = content[index - 1];
    const unfinished = before !== undefined && !FINISHED.test(text.slice(before.span.start, before.span.end));
    if (PAGE_NUMBER.test(lineText) || (BARE_NUMBER.test(lineText) && unfinished && index > 2)) {
      found.push({ kind: 'page-number', span: line.span });
      return;
    }
    if (CAPTION.test(lineText)) {
      found.push({ kind: 'caption', span: line.span });
      return;
    }
    const marks = HEADING_MARKS.exec(lineText);
    if (marks) found.push({ kind: 'heading-mark', span: { start, end: start + marks[0].length } });
    for (const { 0: c, index: at } of lineText.matchAll(INVISIBLE)) {
      found.push({ kind: 'invisible', span: { start: start + at, end: start + at + c.length } });
    }
    for (const { index: at } of lineText.matchAll(BOLD_MARK)) {
      chunk.push({ kind: 'bold-mark', span: { start: start + at, end: start + at + 2 } });
    }
  });
  closeBoldMarks(chunk, found);
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Bold marks count in pairs within lines that follow each other; a mark left over is text. */
function closeBoldMarks(chunk: Furniture[], found: Furniture[]): Furniture[] {
  found.push(...chunk.slice(0, chunk.length - (chunk.length % 2)));
  return [];
}
