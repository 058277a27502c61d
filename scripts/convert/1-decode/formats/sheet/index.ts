import { type Extraction, extraction, FormatFault, faultOf } from '../extraction.ts';
import { isOle } from '../ole/index.ts';
import { linesOfBook } from './lines.ts';
import { readByLibrary } from './xls.ts';
import { readXlsx } from './xlsx.ts';
import { checkMerges, isXmlOf2003 } from './xml-2003.ts';

const LARGEST = 64 * 1024 * 1024;
const ZIP = [0x50, 0x4b];
const BINARY_SHEETS = 'xl/workbook.bin';

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
  if (isOle(bytes)) return readByLibrary(bytes);
  if (isXmlOf2003(all)) {
    checkMerges(all);
    return readByLibrary(bytes);
  }
  throw new FormatFault('unsupported', '不是 Excel 或 WPS 表格的文件，请在 Excel 或 WPS 中另存为 .xlsx');
}
