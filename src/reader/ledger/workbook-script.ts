/** The script that writes workbooks; a page calls it by `WORKBOOK_WRITER`. */
import { WORKBOOK_WRITER, type WorkbookWriter } from './page-sheet.ts';
import { workbook } from './workbook.ts';

const write: WorkbookWriter = workbook;
Object.assign(globalThis, { [WORKBOOK_WRITER]: write });
