import { ADDRESS, textOf } from './sheet-parts.ts';
import type { LedgerSheet } from './workbook.ts';

const SECTION = { name: '所在部分', width: 12 };
const TASK = [
  { name: '编号', width: 4 },
  { name: '任务', width: 24 },
];

/**
 * The matrix that stands on a page as the tables of src/view/lists/ResponsibilityMatrix.astro, as a file
 * has it: the leaves beside each other, and of every row its section.
 * @param addressOf what the file says of a row's link
 */
export function matrixOnPage(page: Document, addressOf: (link: HTMLAnchorElement) => string): LedgerSheet {
  const leaves = [...page.querySelectorAll<HTMLTableElement>('table.matrix')];
  const parts = leaves.map((leaf) => [...leaf.tBodies]);
  const isParted = page.querySelector('.matrix .group') !== null;
  const width = Number(leaves[0]?.dataset.markWidth);
  const names = leaves.flatMap((leaf) => [...(leaf.tHead?.querySelectorAll('th + th') ?? [])].map(textOf));
  const rows = (parts[0] ?? []).flatMap((part, i) => {
    const name = textOf(part.querySelector('.group'));
    return rowsOf(part).map((row, j) => {
      const head = row.querySelector('th');
      const link = head?.querySelector('a') ?? null;
      const marks = parts.flatMap((leaf) => [...(rowsOf(leaf[i])[j]?.querySelectorAll('td') ?? [])]);
      return [
        ...(isParted ? [name] : []),
        head?.querySelector('span')?.dataset.number ?? '',
        textOf(link),
        ...names.map((_, at) => (marks.length === names.length ? textOf(marks[at]) : '')),
        link === null ? '' : addressOf(link),
      ];
    });
  });
  return {
    name: '台账',
    title: textOf(page.querySelector('.ledger-title')),
    origin: [page.querySelector('.ledger-origin'), ...page.querySelectorAll('.matrix-marks span')]
      .map(textOf)
      .join('　'),
    columns: [
      ...(isParted ? [SECTION] : []),
      ...TASK,
      ...names.map((name) => ({ name, width, isUpright: true })),
      ADDRESS,
    ],
    rows,
  };
}

function rowsOf(part: HTMLTableSectionElement | undefined): HTMLTableRowElement[] {
  return [...(part?.querySelectorAll<HTMLTableRowElement>('tr:not(.group, .sums)') ?? [])];
}
