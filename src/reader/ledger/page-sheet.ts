import { matrixOnPage } from './matrix-on-page.ts';
import { ADDRESS, textOf } from './sheet-parts.ts';
import type { LedgerSheet } from './workbook.ts';

/** Name under which the script that writes workbooks waits to be called. */
export const WORKBOOK_WRITER = 'archiveWorkbookWriter';
export type WorkbookWriter = (sheet: LedgerSheet) => Promise<Blob>;

interface Column {
  readonly name: string;
  readonly width: number;
}

/** What stands on a page as a file has it: a ledger, or a matrix of responsibility. */
export function sheetOnPage(page: Document, addressOf: (link: HTMLAnchorElement) => string): LedgerSheet {
  return page.querySelector('table.matrix') === null
    ? ledgerOnPage(page, addressOf)
    : matrixOnPage(page, addressOf);
}

/**
 * The ledger that stands on a page as the table of src/view/lists/TaskLedger.astro, as a file
 * has it: what stands over rows there is a cell of each.
 * @param addressOf what the file says of a row's link
 */
function ledgerOnPage(page: Document, addressOf: (link: HTMLAnchorElement) => string): LedgerSheet {
  const table = page.querySelector('table.task-ledger');
  const heads = [...(table?.querySelectorAll<HTMLElement>('thead th') ?? [])];
  const groupColumns = columnsIn(table?.getAttribute('data-group-columns'));
  const rows = [...(table?.querySelectorAll('tbody') ?? [])].flatMap((group) => {
    const over = group.dataset.cells;
    const cells: string[] = over === undefined ? [textOf(group.querySelector('.group'))] : JSON.parse(over);
    return [...group.querySelectorAll('tr:not(.group)')].map((row) => {
      const link = row.querySelector('a');
      return [
        ...cells.slice(0, groupColumns.length),
        ...[...row.querySelectorAll('td')].map(textOf),
        link === null ? '' : addressOf(link),
      ];
    });
  });
  return {
    name: '台账',
    title: textOf(page.querySelector('.ledger-title')),
    origin: textOf(page.querySelector('.ledger-origin')),
    columns: [
      ...groupColumns,
      ...heads.map((head) => ({ name: textOf(head), width: Number(head.dataset.width) })),
      ADDRESS,
    ],
    rows,
  };
}

function columnsIn(json: string | null | undefined): Column[] {
  return json === null || json === undefined ? [] : JSON.parse(json);
}
