/** The page of a comparison: offers the whole of it as a workbook and as a text table, made when asked for. */
import { type BookletFile, bookletFile, bookletName, readBookletFile } from '#domain/booklet.ts';
import { readComparisonRows } from '#domain/comparison-rows.ts';
import { csvFile } from '#domain/csv.ts';
import { fileName } from '#domain/file-name.ts';
import '#domain/has-own.ts';
import { WORKBOOK_WRITER, type WorkbookWriter } from '../ledger/page-sheet.ts';
import type { LedgerSheet } from '../ledger/workbook.ts';
import { saveFile } from '../lib/give-copy.ts';
import { loadData } from '../lib/load-data.ts';
import { loadWriter } from '../lib/load-writer.ts';
import { comparisonSheet, type Side } from './comparison-sheet.ts';

const files = document.querySelector<HTMLElement>('[data-rows]');
const status = files?.querySelector('[role=status]');

async function sideOf({ dataset }: HTMLElement, id = '', name = ''): Promise<Side> {
  const url = new URL(dataset.root + bookletFile(id), document.baseURI);
  return { name, texts: readBookletFile((await loadData(url, bookletName(id))) as BookletFile) };
}

async function sheetOf(element: HTMLElement): Promise<LedgerSheet> {
  const { rows = '', older, newer, olderName, newerName } = element.dataset;
  return comparisonSheet(readComparisonRows(rows), {
    earlier: await sideOf(element, older, olderName),
    later: await sideOf(element, newer, newerName),
    summary: document.querySelector('.compare-summary')?.textContent ?? '',
  });
}

const formats: Readonly<Record<string, (sheet: LedgerSheet, element: HTMLElement) => Promise<Blob>>> = {
  xlsx: async (sheet, { dataset }) =>
    (await loadWriter<WorkbookWriter>(WORKBOOK_WRITER, dataset.writer ?? ''))(sheet),
  csv: async ({ columns, rows }) =>
    new Blob([csvFile([columns.map(({ name }) => name), ...rows])], { type: 'text/csv' }),
};

for (const button of files?.querySelectorAll<HTMLButtonElement>('[data-format]') ?? []) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const tell = (words: string): void => {
      if (status instanceof HTMLElement) status.textContent = words;
    };
    const format = button.dataset.format ?? '';
    if (files === null || formats[format] === undefined) return;
    tell('正在制作表格……');
    const make = formats[format];
    sheetOf(files)
      .then(async (sheet) => ({ sheet, file: await make(sheet, files) }))
      .then(
        ({ sheet, file }) => {
          saveFile(fileName(sheet.title, format), file);
          tell('');
        },
        () => tell('表格没有做成：公文的文字或者制作文件的程序没有读到。请刷新页面再试。'),
      );
  });
}
