import type { SourceCell, SourceTable, Span } from '../types.ts';
import { columnsOf, isOf } from './spaced-tables.ts';

/** A cell of a row as a spreadsheet writes it out: its lines, and the quotation marks around them. */
interface Field {
  readonly spans: readonly Span[];
  readonly marks: readonly Span[];
}

interface Row {
  readonly fields: readonly Field[];
  /** Index of the line behind it. */
  readonly end: number;
}

/** Lines over which one row may go. */
const MOST_LINES = 40;

/**
 * A table as a spreadsheet writes it out: cells parted by commas, or by tabs with quotation marks
 * around those that hold line ends. Its head names columns, one of them of offices. Commas stand
 * inside cells too: where a row between them is not what the columns say, none is read.
 */
export function separatedAt(
  text: string,
  lines: readonly Span[],
  from: number,
  taken: ReadonlySet<number>,
): { readonly table: SourceTable; readonly end: number } | undefined {
  const head = lines[from] as Span;
  const words = text.slice(head.start, head.end);
  const mark = words.includes('\t') ? '\t' : ',';
  if (!words.includes(mark)) return undefined;
  const names = rowAt(text, lines, from, mark);
  if (names === undefined) return undefined;
  const columns = columnsOf(
    text,
    names.fields.flatMap(({ spans }) => spans),
  );
  if (columns === undefined || columns.length !== names.fields.length) return undefined;
  const rows: Row[] = [];
  let end = names.end;
  for (let row = end < lines.length && !taken.has(end) ? rowAt(text, lines, end, mark) : undefined; ; ) {
    if (row === undefined || row.fields.length < 2) break;
    rows.push(row);
    end = row.end;
    row = end < lines.length && !taken.has(end) ? rowAt(text, lines, end, mark) : undefined;
  }
  const quoted = rows.some(({ fields }) => fields.some(({ marks }) => marks.length > 0));
  // Tabs alone are read as they come when a table is pasted.
  if (rows.length === 0 || (mark === '\t' && !quoted)) return undefined;
  const fits = ({ fields }: Row): boolean =>
    fields.length === columns.length &&
    (mark === '\t' ||
      fields.every(({ spans }, c) => {
        const said = spans.map(({ start, end: at }) => text.slice(start, at).trim()).join('');
        return said === '' || isOf(columns[c] as (typeof columns)[number], said);
      }));
  if (!rows.every(fits)) return { table: untold(lines.slice(from, end)), end };
  const whole = [names, ...rows];
  const cells = whole.flatMap(({ fields }, r) =>
    fields.map(({ spans }, c): SourceCell => cellAt(r + 1, c + 1, spans, r === 0)),
  );
  const commas = mark === ',' ? whole.flatMap(({ fields }) => between(fields)) : [];
  const marks = [...commas, ...whole.flatMap(({ fields }) => fields.flatMap((field) => field.marks))];
  return { table: { cells, marks: marks.sort((a, b) => a.start - b.start) }, end };
}

/** The commas between the fields of a row. */
function between(fields: readonly Field[]): Span[] {
  return fields.slice(1).map(({ spans, marks }) => {
    const start = Math.min(...[...spans, ...marks].map((span) => span.start));
    return { start: start - 1, end: start };
  });
}

const untold = (lines: readonly Span[]): SourceTable => ({
  cells: lines.map((line, r) => cellAt(r + 1, 1, [line], false)),
  untold: true,
});

const cellAt = (row: number, column: number, spans: readonly Span[], head: boolean): SourceCell => ({
  ...{ row, column, rowSpan: 1, columnSpan: 1, head },
  // An empty cell has a place between its marks, and no text.
  spans: spans.filter(({ start, end }) => end > start),
});

/** The row that begins with a line; `undefined` where a quotation mark is not closed as a spreadsheet would. */
function rowAt(text: string, lines: readonly Span[], from: number, mark: string): Row | undefined {
  const fields: Field[] = [];
  let line = from;
  let at = (lines[from] as Span).start;
  const lineEnd = (): number => (lines[line] as Span).end;
  for (;;) {
    if (text[at] === '"') {
      const open = { start: at, end: at + 1 };
      const spans: Span[] = [];
      let start = at + 1;
      let close = text.indexOf('"', start);
      while (close < 0 || close >= lineEnd()) {
        spans.push({ start, end: lineEnd() });
        line += 1;
        if (line >= lines.length || line - from > MOST_LINES) return undefined;
        start = (lines[line] as Span).start;
        close = text.indexOf('"', start);
      }
      spans.push({ start, end: close });
      fields.push({ spans, marks: [open, { start: close, end: close + 1 }] });
      at = close + 1;
      if (at < lineEnd() && text[at] !== mark) return undefined;
    } else {
      const next = text.indexOf(mark, at);
      const end = next < 0 || next > lineEnd() ? lineEnd() : next;
      fields.push({ spans: [{ start: at, end }], marks: [] });
      at = end;
    }
    if (at >= lineEnd()) return { fields, end: line + 1 };
    at += 1;
  }
}
