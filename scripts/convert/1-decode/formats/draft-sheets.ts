import { withoutSpace } from '../../without-space.ts';
import { isDraftLabel, isDraftLabelOfText } from '../../words/draft-labels.ts';
import type { Cell, ExtractedLine } from './extracted-line.ts';

/** Boxes of a sheet for drafts, and paragraphs of the text that they stand around. */
const FEWEST_LABELS = 4;
const FEWEST_PARAGRAPHS = 3;
const SHARE_OF_TEXT = 0.5;

/** A line in a cell of a table that stands in no other. */
type LineInCell = ExtractedLine & { readonly cell: Cell };

/**
 * The lines with those of sheets for drafts (公文稿纸) set aside, where a table has the draft in
 * one of its cells: who signs, who drafted, how many are printed. Title and number, which may
 * stand nowhere else, are read; what the draft itself says stands in no table.
 */
export function withoutDraftSheets(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  const byTable = Map.groupBy(lines.filter(isInCell), ({ cell }) => cell.table);
  const changed = new Map<ExtractedLine, ExtractedLine>();
  for (const own of byTable.values()) {
    const cells = [...Map.groupBy(own, ({ cell }) => `${cell.row} ${cell.column}`).values()];
    const labels = cells.filter(([first]) => first !== undefined && isDraftLabel(withoutSpace(first.text)));
    if (labels.length < FEWEST_LABELS) continue;
    const draft = cells.find((cell) => holdsDraft(cell, own));
    if (draft === undefined) continue;
    const kept = new Set([...draft, ...valuesOfText(cells)]);
    for (const line of own) {
      const { cell: _, ...plain } = line;
      const isText = kept.has(line) || line.furniture !== undefined || line.text.trim() === '';
      changed.set(line, isText ? plain : { text: line.text, place: line.place, furniture: 'form-words' });
    }
  }
  return changed.size === 0 ? lines : lines.map((line) => changed.get(line) ?? line);
}

const isInCell = (line: ExtractedLine): line is LineInCell =>
  line.cell !== undefined && line.cell.within === undefined;

const lengthOf = (lines: readonly ExtractedLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.trim().length, 0);

function holdsDraft(cell: readonly LineInCell[], table: readonly LineInCell[]): boolean {
  const filled = cell.filter(({ text }) => text.trim() !== '');
  return filled.length >= FEWEST_PARAGRAPHS && lengthOf(cell) > lengthOf(table) * SHARE_OF_TEXT;
}

/** Title and number: behind their label in the same cell, or in the cell behind it. */
function valuesOfText(cells: readonly (readonly LineInCell[])[]): LineInCell[] {
  return cells.flatMap((cell, i) => {
    const label = withoutSpace(cell[0]?.text ?? '');
    if (!isDraftLabelOfText(label)) return [];
    return /[:：]./u.test(label) || cell.length > 1 ? cell : (cells[i + 1] ?? []);
  });
}
