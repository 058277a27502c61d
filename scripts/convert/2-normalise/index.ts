import type {
  DecodedText,
  SetBoundaries,
  SourceCell,
  SourceParagraph,
  SourceText,
  Staged,
  TextTable,
} from '../types.ts';
import { withAddresseesApart } from './addressees-apart.ts';
import { withAnnexBelowDay } from './annex-below-day.ts';
import { withArticlesApart } from './articles-apart.ts';
import { LINES_OF_FLAT, PIECE_OF_FLAT } from './bars.ts';
import { type CleanLine, cleanLines } from './clean-lines.ts';
import { type FlatTable, flatTables, gridOfFlat } from './flat-tables.ts';
import { furnitureChecks } from './furniture/checks.ts';
import { findFurniture } from './furniture/index.ts';
import { joinAroundPictures } from './join-around-pictures.ts';
import { joinLines } from './join-lines.ts';
import { cutAt, type JoinedParagraph, partsWords } from './joined-paragraph.ts';
import { type Line, linesOf } from './lines.ts';
import { withNumberApart } from './number-behind-title.ts';
import { withOfficesApart } from './offices-apart.ts';
import { runOnCuts } from './run-on-numbers.ts';
import { withSetBoundaries, withSetFurniture } from './set-boundaries.ts';
import { withSignatureApart } from './signature-at-end.ts';
import { flatCuts } from './split-flat.ts';

/**
 * Lines as received → paragraphs. After it:
 * 1. every character of the decoded text that is no white space stands in `text` exactly
 *    once, in order, or is listed as furniture; marks that a font turned into other
 *    characters stand as the marks they mean (`odd-marks.ts`);
 * 2. a paragraph of `text` is never empty, has no white space at its ends, and LF stands
 *    between paragraphs only;
 * 3. `offsets` leads from each character back to the file as received;
 * 4. two paragraphs of the author's are never joined: where the signs are in doubt the
 *    line end stays a paragraph's end; no paragraph reaches over the edge of a cell;
 * 5. `tables` holds each table of the source, and its cells all the paragraphs of it in order.
 *
 * @param set what the editor says of paragraphs and of furniture
 */
export function normalise(decoded: DecodedText, set: SetBoundaries = NOTHING_SET): Staged<SourceText> {
  const lines = linesOf(decoded);
  const flat = flatTablesIn(decoded, lines);
  const cells = new Set(flat.flatMap((table) => table.lines));
  const { furniture: found, doubtful } = findFurniture(decoded, lines, cells);
  const furniture = withSetFurniture(found, set);
  const alone = new Set([...cells].map(({ number }) => number));
  const clean = cleanLines(decoded, lines, furniture);
  const groups = withoutFalseEnds(
    decoded.linesAreParagraphs === true && decoded.scan !== undefined
      ? joinAroundPictures(clean, alone, decoded.scan.lines)
      : joinLines(clean, alone, decoded.linesAreParagraphs),
  );
  const solid = groups.reduce((sum, group) => sum + group.reduce((n, line) => n + line.text.length, 0), 0);
  const read = groups.flatMap((group) =>
    group[0]?.cell === undefined ? cutFlat(joined(group), solid, decoded) : [joined(group)],
  );
  const apart = [
    withArticlesApart,
    withNumberApart,
    withOfficesApart,
    withAddresseesApart,
    withSignatureApart,
    withAnnexBelowDay,
  ].reduce<readonly JoinedParagraph[]>((all, part) => part(all, decoded.lineStarts), read);
  const pieces = withSetBoundaries(apart, set, decoded.lineStarts);
  const length = pieces.reduce((sum, piece) => sum + piece.text.length + 1, -1);
  const offsets = new Uint32Array(Math.max(0, length));
  const paragraphs: SourceParagraph[] = [];
  let start = 0;
  for (const { text, offsets: from, lines: range, headingMarks } of pieces) {
    const end = start + text.length;
    offsets.set(from, start);
    // The line feed between two paragraphs has no place of its own: it takes the next one's.
    if (start > 0) offsets[start - 1] = from[0] as number;
    paragraphs.push({ start, end, lines: range, headingMarks });
    start = end + 1;
  }
  const text = pieces.map((piece) => piece.text).join('\n');
  const tables = tablesOf(decoded, flat, pieces);
  return {
    value: { decoded, text, offsets, paragraphs, tables, furniture },
    diagnostics: furnitureChecks(decoded, furniture, doubtful.filter(undecided(set))),
  };
}

const NOTHING_SET: SetBoundaries = { begins: [], joins: [], aside: [], kept: [] };

/** Whether the editor has said nothing of whether a line is text. */
const undecided =
  ({ aside, kept }: SetBoundaries) =>
  ({ span: line }: Line): boolean =>
    [...aside, ...kept.map(({ span }) => span)].every(
      ({ start, end }) => end <= line.start || start >= line.end,
    );

/** The tables of the source with the paragraphs that their cells became, in order. */
function tablesOf(
  { tables }: DecodedText,
  flat: readonly FlatTable[],
  pieces: readonly JoinedParagraph[],
): TextTable[] {
  const first = new Map<SourceCell, number>();
  const count = new Map<SourceCell, number>();
  for (const [i, { cell }] of pieces.entries()) {
    if (cell === undefined) continue;
    if (!first.has(cell)) first.set(cell, i);
    count.set(cell, (count.get(cell) ?? 0) + 1);
  }
  const told = tables.flatMap(({ cells, untold }) => {
    let at = cells.map((cell) => first.get(cell)).find((index) => index !== undefined);
    if (at === undefined) return [];
    const from = at;
    const placed = cells.map(({ spans: _, lines: __, ...cell }, i) => {
      const start = at as number;
      at = start + (count.get(cells[i] as SourceCell) ?? 0);
      return { ...cell, from: start, to: at };
    });
    return [{ from, to: at, cells: placed, ...(untold ? { untold } : {}) }];
  });
  const written = flat
    .flatMap((table) => gridOfFlat(table, pieces) ?? [])
    // Lines around a table that the format tells of are not one that was written out.
    .filter(({ from, to }) => !told.some((one) => one.from < to && from < one.to));
  return [...told, ...written].sort((a, b) => a.from - b.from);
}

function flatTablesIn(decoded: DecodedText, lines: readonly Line[]): FlatTable[] {
  const content = lines.filter(({ span, cell }) => span.end > span.start && cell === undefined);
  return flatTables(content, ({ span }) => decoded.text.slice(span.start, span.end));
}

/** A first number in the middle of a line. */
const FIRST_NUMBER_INSIDE = /[。；：:”](?:一、|[（(]一[）)]|第一[章条])/u;

/**
 * A text without line ends that was set in lines, as a PDF sets it: what fell apart where a
 * line happened to begin with a number is one piece again. In any other text the first
 * paragraph is short, or holds no number.
 */
function withoutFalseEnds(groups: CleanLine[][]): CleanLine[][] {
  if (groups.some(([line]) => line?.cell !== undefined)) return groups;
  const [first, ...others] = groups;
  if (first === undefined || others.length === 0 || first.length < LINES_OF_FLAT) return groups;
  const lengths = groups.map((lines) => lines.reduce((sum, line) => sum + line.text.length, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / groups.length;
  if ((lengths[0] as number) < PIECE_OF_FLAT || average < PIECE_OF_FLAT) return groups;
  return FIRST_NUMBER_INSIDE.test(first.map(({ text }) => text).join('')) ? [groups.flat()] : groups;
}

function joined(group: readonly CleanLine[]): JoinedParagraph {
  const first = group[0] as CleanLine;
  const last = group.at(-1) as CleanLine;
  const lines = { start: first.number, end: last.number };
  if (group.length === 1)
    return {
      text: first.text,
      offsets: first.offsets,
      lines,
      headingMarks: first.headingMarks,
      cell: first.cell,
    };
  const parts: string[] = [];
  const offsets = new Uint32Array(group.reduce((sum, line) => sum + line.text.length + 1, 0));
  let length = 0;
  let before = '';
  for (const line of group) {
    if (before !== '' && partsWords(before, line.text)) {
      parts.push(' ');
      offsets[length++] = line.offsets[0] as number;
    }
    parts.push(line.text);
    offsets.set(line.offsets, length);
    length += line.offsets.length;
    before = line.text;
  }
  return {
    text: parts.join(''),
    offsets: offsets.subarray(0, length),
    lines,
    headingMarks: first.headingMarks,
    cell: undefined,
  };
}

/** A text without line ends, or measures that run together, cut where paragraphs must have ended; anything else as it is. */
function cutFlat(piece: JoinedParagraph, solid: number, { lineStarts }: DecodedText): JoinedParagraph[] {
  const whole = flatCuts(piece.text, solid);
  const cuts = whole.length > 0 ? whole : runOnCuts(piece.text);
  if (cuts.length === 0) return [piece];
  return cutAt(piece, cuts, lineStarts);
}
