import { FormatFault } from '../extraction.ts';
import { textOf, type XmlNode } from '../xml.ts';
import type { OdtStyles } from './styles.ts';
import { element, property } from './word-nodes.ts';

/** Widest and tallest that a cell is taken to be, and how often one is repeated. */
const WIDEST = 1000;
const MOST_CELLS = 200_000;

/** A cell in the making: what it covers below may add to it. */
interface Cell {
  readonly children: XmlNode[];
}

/** A cell that goes on in rows below. */
interface Open {
  rows: number;
  readonly columns: number;
  readonly cell: Cell;
}

/** Rows of a table, with what stands around them: heads, groups. */
const AROUND_ROWS = new Set(['table:table-rows', 'table:table-row-group', 'table:table-header-rows']);

/** Counts cells of all tables of a file: some words can stand for millions. */
export class CellBudget {
  private cells = 0;

  take(count: number): void {
    this.cells += count;
    if (this.cells > MOST_CELLS) throw new FormatFault('too-large', `表格的格子超过 ${MOST_CELLS} 个`);
  }
}

/**
 * A table in the words of WordprocessingML: cells that are covered go on with the one that
 * covers them, and what they hold all the same is hidden.
 *
 * @param blocksOf the contents of a cell
 * @param hidden the same, set aside as what nobody sees
 * @param groundOf what the styles of tables, rows and cells give as a ground
 */
export function tableOf(
  table: XmlNode,
  blocksOf: (cell: XmlNode) => readonly XmlNode[],
  hidden: (cell: XmlNode) => readonly XmlNode[],
  groundOf: OdtStyles['groundOf'],
  budget: CellBudget,
): XmlNode {
  const ofTable = groundOf('table', styleOf(table));
  const open = new Map<number, Open>();
  const rows: XmlNode[] = [];
  const readRow = (row: XmlNode, isHead: boolean): void => {
    const cells: Cell[] = [];
    const ofRow = groundOf('table-row', styleOf(row));
    let column = 1;
    const add = (
      children: readonly XmlNode[],
      span: number,
      merged?: 'restart' | 'continue',
      ground: readonly XmlNode[] = [],
    ): Cell => {
      const properties = [property('w:gridSpan', String(span)), ...(ground.length > 0 ? ground : ofRow)];
      if (merged === 'restart') properties.push(property('w:vMerge', 'restart'));
      if (merged === 'continue') properties.push(element('w:vMerge'));
      const cell = { children: [element('w:tcPr', properties), ...children] };
      cells.push(cell);
      return cell;
    };
    for (const node of row.children) {
      const covered = node.name === 'table:covered-table-cell';
      if (!covered && node.name !== 'table:table-cell') continue;
      const times = counted(node, 'table:number-columns-repeated');
      budget.take(times);
      for (let i = 0; i < times; i += 1, column += 1) {
        const above = open.get(column);
        if (covered) {
          let cell = cells.at(-1);
          if (above !== undefined && above.rows > 0) {
            add([], above.columns, 'continue');
            above.rows -= 1;
            cell = above.cell;
          }
          if (textOf(node).trim() !== '') cell?.children.push(...hidden(node));
          continue;
        }
        const columns = counted(node, 'table:number-columns-spanned');
        const down = counted(node, 'table:number-rows-spanned');
        const ground = groundOf('table-cell', styleOf(node));
        const cell = add(blocksOf(node), columns, down > 1 ? 'restart' : undefined, ground);
        open.delete(column);
        if (down > 1) open.set(column, { rows: down - 1, columns, cell });
      }
    }
    const properties = [
      ...(isHead ? [element('w:tblHeader')] : []),
      ...(row.attributes['table:visibility'] === 'collapse' ? [element('w:hidden')] : []),
    ];
    rows.push(
      element('w:tr', [
        element('w:trPr', properties),
        ...cells.map((cell) => element('w:tc', cell.children)),
      ]),
    );
  };
  const read = (nodes: readonly XmlNode[], isHead: boolean): void => {
    for (const node of nodes) {
      if (AROUND_ROWS.has(node.name)) read(node.children, isHead || node.name === 'table:table-header-rows');
      else if (node.name === 'table:table-row')
        for (let i = 0; i < counted(node, 'table:number-rows-repeated'); i += 1) readRow(node, isHead);
    }
  };
  read(table.children, false);
  return element('w:tbl', [element('w:tblPr', ofTable), ...rows]);
}

const styleOf = ({ attributes }: XmlNode): string | undefined => attributes['table:style-name'];

function counted(node: XmlNode, name: string): number {
  const value = Number(node.attributes[name] ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, WIDEST) : 1;
}
