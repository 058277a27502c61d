import type { TableCell } from './elements.ts';

/** Rows are parted by `--`, cells by `-`: `1h-1h--l-2-0x2`. */
const CELL = /^(?<holds>l|\d{1,5})(?<head>h?)(?:v(?<rows>\d{1,5}))?(?:x(?<columns>\d{1,5}))?$/u;

/** The rows of a table as one word a cell: what it holds, `h` for a head, `v2` two rows tall, `x3` three columns wide. */
export function writeRows(rows: readonly (readonly TableCell[])[]): string {
  return rows
    .map((row) =>
      row
        .map(({ holds, rowSpan, columnSpan, head }) =>
          [
            holds === 'label' ? 'l' : holds,
            head ? 'h' : '',
            rowSpan > 1 ? `v${rowSpan}` : '',
            columnSpan > 1 ? `x${columnSpan}` : '',
          ].join(''),
        )
        .join('-'),
    )
    .join('--');
}

/** Reads what `writeRows` wrote; `undefined` where a word is none of its. */
export function readRows(text: string): TableCell[][] | undefined {
  const rows: TableCell[][] = [];
  for (const line of text.split('--')) {
    const row: TableCell[] = [];
    for (const word of line.split('-').filter((part) => part !== '')) {
      const groups = CELL.exec(word)?.groups;
      if (groups === undefined) return undefined;
      row.push({
        holds: groups.holds === 'l' ? 'label' : Number(groups.holds),
        rowSpan: Number(groups.rows ?? 1),
        columnSpan: Number(groups.columns ?? 1),
        head: groups.head === 'h',
      });
    }
    rows.push(row);
  }
  return rows;
}

/** How many blocks or paragraphs a table takes, numbers in cells of their own aside. */
export function piecesOf(rows: readonly (readonly TableCell[])[]): number {
  return rows.flat().reduce((sum, { holds }) => sum + (holds === 'label' ? 0 : holds), 0);
}
