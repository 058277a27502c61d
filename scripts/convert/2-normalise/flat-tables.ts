import { isNumberHead } from '../words/measure-fields.ts';
import type { Line } from './lines.ts';

const ROW_NUMBER = /^[0-9０-９]{1,3}$/u;
/** The head of a group of rows, across all columns. */
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const LONGEST_HEAD_CELL = 12;
const MOST_COLUMNS = 10;
const FEWEST_ROWS = 2;
/** Rows that may have been left out between two numbers. */
const LEFT_OUT = 10;
/** Lines of one cell, on average, above which a table is none. */
const LINES_OF_A_CELL = 4;

/**
 * The lines that are cells of tables which a program wrote out cell by cell: a head of
 * short lines that begins with 序号, then rows that each begin with their number. Such a
 * number is no page number, and one cell is not the beginning of the next.
 */
export function flatTableLines(content: readonly Line[], textOf: (line: Line) => string): Set<Line> {
  const solid = content.map((line) => textOf(line).replace(/\s/gu, ''));
  const cells = new Set<Line>();
  for (let i = 0; i < content.length; i += 1) {
    if (!isNumberHead(solid[i] as string)) continue;
    const end = tableEnd(solid, i);
    if (end === undefined) continue;
    for (const line of content.slice(i, end)) cells.add(line);
    i = end - 1;
  }
  return cells;
}

/** Index behind the last cell of the table whose head begins at an index; `undefined` where none does. */
function tableEnd(solid: readonly string[], head: number): number | undefined {
  let at = head + 1;
  while (at < solid.length && at - head < MOST_COLUMNS && isHeadCell(solid[at] as string)) at += 1;
  const columns = at - head;
  if (GROUP.test(solid[at] ?? '')) at += 1;
  if (columns < 2 || numberOf(solid[at]) !== 1) return undefined;
  let rows = 1;
  let last = at;
  let number = 1;
  for (let i = at + 2; i < solid.length && i - last <= columns * LINES_OF_A_CELL; i += 1) {
    const next = numberOf(solid[i]);
    if (next === undefined || next <= number || next > number + LEFT_OUT || i - last < 2) continue;
    rows += 1;
    number = next;
    last = i;
  }
  return rows < FEWEST_ROWS ? undefined : Math.min(solid.length, last + columns);
}

function isHeadCell(text: string): boolean {
  return [...text].length <= LONGEST_HEAD_CELL && !ROW_NUMBER.test(text) && !GROUP.test(text);
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && ROW_NUMBER.test(text) ? Number(text.normalize('NFKC')) : undefined;
}
