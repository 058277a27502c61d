/** The button that saves a circular, or a section of one, as a Word file: made of what stands on the page, when it is asked for. */
import { officialForm } from '#domain/citation/official.ts';
import { fileName } from '#domain/file-name.ts';
import { citedOnPage } from '../cite/cited-on-page.ts';
import { saveFile } from '../lib/give-copy.ts';
import { loadWriter } from '../lib/load-writer.ts';
import { addressInWords } from '../lib/told-address.ts';
import { DOCUMENT_WRITER, type DocumentWriter } from './sheet.ts';
import { sheetOnPage } from './sheet-on-page.ts';

const button = document.querySelector<HTMLButtonElement>('[data-document]');
const status = document.querySelector('[data-document-status]');
const place = document.querySelector<HTMLElement>('[data-cite]');
const permalink = document.querySelector<HTMLAnchorElement>('[data-permalink]');

if (button !== null && place !== null && permalink !== null) {
  const tell = (words: string): void => {
    if (status !== null) status.textContent = words;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    const cited = citedOnPage(place);
    const sheet = sheetOnPage(document, {
      citation: officialForm(cited),
      address: addressInWords(permalink.href),
      within: cited.title,
    });
    tell('正在制作……');
    loadWriter<DocumentWriter>(DOCUMENT_WRITER, button.dataset.document ?? '')
      .then((write) => write(sheet))
      .then(
        (file) => {
          saveFile(fileName(sheet.title, 'docx'), file);
          tell('已生成');
        },
        () => tell('没有做成：制作文件的程序没有读到。请刷新页面再试。'),
      );
  });
}
