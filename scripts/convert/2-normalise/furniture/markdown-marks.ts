import { isTextEncoding } from '#domain/decode-text.ts';
import type { DecodedText, Furniture } from '../../types.ts';

/** A stretch of a line that is no text: UTF-16 offsets in the line, half open. */
export interface Stretch {
  readonly kind: Furniture['kind'];
  readonly from: number;
  readonly to: number;
}

/** `- `, `* `, with a box to tick `- [x] `: an item of a list. */
const ITEM = /^[-*+]\s+(?:\[[ xX]\]\s+)?(?=\S)/u;
/** What underlines a heading, or stands between two parts. */
const RULE = /^(?:=+|-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])$/u;
/** What is struck out: ~~2031年7月~~. */
const STRUCK = /~~(?=\S)[^~]+~~/gu;
/** A line that ends here, as a backslash says. */
const LINE_BREAK = /\\$/u;

/** A mark that is no mark of Markdown: 1\\. at the beginning of a line. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu;
/** In a cell of a table a bar is escaped for the table's sake. */
const ESCAPE_IN_CELL = /\\(?=[!-/:-@[-`{}~])/gu;
/** Where a link leads: an address, or a call of a script; what a browser shows of it. */
const TARGET = String.raw`\((?:[^()\s]|\([^()\s]{0,80}\)){1,600}(?:\s"[^"\n]{0,100}")?\)`;
/** A picture, one that is a link, and a link with the words that it leads from. */
const PICTURE_OR_LINK = new RegExp(
  String.raw`\[!\[[^\]\n]{0,100}\]${TARGET}\]${TARGET}|!\[[^\]\n]{0,100}\]${TARGET}|(?<!!)\[(?<words>[^[\]\n]+)\](?<target>${TARGET})`,
  'gu',
);

/** Whether a text is Markdown as received, by the name of its file. */
export const isMarkdownText = ({ encoding, seed }: DecodedText): boolean =>
  isTextEncoding(encoding) && seed.file.endsWith('.md');

/** Whether a line of Markdown only draws. */
export const isRule = (text: string): boolean => RULE.test(text);

/**
 * What of a line of Markdown, or of a cell of a table, is no text: the mark of an item, what is struck
 * out, where links lead, what escapes a mark, the mark of a line's end.
 */
export function markdownMarks(text: string, inCell: boolean): Stretch[] {
  const marks: Stretch[] = [];
  const item = inCell ? undefined : ITEM.exec(text)?.[0];
  if (item !== undefined) marks.push({ kind: 'list-mark', from: 0, to: item.trimEnd().length });
  for (const { index, 0: words } of text.matchAll(STRUCK))
    marks.push({ kind: 'struck', from: index, to: index + words.length });
  for (const { index, 0: whole, groups: { words, target } = {} } of text.matchAll(PICTURE_OR_LINK)) {
    const end = index + whole.length;
    if (words === undefined || target === undefined)
      marks.push({ kind: 'page-chrome', from: index, to: end });
    else
      marks.push(
        { kind: 'page-chrome', from: index, to: index + 1 },
        { kind: 'page-chrome', from: index + 1 + words.length, to: end },
      );
  }
  for (const { index } of text.matchAll(inCell ? ESCAPE_IN_CELL : ESCAPE))
    marks.push({ kind: 'list-mark', from: index, to: index + 1 });
  if (!inCell && LINE_BREAK.test(text))
    marks.push({ kind: 'list-mark', from: text.length - 1, to: text.length });
  return apart(marks);
}

/** Of marks that lie over each other the one that begins first, and so the longer. */
function apart(marks: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const mark of [...marks].sort((a, b) => a.from - b.from || b.to - a.to))
    if (mark.from >= (kept.at(-1)?.to ?? 0)) kept.push(mark);
  return kept;
}

/** Whether a line of Markdown begins an item of a list. */
export const beginsItem = (text: string): boolean => ITEM.test(text);

/** What a line of Markdown shows, without the marks around it. */
export function shown(text: string): string {
  let words = '';
  let from = 0;
  for (const mark of markdownMarks(text, false)) {
    words += text.slice(from, mark.from);
    from = mark.to;
  }
  return (words + text.slice(from)).replace(HEADING_OR_BOLD, '').trim();
}

const HEADING_OR_BOLD = /^\s*#{1,6}\s|\*\*/gu;
