/** The page of a ledger: offers its table as a workbook, which is made when it is asked for. */
import { saveFile } from '../lib/give-copy.ts';
import { loadWriter } from '../lib/load-writer.ts';
import { addressTold } from '../lib/told-address.ts';
import { sheetOnPage, WORKBOOK_WRITER, type WorkbookWriter } from './page-sheet.ts';

const button = document.querySelector<HTMLButtonElement>('[data-workbook]');
const status = document.querySelector('[data-workbook-status]');
const addressOf = ({ href }: HTMLAnchorElement): string => addressTold(href);

if (button !== null) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const tell = (words: string): void => {
      if (status !== null) status.textContent = words;
    };
    tell('正在制作 Excel 表格……');
    loadWriter<WorkbookWriter>(WORKBOOK_WRITER, button.dataset.writer ?? '')
      .then((write) => write(sheetOnPage(document, addressOf)))
      .then(
        (file) => {
          saveFile(button.dataset.workbook ?? '', file);
          tell('');
        },
        () => tell('Excel 表格没有做成：制作文件的程序没有读到。请刷新页面再试，或者下载文本表格。'),
      );
  });
}
