import type { Part, TableCell, TableLayout } from '#domain/elements.ts';
import { paragraphText } from '#domain/elements.ts';
import type { ParsedUnit } from '../../types.ts';
import { solid } from '../characters.ts';
import type { ClassifiedParagraph } from '../paragraph.ts';
import { headColumns, type Table } from './find.ts';

/** A circular's text in parts and units. */
interface Laid {
  readonly parts: readonly Part[];
  readonly units: readonly ParsedUnit[];
}

/** A piece of the text as it was read: a block, or a paragraph of a unit. */
interface ReadPiece {
  /** Characters of the text before it, white space aside, and those with it. */
  readonly start: number;
  readonly end: number;
  readonly part: number;
  /** Index of its block in the part. */
  readonly block: number;
  readonly unit: string | undefined;
  /** Index among the paragraphs of its unit. */
  readonly paragraph: number;
  /** Characters of the number with which a unit begins. */
  readonly label: number;
}

/**
 * The parts and units with the tables that lie over them. Text is found again by how much of it
 * stands before, for a circular holds all of its paragraphs in order. A table whose first cell
 * begins no piece of its own is none.
 */
export function layTables(
  { parts, units }: Laid,
  paragraphs: readonly ClassifiedParagraph[],
  tables: readonly Table[],
): Laid {
  if (tables.length === 0) return { parts, units };
  const starts = [0];
  for (const { text } of paragraphs) starts.push((starts.at(-1) as number) + solid(text));
  const pieces = piecesOf(parts, units);
  const byStart = new Map(pieces.map((piece) => [piece.start, piece]));
  const byEnd = new Map(pieces.map((piece) => [piece.end, piece]));
  const ofParts = new Map<number, TableLayout[]>();
  const ofUnits = new Map<string, TableLayout[]>();
  for (const table of tables) {
    const first = byStart.get(starts[table.from] as number);
    const last = byEnd.get(starts[table.to] as number);
    if (first === undefined || last === undefined || last.part !== first.part) continue;
    const rows = rowsOf(table, (index) => {
      const piece = byStart.get(starts[index] as number);
      const length = (starts[index + 1] as number) - (starts[index] as number);
      return piece !== undefined && piece.label === length && piece.end > piece.start + length;
    });
    // A table inside a measure begins and ends there, behind its first paragraph.
    if (first.unit !== undefined && first.paragraph > 0) {
      if (last.unit === first.unit) add(ofUnits, first.unit, { from: first.paragraph, rows });
    } else add(ofParts, first.part, { from: first.block, rows });
  }
  return {
    parts: parts.map((part, i) => withTables(part, ofParts.get(i))),
    units: units.map((unit) => withTables(unit, ofUnits.get(unit.head.key))),
  };
}

const withTables = <T extends object>(whole: T, tables: readonly TableLayout[] | undefined): T =>
  tables === undefined ? whole : { ...whole, tables };

function add<K>(tables: Map<K, TableLayout[]>, key: K, table: TableLayout): void {
  const before = tables.get(key);
  if (before === undefined) tables.set(key, [table]);
  else before.push(table);
}

function piecesOf(parts: readonly Part[], units: readonly ParsedUnit[]): ReadPiece[] {
  const byKey = new Map(units.map((unit) => [unit.head.key, unit]));
  const pieces: ReadPiece[] = [];
  let at = 0;
  for (const [part, { blocks }] of parts.entries())
    for (const [index, block] of blocks.entries()) {
      if (block.role !== 'unit') {
        const end = at + solid(block.text);
        pieces.push({ start: at, end, part, block: index, unit: undefined, paragraph: 0, label: 0 });
        at = end;
        continue;
      }
      for (const [paragraph, inlines] of (byKey.get(block.key)?.paragraphs ?? []).entries()) {
        const end = at + solid(paragraphText(inlines));
        const label = inlines[0]?.role === 'label' ? solid(inlines[0].text) : 0;
        pieces.push({ start: at, end, part, block: index, unit: block.key, paragraph, label });
        at = end;
      }
    }
  return pieces;
}

/** The rows of a table without those of its title. */
function rowsOf({ grid, firstRow, head }: Table, isLabel: (paragraph: number) => boolean): TableCell[][] {
  return grid.rows.slice(firstRow).map(({ own }, i) => {
    const row = firstRow + i;
    const heads =
      (row >= head[0] && row < head[1]) || (row >= head[1] && headColumns(grid, row) !== undefined);
    return own.map(({ from, to, rowSpan, columnSpan }) => ({
      holds: to - from === 1 && isLabel(from) ? 'label' : to - from,
      rowSpan,
      columnSpan,
      head: heads,
    }));
  });
}
