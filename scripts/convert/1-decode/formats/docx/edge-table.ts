import { element, saying, textOf, type XmlNode } from './xml.ts';

/** Edges of cells that are nearer to each other than this, in twentieths of a point, are one line. */
export const SAME_EDGE = 30;

/** Where a cell stands in its row, and how it is merged with its neighbours. */
export interface CellShape {
  /** Its edges from the left of the page, in twentieths of a point. */
  readonly left: number;
  readonly right: number;
  across: 'restart' | 'continue' | undefined;
  down: 'restart' | 'continue' | undefined;
  /** `w:shd`, where it has any ground. */
  shading: readonly XmlNode[];
}

/** A row as the file describes it. */
export interface RowShape {
  readonly cells: readonly CellShape[];
  readonly head: boolean;
}

/** A row that is complete, with what stands in each of its cells. */
interface Row {
  readonly cells: readonly (readonly XmlNode[])[];
  readonly shape: RowShape | undefined;
  readonly deleted: boolean;
}

/** A table that has begun. */
interface OpenTable {
  readonly rows: Row[];
  cells: (readonly XmlNode[])[];
  blocks: XmlNode[];
}

/**
 * Puts together the blocks of a text whose tables are told by what ends their cells and rows, as
 * in .doc and .rtf, tables in tables included.
 */
export class Blocks {
  private readonly blocks: XmlNode[] = [];
  private readonly tables: OpenTable[] = [];

  /** Adds a paragraph that stands in so many tables. */
  paragraph(node: XmlNode, depth: number): void {
    this.goTo(depth);
    this.around().push(node);
  }

  /** Ends the cell in the table of this depth. */
  endCell(depth: number): void {
    this.goTo(depth);
    const table = this.tables.at(-1);
    if (table === undefined) return;
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  /** Ends the row in the table of this depth. */
  endRow(depth: number, shape: RowShape | undefined, deleted: boolean): void {
    this.goTo(depth);
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (table.blocks.length > 0) table.cells.push(table.blocks);
    const known = shape?.cells.length ?? 0;
    // Programs end more cells than a row has; only those that hold something are cells.
    const cells = table.cells.filter((blocks, i) => i < known || known === 0 || blocks.some(holdsText));
    table.rows.push({ cells, shape, deleted });
    table.cells = [];
    table.blocks = [];
  }

  /** All blocks; tables that did not end end here. */
  done(): XmlNode[] {
    this.goTo(0);
    return this.blocks;
  }

  private around(): XmlNode[] {
    return this.tables.at(-1)?.blocks ?? this.blocks;
  }

  private goTo(depth: number): void {
    while (this.tables.length > depth) {
      const table = this.tables.pop() as OpenTable;
      if (table.blocks.length > 0) table.cells.push(table.blocks);
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, shape: undefined, deleted: false });
      this.around().push(tableOf(table.rows));
    }
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], blocks: [] });
  }
}

const holdsText = (node: XmlNode): boolean => textOf(node).trim() !== '';

/** The grid is all edges of all rows: such files know of none. */
function tableOf(rows: readonly Row[]): XmlNode {
  const edges = gridEdges(rows.flatMap(({ shape }) => shape?.cells ?? []));
  return element(
    'w:tbl',
    {},
    rows.map(({ cells, shape, deleted }) => {
      const first = shape?.cells[0];
      const before = first === undefined ? 0 : columnAt(edges, first.left);
      const properties = [
        ...(before > 0 ? [saying('w:gridBefore', before)] : []),
        ...(shape?.head === true ? [element('w:tblHeader')] : []),
        ...(deleted ? [element('w:del')] : []),
      ];
      return element('w:tr', {}, [
        element('w:trPr', {}, properties),
        ...cells.map((blocks, i) =>
          element('w:tc', {}, [element('w:tcPr', {}, cellProperties(shape?.cells[i], edges)), ...blocks]),
        ),
      ]);
    }),
  );
}

function cellProperties(shape: CellShape | undefined, edges: readonly number[]): XmlNode[] {
  if (shape === undefined) return [];
  const { left, right, across, down, shading } = shape;
  const span = Math.max(1, columnAt(edges, right) - columnAt(edges, left));
  return [
    ...(span > 1 ? [saying('w:gridSpan', span)] : []),
    ...(across === undefined ? [] : [saying('w:hMerge', across)]),
    ...(down === undefined ? [] : [saying('w:vMerge', down)]),
    ...shading,
  ];
}

function gridEdges(cells: readonly CellShape[]): number[] {
  const all = [...new Set(cells.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const edges: number[] = [];
  for (const edge of all) if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) edges.push(edge);
  return edges;
}

/** The number of the column that begins at an edge, from 0. */
function columnAt(edges: readonly number[], place: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
