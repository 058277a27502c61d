import type { ScanBox } from '#domain/scan-boxes.ts';
import { type Box, holds } from './geometry.ts';
import { type Glyphs, scanOf } from './page.ts';
import { rowsOf } from './rows.ts';

/** A line within a cell. */
export interface CellLine {
  readonly text: string;
  /** Width that it leaves open in its cell. */
  readonly room: number;
  /** Width of its beginning, which cannot be parted. */
  readonly beginning: number;
  /** Whether it begins further right than the cell's other lines. */
  readonly indented: boolean;
  readonly y: number;
  readonly size: number;
  /** Where it stands on the picture of its page, if it was recognised there. */
  readonly scan?: readonly ScanBox[];
}

/** A paragraph of a cell. */
export interface CellParagraph {
  readonly text: string;
  readonly scan: readonly ScanBox[];
}

/** What stands between text and the side of its cell, at most. */
const WIDEST_MARGIN = 8;
const INDENT_EM = 1.5;

/** Runs cut at the sides of boxes; what stands in none of them is left over. */
export function runsIn(
  boxes: readonly Box[],
  glyphs: readonly Glyphs[],
): { inside: Glyphs[][]; rest: Glyphs[] } {
  const inside = boxes.map((): Glyphs[] => []);
  const rest: Glyphs[] = [];
  const all = {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
  for (const run of glyphs) {
    const y = run.y - run.size / 3;
    if (y < all.top || y > all.bottom || run.x > all.right || run.x + run.width < all.left) {
      rest.push(run);
      continue;
    }
    const level = boxes.flatMap((box, i) => (y >= box.top && y <= box.bottom ? [{ box, i }] : []));
    for (const piece of piecesOf(
      run,
      level.map(({ box }) => box.left),
    )) {
      const x = piece.x + piece.width / 2;
      const at = level.find(({ box }) => holds(box, x, y));
      (at === undefined ? rest : (inside[at.i] as Glyphs[])).push(piece);
    }
  }
  return { inside, rest };
}

/** A run in pieces, parted where one of its characters stands beyond an edge and the one before does not. */
function piecesOf(run: Glyphs, edges: readonly number[]): Glyphs[] {
  const { starts, text } = run;
  const crossed = edges.filter((edge) => edge > run.x + 1 && edge < run.x + run.width - 1);
  if (crossed.length === 0 || starts.length < 2) return [run];
  const end = run.x + run.width;
  const middle = (i: number): number => ((starts[i] as number) + (starts[i + 1] ?? end)) / 2;
  const columnOf = (i: number): number => crossed.filter((edge) => middle(i) > edge).length;
  const pieces: Glyphs[] = [];
  let from = 0;
  for (let i = 1; i <= starts.length; i += 1) {
    if (i < starts.length && columnOf(i) === columnOf(from)) continue;
    const x = starts[from] as number;
    pieces.push({
      ...run,
      text: text.slice(from, i),
      x,
      width: (starts[i] ?? end) - x,
      starts: starts.slice(from, i),
    });
    from = i;
  }
  return pieces.filter((piece) => piece.text.trim() !== '');
}

/** The lines of each cell. */
export function linesOfCells(boxes: readonly Box[], runs: readonly (readonly Glyphs[])[]): CellLine[][] {
  const rows = runs.map((own) => rowsOf(own));
  const gaps = rows
    .flatMap((own, i) => own.map((row) => row.x - (boxes[i] as Box).left))
    .filter((gap) => gap >= 0);
  const margin = Math.min(WIDEST_MARGIN, ...gaps);
  return rows.map((own, i) => {
    const { left, right } = boxes[i] as Box;
    const start = Math.min(...own.map(({ x }) => x));
    return own.map((row) => ({
      text: row.text,
      room: right - left - 2 * margin - (row.right - row.x),
      beginning: ((row.right - row.x) * beginningOf(row.text)) / Math.max(1, columns(row.text.trim())),
      indented: row.x - start > INDENT_EM * row.size,
      y: row.y,
      size: row.size,
      scan: scanOf(row.glyphs),
    }));
  });
}

/** What stands together at the start of a line: a word or character with the marks that cling to it. */
const CLINGING = /^[（《“‘〔[(]*(?:[A-Za-z0-9.%]+|.)[，。、；：！？）》”’〕\]),.;:]*/u;

/** Width of the beginning of a line that cannot be parted, in halves of a Chinese character. */
export const beginningOf = (text: string): number => columns(CLINGING.exec(text.trim())?.[0] ?? '');

/** Widths of characters in halves of a Chinese one. */
const columns = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c > '\u2e7f' || '“”‘’—…'.includes(c) ? 2 : 1), 0);

/** What ends an item of a list, or leads to one. */
const ITEM_END = /[。；：:]$/u;
const LETTER = /[A-Za-z]/u;

/** How a name ends behind which another begins, one to a line. */
const WHOLE_NAME = /^[^、，,]+[庭室处科局]$/u;
/** A name to its end, and what it begins with where it tells whose office it is: 市公安局. */
const OFFICE_AT_END =
  /(?:^|[、，,；;])(?<whose>各?[省市州县区旗]?)[^、，,；;]+[庭室处科局厅委办院部队府组会]$/u;
const NEXT_OFFICE = /^(?<whose>各|[省市州县区旗](?=\p{Script=Han}))/u;

/** Whether a full line ends one office and the next line begins another of the same place: 市商务局 above 市公安局, 各县政府. */
function endsOffice(before: string, next: string): boolean {
  const own = OFFICE_AT_END.exec(before)?.groups?.whose;
  const other = NEXT_OFFICE.exec(next)?.groups?.whose;
  return own !== undefined && other !== undefined && (other === '各' || own === other);
}

/** So much more may be open in a full line than the next character takes: what stands beside text differs. */
const OPEN_IN_FULL_EM = 0.5;

/**
 * The paragraphs of a cell: a line goes on where the beginning of the next one did not fit. Where
 * it may just have fitted, the line goes on too, unless it ends an item or each line is a whole name.
 * Behind a whole office another of the same place begins, however full the line is.
 */
export function paragraphsOf(lines: readonly CellLine[]): CellParagraph[] {
  const paragraphs: { text: string; scan: ScanBox[] }[] = [];
  const isListOfNames = lines.every(({ text }) => WHOLE_NAME.test(text.trim()));
  let room = Infinity;
  for (const line of lines) {
    const before = paragraphs.at(-1);
    const whole = line.text.trim();
    const isItemEnd = ITEM_END.test(before?.text ?? '');
    const more = isListOfNames || isItemEnd ? 0 : OPEN_IN_FULL_EM * line.size;
    const goesOn = line.beginning + more > room && !(line.indented && isItemEnd);
    if (before !== undefined && goesOn && !endsOffice(before.text, whole)) {
      const apart = LETTER.test(before.text.at(-1) ?? '') && LETTER.test(whole[0] ?? '') ? ' ' : '';
      before.text += apart + whole;
      before.scan.push(...(line.scan ?? []));
    } else paragraphs.push({ text: whole, scan: [...(line.scan ?? [])] });
    room = line.room;
  }
  return paragraphs;
}
