import { bracketDepths } from '#domain/sentences.ts';
import { isWhiteSpace } from '../character-kinds.ts';
import { DATE_LINE } from '../date.ts';
import { HEADING_NUMBER, SECTION_NUMBER } from '../marker.ts';
import { isOrganisation } from '../organisation.ts';
import type { DecodedText, SourceCell, Span } from '../types.ts';
import { URGENCY } from '../words/head-labels.ts';
import {
  FEWEST_LINE_ENDS,
  LINE_ENDS_SHARE,
  LONGEST_HEADING,
  LONGEST_SET_APART,
  SHORT_FLAT,
  SHORTEST_PIECE,
} from './bars.ts';

/** One line of the file as received, or what stands of it in one cell of a table. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** What is left between white space at both ends; empty for a blank line. */
  readonly span: Span;
  /** The cell of a table that it stands in. */
  readonly cell?: SourceCell;
  /** Offset at which its white space begins. */
  readonly begins: number;
  /** Whether it stands in a line behind another paragraph. */
  readonly inner: boolean;
}

/**
 * The lines of a decoded text, blank ones included; what draws a table stands between them,
 * and one in which paragraphs begin with an indent gives one each.
 */
export function linesOf({ text, lineStarts, tables }: DecodedText): Line[] {
  const pieces = tables.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.spans.map((span) => ({ span, cell }))),
  );
  const lines: Line[] = [];
  let next = 0;
  for (const [index, start] of lineStarts.entries()) {
    const end = lineStarts[index + 1] ?? text.length;
    const number = index + 1;
    const before = next;
    for (let piece = pieces[next]; piece !== undefined && piece.span.start < end; piece = pieces[++next])
      lines.push({
        number,
        span: trimmed(text, piece.span),
        cell: piece.cell,
        begins: piece.span.start,
        inner: false,
      });
    if (next > before) continue;
    const inner = innerIndents(text.slice(start, end)).map((at) => start + at);
    for (const [i, begins] of [start, ...inner].entries())
      lines.push({
        number,
        span: trimmed(text, { start: begins, end: inner[i] ?? end }),
        begins,
        inner: i > 0,
      });
  }
  return lines;
}

function trimmed(text: string, { start: from, end: to }: Span): Span {
  let start = from;
  let end = to;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1;
  return { start, end };
}

/** A line with whose mark something ends; a closing bracket may. */
export const FINISHED_LINE = /[。！？：；）)”]$/u;

/** Two full-width spaces: the indent of a paragraph. */
const INDENT = /[\u3000\u2003]{2}\s*/gu;
const SENTENCE_END = /[。！？；][”’）)」』]*$/u;
/** What stands before a space that belongs to the text: a number (第一条　　为), a label, a single character (目　　录). */
const SET_APART = new RegExp(
  `^(?:第.{1,8}(?:[条章节编]|部分)(?:之.{1,2})?|${SECTION_NUMBER}|[（(].{1,3}[）)]|附\\s?件.{0,2}[:：]|.{0,1})$`,
  'u',
);
/** What begins a paragraph: a number, an article. */
const BEGINS_PARAGRAPH = new RegExp(
  `^(?:${HEADING_NUMBER.source.slice(1)}|[\\d０-９]{1,2}[.．、](?![\\d０-９])|第[一二三四五六七八九十百]{1,5}[章节条])`,
  'u',
);
/** A heading with its number. */
const HEADING = new RegExp(`${HEADING_NUMBER.source}[^。；，：]{2,30}$`, 'u');
/** A row of a table begins with its number, or has tabs. */
const ROW = /^\s*\d{1,3}\s|\t/u;

/**
 * Where paragraphs begin inside a line, as a page gives them that lost its line ends: at
 * indents of which one stands behind the end of a sentence. Where one does, all in the line
 * are indents.
 */
function innerIndents(line: string): number[] {
  const first = line.length - line.trimStart().length;
  const last = line.trimEnd().length;
  const gaps = [...line.matchAll(INDENT)].filter(({ index }) => index > first && index < last);
  const told = gaps.some(
    ({ 0: gap, index }) =>
      SENTENCE_END.test(line.slice(Math.max(0, index - 4), index)) ||
      BEGINS_PARAGRAPH.test(line.slice(index + gap.length, index + gap.length + LONGEST_SET_APART)) ||
      (HEADING.test(line.slice(first, index)) && line.slice(index).includes('。')),
  );
  if (ROW.test(line)) return [];
  if (!told) return lineEndsWithin(line);
  const cuts: number[] = [];
  let from = first;
  for (const { index } of gaps) {
    if (index - from < LONGEST_SET_APART && SET_APART.test(line.slice(from, index).trim())) continue;
    cuts.push(index);
    from = index;
  }
  return cuts;
}

const SPACES = /\s+/gu;
const WESTERN_MARK = /[\u0021-\u007e]/u;
/** Another office or 关于, and no number of a document. */
const GOES_ON_WITH_NAMES =
  /^\p{Script=Han}(?!\p{Script=Han}*(?:[〔［(（]\d|[：:])|[〇○零一二三四五六七八九]{3}年)/u;
/** What is a paragraph by itself, however short. */
const SHORT_PARAGRAPH = new RegExp(
  `^(?:附\\s?[件表](?:\\s?[0-9一二三四五六七八九十]{1,2})?|${URGENCY})$`,
  'u',
);
/** The number behind 附件. */
const NUMBER_ALONE = /^[0-9一二三四五六七八九十]{1,2}(?:\s|$)/u;
const ENDS_PARAGRAPH = /[。！？；：:）)][”’」』]*$/u;

/**
 * Where the line ends of a text were that are spaces now: most of the spaces in a long line stand
 * behind the end of a sentence, behind a heading or before a number. Spaces that a print's
 * line ends became stand anywhere.
 */
function lineEndsWithin(line: string): number[] {
  if (line.length < SHORT_FLAT) return [];
  const first = line.length - line.trimStart().length;
  const last = line.trimEnd().length;
  const cuts: number[] = [];
  let from = first;
  let told = 0;
  const depths = bracketDepths(line);
  for (const { 0: gap, index } of line.matchAll(SPACES)) {
    if (index <= first || index >= last || (depths[index] as number) > 0) continue;
    const [before, behind] = [line[index - 1] ?? '', line[index + gap.length] ?? ''];
    if (WESTERN_MARK.test(before) && WESTERN_MARK.test(behind)) continue;
    const length = index - from;
    const piece = line.slice(from, Math.min(index, from + LONGEST_HEADING)).trim();
    const next = line.slice(index + gap.length, index + gap.length + LONGEST_SET_APART);
    const alone = length < LONGEST_SET_APART && SHORT_PARAGRAPH.test(piece) && !NUMBER_ALONE.test(next);
    if (!alone && length < LONGEST_SET_APART && (length < SHORTEST_PIECE || SET_APART.test(piece))) continue;
    const ends =
      ENDS_PARAGRAPH.test(line.slice(Math.max(from, index - 4), index)) ||
      BEGINS_PARAGRAPH.test(next) ||
      (length < LONGEST_HEADING && HEADING.test(piece));
    const office = length < LONGEST_HEADING && isOrganisation(piece);
    // Offices that issue or sign together stand on one line.
    if (!ends && office && GOES_ON_WITH_NAMES.test(next)) continue;
    if (ends || office || alone || DATE_LINE.test(piece)) told += 1;
    cuts.push(index);
    from = index + gap.length;
  }
  return cuts.length >= FEWEST_LINE_ENDS && told >= cuts.length * LINE_ENDS_SHARE ? cuts : [];
}
