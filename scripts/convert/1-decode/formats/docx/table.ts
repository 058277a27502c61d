import type { Cell } from '../extraction.ts';
import { childOf, isOn, textOf, valOf, type XmlNode } from './xml.ts';

/** A cell as it is written, with where it stands. */
export interface TableCell {
  readonly node: XmlNode;
  /** Number of its row among those written, from 1. */
  readonly row: number;
  /** Number of it among the cells of its row as written, from 1. */
  readonly place: number;
  /** `undefined` in a row that is not there. */
  readonly cell: Cell | undefined;
  /** Why the row is not there: deleted under track changes, or hidden. */
  readonly gone?: 'deleted' | 'hidden';
}

/** What stands around blocks, rows and cells that belong to the text. */
export const TRANSPARENT = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Widest and tallest that a cell is taken to be: a span of millions is no table. */
const WIDEST = 1000;

/** A cell in the making; what is merged with it makes it taller. */
type Growing = { -readonly [Key in keyof Cell]: Cell[Key] };

/**
 * The cells of a table row by row. A cell that is merged with the one above, or with the one
 * before it, is no cell of its own; only one that holds text all the same is, for Word would
 * hide it and a reader of the archive would miss it. Rows that were deleted or are hidden take
 * no place.
 */
export function cellsOfTable(table: XmlNode, number: number, within: Cell | undefined): TableCell[] {
  const cells: TableCell[] = [];
  /** The merged cell that still stands open at a column. */
  const above = new Map<number, Growing>();
  let row = 0;
  let written = 0;
  for (const tr of rowsOrCells(table, 'w:tr')) {
    written += 1;
    const properties = childOf(tr, 'w:trPr');
    const gone = goneRow(properties);
    if (gone !== undefined) {
      for (const [at, node] of rowsOrCells(tr, 'w:tc').entries())
        cells.push({ node, row: written, place: at + 1, cell: undefined, gone });
      continue;
    }
    row += 1;
    const head = isOn(properties, 'w:tblHeader');
    let column = 1 + count(properties, 'w:gridBefore', 0);
    let place = 0;
    let before: Growing | undefined;
    for (const node of rowsOrCells(tr, 'w:tc')) {
      place += 1;
      const own = childOf(node, 'w:tcPr');
      const columnSpan = count(own, 'w:gridSpan', 1);
      const merged = childOf(own, 'w:vMerge');
      const goesOn = merged !== undefined && merged.attributes['w:val'] !== 'restart' && !holdsText(node);
      const open = above.get(column);
      const across = childOf(own, 'w:hMerge');
      if (goesOn && open !== undefined && open.row + open.rowSpan === row && open.columnSpan === columnSpan) {
        open.rowSpan += 1;
        before = undefined;
      } else if (
        before !== undefined &&
        across !== undefined &&
        across.attributes['w:val'] !== 'restart' &&
        !holdsText(node)
      ) {
        before.columnSpan += columnSpan;
      } else {
        const cell: Growing = {
          table: number,
          row,
          column,
          rowSpan: 1,
          columnSpan,
          head,
          ...(within === undefined ? {} : { within }),
        };
        if (merged === undefined) above.delete(column);
        else above.set(column, cell);
        cells.push({ node, row: written, place, cell });
        before = cell;
      }
      column += columnSpan;
    }
  }
  return cells;
}

function goneRow(properties: XmlNode | undefined): TableCell['gone'] {
  if (childOf(properties, 'w:del') !== undefined) return 'deleted';
  return isOn(properties, 'w:hidden') ? 'hidden' : undefined;
}

function count(properties: XmlNode | undefined, name: string, fallback: number): number {
  const value = Number(valOf(properties, name) ?? fallback);
  return Number.isInteger(value) && value >= fallback ? Math.min(value, WIDEST) : fallback;
}

const holdsText = (node: XmlNode): boolean => textOf(node).trim() !== '';

/** A cell that holds the content control which stands around it: what that says of its contents stays told. */
function withControl(cell: XmlNode, control: XmlNode): XmlNode {
  const isOwn = ({ name }: XmlNode): boolean => name === 'w:tcPr';
  const content = { ...control, name: 'w:sdtContent', children: cell.children.filter((one) => !isOwn(one)) };
  const properties = control.children.filter(({ name }) => name === 'w:sdtPr');
  return {
    ...cell,
    children: [...cell.children.filter(isOwn), { ...control, children: [...properties, content] }],
  };
}

/** Rows or cells, those inside content controls included. */
function rowsOrCells(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') {
      const inside = rowsOrCells(childOf(child, 'w:sdtContent') ?? child, name);
      return name === 'w:tc' ? inside.map((cell) => withControl(cell, child)) : inside;
    }
    return TRANSPARENT.has(child.name) ? rowsOrCells(child, name) : [];
  });
}
