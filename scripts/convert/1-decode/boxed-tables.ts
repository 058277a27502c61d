import { textWidth } from '#domain/text-width.ts';
import type { Cell, ExtractedLine } from './formats/extracted-line.ts';
import { beginningOf, type CellLine, paragraphsOf } from './formats/layout/cell-text.ts';
import { ROW_NUMBER } from './table-lines.ts';

/** Lines, with the tables among them that were drawn of characters read as grids. */
export interface WithBoxes {
  readonly lines: readonly ExtractedLine[];
  /** Whether any table was read. */
  readonly found: boolean;
  /** Of each drawing that was not read its lines: half open, counted among those handed on. */
  readonly unread: readonly (readonly [number, number])[];
}

const ACROSS = '─━═╌┄┈┅┉╍';
const DOWN = '│┃║┆┊╎';
const JOINTS = '┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫';
const DRAWN = new RegExp(`[${ACROSS}${DOWN}${JOINTS}]`, 'u');
const RULE_OF_SIGNS = /^\s*\+(?:[-=]{2,}\+){1,40}\s*$/u;
const RULE_OF_LINES = new RegExp(`^\\s*[${JOINTS}${ACROSS}]*[${ACROSS}]{2}[${JOINTS}${ACROSS}]*\\s*$`, 'u');
const JOINT = new RegExp(`[${JOINTS}${DOWN}]`, 'u');
const ALL_ACROSS = new RegExp(`^[${ACROSS}]+$|^[-=]{2,}$`, 'u');

const OPEN_LEFT = new RegExp(`^\\s*[${ACROSS}]`, 'u');
const OPEN_RIGHT = new RegExp(`[${ACROSS}]\\s*$`, 'u');

const FEWEST_COLUMNS = 2;
const FEWEST_ROWS = 2;
const MOST_COLUMNS = 40;
/** Bars of one column stand so near below each other where characters have uneven widths. */
const NEAR = 1;
/** Columns of a terminal that a Chinese character takes. */
const EM = 2;

/** Whether a text holds a rule of any kind, asked first: most texts hold none. */
export const mayHoldBoxes = (text: string): boolean => /[─━═]{2}|\+[-=]{2}/u.test(text);

/** Reads tables whose sides are drawn of `┌─┬┐│` or of `+--+|`; all other lines stay as they are. */
export function withBoxedTables(lines: readonly ExtractedLine[]): WithBoxes {
  const tables = lines.reduce((last, { cell }) => Math.max(last, cell?.table ?? 0), 0);
  const made: ExtractedLine[] = [];
  const unread: [number, number][] = [];
  let found = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const end = endOfDrawing(lines, i);
    if (end === undefined) {
      made.push(lines[i] as ExtractedLine);
      continue;
    }
    const own = lines.slice(i, end);
    const cells = readDrawing(own, tables + found + 1);
    if (cells === undefined) unread.push([made.length, made.length + own.length]);
    else found += 1;
    for (const line of cells ?? own) made.push(line);
    i = end - 1;
  }
  return { lines: made, found: found > 0, unread };
}

const isRule = (text: string): boolean =>
  RULE_OF_SIGNS.test(text) || (RULE_OF_LINES.test(text) && JOINT.test(text));

/** Index behind the drawing that begins with a rule at an index; `undefined` where none does. */
function endOfDrawing(lines: readonly ExtractedLine[], from: number): number | undefined {
  const own = (i: number): string | undefined => {
    const line = lines[i];
    return line === undefined || line.cell !== undefined || line.furniture !== undefined
      ? undefined
      : line.text;
  };
  const first = own(from);
  if (first === undefined || !isRule(first)) return undefined;
  const signs = first.includes('+');
  const belongs = (text: string): boolean => (signs ? /^\s*[|+].*[|+]\s*$/u.test(text) : DRAWN.test(text));
  let end = from + 1;
  for (let i = end; ; i += 1) {
    const text = own(i);
    if (text === undefined) break;
    if (text.trim() === '') continue;
    // A rule right below another begins the next drawing.
    if (!belongs(text) || (isRule(text) && isRule(own(end - 1) ?? ''))) break;
    end = i + 1;
  }
  return end - from > 2 ? end : undefined;
}

/** What stands between two bars of a line: a stretch of a rule, or text. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly isRule: boolean;
  readonly text: string;
}

/** A line of a drawing as its segments, by columns of a terminal. */
interface Drawn {
  readonly place: string;
  readonly segments: readonly Segment[];
  /** Whether the whole line is a rule. */
  readonly isRule: boolean;
}

/** The lines of a drawing in segments, where a character of the drawing is so many columns wide. */
function drawnLines(lines: readonly ExtractedLine[], width: 1 | 2): Drawn[] {
  const rule = lines[0]?.text ?? '';
  // A drawing may be open at its sides: its rules begin and end without a joint.
  const left = OPEN_LEFT.test(rule) ? rule.length - rule.trimStart().length : undefined;
  const openRight = OPEN_RIGHT.test(rule);
  return lines.map(({ text, place }) => {
    const segments: Segment[] = [];
    let at = 0;
    let start = left;
    let words = '';
    const characters = [...text.trimEnd()];
    const close = (): void => {
      if (start !== undefined) segments.push({ start, end: at, isRule: ALL_ACROSS.test(words), text: words });
    };
    for (const [i, c] of characters.entries()) {
      const beside = `${characters[i - 1] ?? ' '}${characters[i + 1] ?? ' '}`;
      const isBar = JOINT.test(c) || c === '|' || (c === '+' && /[-=]/u.test(beside));
      if (isBar) {
        close();
        at += DRAWN.test(c) ? width : 1;
        start = at;
        words = '';
        continue;
      }
      // What stands before the first bar makes a stretch of its own, which fits no column.
      if (start === undefined && c.trim() !== '') start = at;
      if (start !== undefined) words += c;
      at += DRAWN.test(c) ? width : textWidth(c) * EM;
    }
    if (openRight || words.trim() !== '') close();
    return { place, segments, isRule: segments.every((segment) => segment.isRule) };
  });
}

/** A segment with the columns that it takes, half open. */
interface Placed extends Segment {
  readonly from: number;
  readonly to: number;
}

type PlacedLine = Omit<Drawn, 'segments'> & { readonly segments: readonly Placed[] };

/** The lines with the columns of their segments: by their number where every line has as many, else by where bars stand. */
function placed(drawn: readonly Drawn[]): PlacedLine[] | undefined {
  const [first] = drawn;
  const count = first?.segments.length ?? 0;
  if (drawn.every(({ segments }) => segments.length === count))
    return drawn.map((line) => ({
      ...line,
      segments: line.segments.map((segment, i) => ({ ...segment, from: i, to: i + 1 })),
    }));
  const edges: number[] = [];
  for (const edge of drawn
    .flatMap(({ segments }) => segments.map(({ start }) => start))
    .sort((a, b) => a - b))
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) edges.push(edge);
  const columnAt = (x: number): number => edges.findLastIndex((edge) => edge <= x + NEAR);
  const right = drawn.reduce((most, { segments }) => Math.max(most, segments.at(-1)?.end ?? 0), 0);
  const lines = drawn.map((line) => ({
    ...line,
    segments: line.segments.map((segment, i): Placed => {
      const next = line.segments[i + 1];
      const to = next === undefined ? edges.length : columnAt(next.start);
      return { ...segment, from: columnAt(segment.start), to };
    }),
  }));
  const fits = lines.every(
    ({ segments }) =>
      segments[0]?.from === 0 &&
      (segments.at(-1)?.end ?? 0) >= right - 2 * NEAR &&
      segments.every(({ from, to, start }) => to > from && Math.abs((edges[from] as number) - start) <= NEAR),
  );
  return fits ? lines : undefined;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly lines: { readonly segment: Segment; readonly place: string }[];
}

/** The cells of a drawing as lines, row by row; `undefined` where its bars do not tell them. */
function readDrawing(lines: readonly ExtractedLine[], table: number): ExtractedLine[] | undefined {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const told = placed(drawnLines(filled, 1)) ?? placed(drawnLines(filled, 2));
  const ruled = told === undefined ? undefined : withRowsApart(told);
  if (ruled === undefined) return undefined;
  const cells: OpenCell[] = [];
  const open = new Map<number, OpenCell>();
  let row = 0;
  let written = false;
  for (const { segments, place } of ruled) {
    const rules = segments.some(({ isRule }) => isRule);
    if (rules && written) {
      for (const cell of open.values()) cell.rowSpan = row - cell.row + 1;
      written = false;
    }
    if (rules)
      for (const { isRule, from, to } of segments)
        if (isRule)
          for (const [column, cell] of open)
            if (column < to && from < column + cell.columnSpan) open.delete(column);
    for (const segment of segments) {
      if (segment.isRule) continue;
      const { from, to } = segment;
      let cell = open.get(from);
      if (cell === undefined || cell.columnSpan !== to - from) {
        const meets = [...open].some(([column, one]) => column < to && from < column + one.columnSpan);
        // Beside a rule only what began above goes on.
        if (meets || rules) return undefined;
        if (!written) row += 1;
        cell = { row, column: from, columnSpan: to - from, rowSpan: 1, lines: [] };
        open.set(from, cell);
        cells.push(cell);
      } else if (!rules && !written) row += 1;
      if (!rules) written = true;
      cell.lines.push({ segment, place });
    }
  }
  for (const cell of open.values()) cell.rowSpan = row - cell.row + 1;
  const columns = cells.reduce((last, { column, columnSpan }) => Math.max(last, column + columnSpan), 0);
  if (row < FEWEST_ROWS || columns < FEWEST_COLUMNS || columns > MOST_COLUMNS) return undefined;
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const margin = marginOf(cells);
  return cells.flatMap((cell) => linesOf(cell, table, margin));
}

/**
 * Where no rules stand between rows, the lines tell them: by their numbers, or below a head by
 * cells that are filled from the first on. `undefined` where neither does.
 */
function withRowsApart(lines: readonly PlacedLine[]): PlacedLine[] | undefined {
  const blocks: PlacedLine[][] = [];
  let open: PlacedLine[] | undefined;
  for (const line of lines) {
    const rules = line.segments.some(({ isRule }) => isRule);
    if (rules || open === undefined) {
      open = [];
      blocks.push(open);
    }
    open.push(line);
  }
  const texts = (block: readonly PlacedLine[]): readonly PlacedLine[] =>
    block.filter(({ segments }) => !segments.some(({ isRule }) => isRule));
  const withText = blocks.filter((block) => texts(block).length > 0);
  const made: PlacedLine[] = [];
  for (const block of blocks) {
    const own = texts(block);
    const first = own.map(({ segments }) => segments[0]?.text.trim() ?? '');
    const numbers = first.filter((text) => text !== '');
    const numbered = numbers.length > 1 && numbers.every((text) => ROW_NUMBER.test(text));
    const last = withText.length <= 2 && block === withText.at(-1) && own.length > 1 && numbers.length > 1;
    if (numbered ? first[0] === '' : last && numbers.length < first.length) return undefined;
    const apart = numbered || last;
    for (const line of block) {
      const at = own.indexOf(line);
      if (apart && at > 0 && first[at] !== '') made.push(ruleBelow(line));
      made.push(line);
    }
  }
  return made;
}

/** A rule through all columns of a line. */
const ruleBelow = ({ place, segments }: PlacedLine): PlacedLine => ({
  place,
  isRule: true,
  segments: segments.map((segment) => ({ ...segment, isRule: true, text: '' })),
});

/** What stands between text and the bars, at the least. */
function marginOf(cells: readonly OpenCell[]): number {
  let least = EM;
  for (const { lines } of cells)
    for (const { segment } of lines) {
      const words = segment.text.trimStart();
      if (words !== '') least = Math.min(least, segment.text.length - words.length);
    }
  return least;
}

function linesOf(
  { row, column, rowSpan, columnSpan, lines }: OpenCell,
  table: number,
  margin: number,
): ExtractedLine[] {
  const cell: Cell = { table, row, column: column + 1, rowSpan, columnSpan, head: false };
  const filled = lines.filter(({ segment }) => segment.text.trim() !== '');
  const [first] = filled.length > 0 ? filled : lines;
  const place = first?.place ?? '';
  if (filled.length === 0) return [{ text: '', place, cell }];
  const own = filled.map(({ segment: { text, start, end } }, i): CellLine => {
    const words = text.trim();
    return {
      text: words,
      room: end - start - 2 * margin - textWidth(words) * EM,
      beginning: beginningOf(words),
      indented: false,
      y: i,
      size: EM,
    };
  });
  return paragraphsOf(own).map(({ text }) => ({ text, place, cell }));
}
