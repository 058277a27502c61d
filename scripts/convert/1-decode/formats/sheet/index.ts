import { type Extraction, extraction, FormatFault, faultOf } from '../extraction.ts';
import { isOle } from '../ole/index.ts';
import { linesOfBook } from './lines.ts';
import { readByLibrary } from './xls.ts';
import { readXlsx } from './xlsx.ts';

const LARGEST = 64 * 1024 * 1024;
const ZIP = [0x50, 0x4b];
const BINARY_SHEETS = 'xl/workbook.bin';
/** Tables as XML, as Excel 2003 could save them. */
const XML_OF_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';
const WITHIN = 4096;

/**
 * The tables of a workbook: of each sheet what stands above its table as lines, the table as a
 * grid of what is printed, what stands below. Hidden sheets, rows and columns are set aside.
 */
export async function extractSheet(bytes: Uint8Array): Promise<Extraction> {
  try {
    if (bytes.length > LARGEST) throw new FormatFault('too-large', 'Excel 文件超过 64 MB');
    const { lines, doubts } = linesOfBook(await bookOf(bytes));
    return extraction(lines, doubts);
  } catch (error) {
    return faultOf(error);
  }
}

async function bookOf(bytes: Uint8Array): ReturnType<typeof readByLibrary> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ZIP.every((byte, i) => bytes[i] === byte))
    return all.includes(BINARY_SHEETS) ? readByLibrary(bytes) : readXlsx(bytes);
  if (isOle(bytes) || all.subarray(0, WITHIN).includes(XML_OF_2003)) return readByLibrary(bytes);
  throw new FormatFault('unsupported', '不是 Excel 或 WPS 表格的文件，请在 Excel 或 WPS 中另存为 .xlsx');
}
