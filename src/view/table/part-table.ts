import type { Unit } from '#archive/circulars.ts';
import type { BookletTable } from '#domain/booklet.ts';
import { type Part, paragraphText, type TableLayout, type TextBlock } from '#domain/elements.ts';
import { type FilledCell, fillRows, headRows, piecesOf, placesOf } from '#domain/table-layout.ts';

/** What stands in a cell of a part's table: a block, or a paragraph of a measure by its index. */
export type PartPiece =
  | { readonly block: TextBlock; readonly at: number }
  | { readonly unit: Unit; readonly paragraph: number };
export type PartCell = FilledCell<PartPiece>;

export interface PartRow {
  readonly cells: readonly PartCell[];
  /** The measure that begins in it. */
  readonly unit: Unit | undefined;
}

/** A table over blocks of a part. */
export interface PartTable {
  readonly head: readonly PartRow[];
  readonly body: readonly PartRow[];
  /** Index of the block behind it. */
  readonly to: number;
}

/** The table that begins at a block of a part; `undefined` where none does. */
export function tableAt(
  part: Part,
  from: number,
  unitByKey: ReadonlyMap<string, Unit>,
): PartTable | undefined {
  const layout = part.tables?.find((table) => table.from === from);
  if (layout === undefined) return undefined;
  const pieces = piecesFrom(part, layout, unitByKey);
  const rows = fillRows(layout.rows, pieces).map((cells): PartRow => {
    const begun = cells
      .flatMap(({ pieces: own }) => own)
      .find((piece) => 'unit' in piece && piece.paragraph === 0);
    return { cells, unit: begun !== undefined && 'unit' in begun ? begun.unit : undefined };
  });
  const heads = headRows(layout.rows);
  const last = pieces.at(-1);
  const to =
    last === undefined
      ? from
      : 'block' in last
        ? last.at + 1
        : part.blocks.findIndex((block) => block.role === 'unit' && block.key === last.unit.key) + 1;
  return { head: rows.slice(0, heads), body: rows.slice(heads), to };
}

/**
 * The rows of a table between two headings that stand in it, by the indices of their blocks: those of one section.
 * A cell that reaches in from above stands in the first of them; a row that holds the heading alone goes.
 */
export function rowsBetween(table: PartTable, from: number, to: number): PartTable {
  const rowOf = (at: number): number =>
    table.body.findIndex(({ cells }) =>
      cells.some(({ pieces }) => pieces.some((piece) => 'block' in piece && piece.at === at)),
    );
  const begun = rowOf(from);
  const isAlone = table.body[begun]?.cells.every(({ pieces }) =>
    pieces.every((piece) => 'block' in piece && piece.at === from),
  );
  const first = begun < 0 ? 0 : begun + (isAlone === true ? 1 : 0);
  const behind = rowOf(to);
  const end = behind < 0 ? table.body.length : behind;
  const places = placesOf(table.body.map(({ cells }) => cells)).slice(first, end);
  const body = table.body.slice(first, end).map(({ unit }, r): PartRow => {
    const above = new Set(r === 0 ? [] : places[r - 1]);
    const cells = [...new Set(places[r])].flatMap((cell) =>
      cell === undefined || above.has(cell)
        ? []
        : [{ ...cell, rowSpan: places.filter((row) => row.includes(cell)).length }],
    );
    return { cells, unit };
  });
  return { ...table, body };
}

function piecesFrom(part: Part, layout: TableLayout, unitByKey: ReadonlyMap<string, Unit>): PartPiece[] {
  const wanted = piecesOf(layout.rows);
  const pieces: PartPiece[] = [];
  for (let at = layout.from; at < part.blocks.length && pieces.length < wanted; at += 1) {
    const block = part.blocks[at];
    if (block === undefined) break;
    if (block.role !== 'unit') pieces.push({ block, at });
    else {
      const unit = unitByKey.get(block.key);
      for (let paragraph = 0; paragraph < (unit?.paragraphs.length ?? 0); paragraph += 1)
        pieces.push({ unit: unit as Unit, paragraph });
    }
  }
  return pieces;
}

/** A row of a measure with the names of its columns, for the measure's own page. */
export interface RowOfUnit {
  readonly names: readonly string[];
  /** By column the cell that takes the place; `own` where the measure holds it, else it reaches in from another row. */
  readonly rows: readonly (readonly ({ readonly cell: PartCell; readonly own: boolean } | undefined)[])[];
}

/** The rows of a table in which a measure stands; `undefined` where it stands in none. */
export function rowOfUnit(
  part: Part,
  key: string,
  unitByKey: ReadonlyMap<string, Unit>,
): RowOfUnit | undefined {
  const at = part.blocks.findIndex((block) => block.role === 'unit' && block.key === key);
  const layout = part.tables?.findLast(({ from }) => from <= at);
  if (at < 0 || layout === undefined) return undefined;
  const rows = fillRows(layout.rows, piecesFrom(part, layout, unitByKey));
  const places = placesOf(rows);
  const heads = headRows(layout.rows);
  const isOwn = (cell: PartCell): boolean =>
    cell.pieces.some((piece) => 'unit' in piece && piece.unit.key === key);
  const own = places.flatMap((row, r) => (rows[r]?.some(isOwn) ? [row] : []));
  if (own.length === 0) return undefined;
  const columns = Math.max(...own.map((row) => row.length));
  const names = Array.from({ length: columns }, (_, c) => {
    const above = new Set(places.slice(0, heads).map((row) => row[c]));
    return [...above].flatMap((cell) => (cell === undefined ? [] : textOf(cell))).join('·');
  });
  return {
    names,
    rows: own.map((row) =>
      Array.from(row, (cell) => (cell === undefined ? undefined : { cell, own: isOwn(cell) })),
    ),
  };
}

/** The same as texts, without the columns that say no more than the measure's heading does. */
export function textsOfRow({ names, rows }: RowOfUnit, headed: boolean): BookletTable {
  const wordsOf = (cell: PartCell): string[] =>
    cell.holds === 'label'
      ? []
      : cell.pieces.flatMap((piece) => {
          if ('block' in piece) return [piece.block.text];
          const inlines = piece.unit.paragraphs[piece.paragraph] ?? [];
          const words = inlines.filter(({ role }) => role !== 'label' && !(headed && role === 'title'));
          return words.length === 0 ? [] : [paragraphText(words)];
        });
  const shown = names.flatMap((_, c) =>
    rows.some(
      (row) => row[c] !== undefined && (wordsOf(row[c].cell).length > 0 || row[c].cell.pieces.length === 0),
    )
      ? [c]
      : [],
  );
  return {
    names: shown.map((c) => names[c] ?? ''),
    rows: rows.map((row) => shown.map((c) => (row[c] === undefined ? '' : wordsOf(row[c].cell).join('\n')))),
  };
}

function textOf({ pieces }: PartCell): string[] {
  const text = pieces.map((piece) => ('block' in piece ? piece.block.text : '')).join('');
  return text === '' ? [] : [text];
}
