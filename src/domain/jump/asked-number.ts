import { DOC_NUMBER } from '../doc-number.ts';
import { fold } from '../search/fold.ts';

/** What people type around the figures of a document number, or leave out. */
const AROUND = /[年第文件\s-]/gu;
const SERIAL_ALONE = /^(\d+)号$/u;

/**
 * Whether a text asks for a document by its number: as printed, in any brackets or none,
 * with 年 or 第, without its year, or by year and serial number or `144号` alone.
 */
export function asksForNumber(typed: string, docNumber: string | null): boolean {
  const { prefix, year, serial } = DOC_NUMBER.exec(docNumber ?? '')?.groups ?? {};
  const asked = plain(typed);
  if (!/\d/.test(asked)) return false;
  // Not of the usual form: as a whole only.
  if (prefix === undefined || year === undefined || serial === undefined)
    return docNumber !== null && asked === plain(docNumber);
  const last = String(Number(serial.normalize('NFKC')));
  const [, alone] = SERIAL_ALONE.exec(asked) ?? [];
  if (alone !== undefined && Number(alone) === Number(last)) return true;
  const dated = `${year.normalize('NFKC')}${last}`;
  const bare = asked.replace(/号$/u, '');
  const named = plain(prefix);
  // Without 号 or brackets a row of figures is any number.
  const marked = bare !== asked || /[〔[［(（【]/u.test(typed);
  return bare === `${named}${dated}` || bare === `${named}${last}` || (marked && bare === dated);
}

const plain = (text: string): string => fold(text).text.replace(AROUND, '');
