import type { Cell } from '../extraction.ts';
import { attribute, type Element, isElement } from './tree.ts';

/** What browsers make of larger spans, and more: no table is so wide or tall. */
const WIDEST = 1000;
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

/**
 * The cells of a table by their elements: where a browser puts each of them. What a table is called
 * above its rows is a row of its own, as offices set it: it goes on with no heading of the page.
 */
export function cellsOfTable(
  table: Element,
  number: number,
  within: Cell | undefined,
  isHidden: (element: Element) => boolean,
): Map<Element, Cell> {
  const cells = new Map<Element, Cell>();
  let row = 0;
  let widest = 1;
  const childrenOf = (element: Element, ...names: string[]): Element[] =>
    element.childNodes.filter(
      (node): node is Element => isElement(node) && names.includes(node.tagName) && !isHidden(node),
    );
  const caption = captionOf(table, childrenOf);
  if (caption !== undefined) row = 1;
  for (const rows of sectionsOf(table, childrenOf)) {
    const first = row + 1;
    const end = row + rows.length;
    /** By column the last row that a cell from above takes. */
    const taken: number[] = [];
    for (const tr of rows) {
      row += 1;
      const inRow = childrenOf(tr, 'td', 'th');
      const head =
        (tr.parentNode !== null && 'tagName' in tr.parentNode && tr.parentNode.tagName === 'thead') ||
        (inRow.length > 0 && inRow.every(({ tagName }) => tagName === 'th'));
      let column = 1;
      for (const element of inRow) {
        while ((taken[column] ?? 0) >= row) column += 1;
        if (column > WIDEST) break;
        const columnSpan = span(element, 'colspan') || 1;
        // 0 goes down to the end of the section; no cell goes further.
        const rowSpan = Math.min(span(element, 'rowspan') || end, end - row + 1);
        cells.set(element, {
          table: number,
          row,
          column,
          rowSpan,
          columnSpan,
          head: head && row - first < HEAD_ROWS,
          ...(within === undefined ? {} : { within }),
        });
        for (let c = column; c < column + columnSpan; c += 1) taken[c] = row + rowSpan - 1;
        column += columnSpan;
      }
      widest = Math.max(widest, column - 1);
    }
  }
  const around = within === undefined ? {} : { within };
  if (caption !== undefined)
    cells.set(caption, {
      ...{ table: number, row: 1, column: 1, rowSpan: 1, columnSpan: widest, head: false },
      ...around,
    });
  return cells;
}

/** The caption of a table that has rows, where it is written above them. */
function captionOf(
  table: Element,
  childrenOf: (element: Element, ...names: string[]) => Element[],
): Element | undefined {
  const [caption, rows] = childrenOf(table, 'caption', 'tr', ...SECTIONS);
  return caption?.tagName === 'caption' && rows !== undefined ? caption : undefined;
}

/** A table all of whose cells are written as heads has no more rows of them than this. */
const HEAD_ROWS = 3;

/** Rows by the sections that bound their spans; rows outside of any are a section of their own. */
function sectionsOf(
  table: Element,
  childrenOf: (element: Element, ...names: string[]) => Element[],
): Element[][] {
  const sections: Element[][] = [];
  let loose: Element[] | undefined;
  for (const child of childrenOf(table, 'tr', ...SECTIONS)) {
    if (child.tagName === 'tr') {
      if (loose === undefined) {
        loose = [];
        sections.push(loose);
      }
      loose.push(child);
    } else {
      loose = undefined;
      sections.push(childrenOf(child, 'tr'));
    }
  }
  return sections;
}

/** A span as a browser reads it: 0 where it says so, 1 where it says nothing usable. */
function span(element: Element, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, WIDEST) : 1;
}
