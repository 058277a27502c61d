import { element, saying, type XmlNode } from '../docx/xml.ts';
import type { CellShape, RowShape } from './table-row.ts';

/** Edges of cells that are nearer to each other than this, in twentieths of a point, are one line. */
export const SAME_EDGE = 30;

/** A row that is complete, with what stands in each of its cells. */
export interface Row {
  readonly cells: readonly (readonly XmlNode[])[];
  readonly shape: RowShape | undefined;
  readonly gone?: 'w:del' | 'w:hidden' | undefined;
}

/**
 * A table as WordprocessingML says it: .doc knows of no grid, but of the edges of each row's
 * cells; the grid is all edges of all rows.
 */
export function tableOf(rows: readonly Row[]): XmlNode {
  const edges = gridEdges(rows.flatMap(({ shape }) => shape?.cells ?? []));
  return element(
    'w:tbl',
    {},
    rows.map(({ cells, shape, gone }) => {
      const first = shape?.cells[0];
      const before = first === undefined ? 0 : columnAt(edges, first.left);
      const properties = [
        ...(before > 0 ? [saying('w:gridBefore', before)] : []),
        ...(shape?.head === true ? [element('w:tblHeader')] : []),
        ...(gone === undefined ? [] : [element(gone)]),
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
  const { left, right, across, down } = shape;
  const span = Math.max(1, columnAt(edges, right) - columnAt(edges, left));
  return [
    ...(span > 1 ? [saying('w:gridSpan', span)] : []),
    ...(across === undefined ? [] : [saying('w:hMerge', across)]),
    ...(down === undefined ? [] : [saying('w:vMerge', down)]),
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
  let column = 0;
  while (column + 1 < edges.length && (edges[column + 1] as number) <= place) column += 1;
  return column;
}
