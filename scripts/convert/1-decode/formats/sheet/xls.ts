import { type CellObject, read, set_cptable, type WorkSheet } from '@e965/xlsx';
import { FormatFault } from '../extraction.ts';
import { isOle, openOle } from '../ole/index.ts';
import type { LinePiece } from '../pieces.ts';
import { type Book, isWithin, type Sheet, type Spot, type WhiteCell } from './book.ts';
import { displayed, formatOf } from './displayed.ts';
import { noRecords, readRecords, type SheetRecords } from './records.ts';

const PASSWORD = /password|encrypt/iu;
/** How a cell that the library hands over is called. */
const CELL = /^[A-Z]{1,3}\d{1,7}$/u;
const DATE_BY_NUMBER = 14;

/** Reads a workbook of Excel before 2007, or what else the library knows: .xlsb, tables as XML of 2003. */
export async function readByLibrary(bytes: Uint8Array): Promise<Book> {
  // Its own reader of compound files follows a chain that runs in a circle without end.
  const stream = isOle(bytes) ? streamOf(bytes) : bytes;
  // Excel 95 wrote in the encoding of its country.
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    const workbook = read(stream, { type: 'array', cellNF: true, cellStyles: true, dense: false });
    const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
    const records = isOle(bytes) ? readRecords(stream) : { sheets: [], partlyStruck: false };
    const sheets = workbook.SheetNames.flatMap((name, i): Sheet[] => {
      const sheet = workbook.Sheets[name];
      if (sheet === undefined) return [];
      const hidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
      return [sheetOf(sheet, name, hidden, from1904, records.sheets[i] ?? noRecords())];
    });
    const doubts = records.partlyStruck ? ['有的单元格里只划掉了一部分字，划掉的没有分出来，请对照原件'] : [];
    return { sheets, doubts };
  } catch (error) {
    if (error instanceof Error && PASSWORD.test(error.message))
      throw new FormatFault('encrypted', 'Excel 文件设有密码，请取消密码后另存');
    throw error;
  }
}

function streamOf(bytes: Uint8Array): Uint8Array {
  const { stream } = openOle(bytes);
  if (stream('EncryptedPackage') !== undefined)
    throw new FormatFault('encrypted', 'Excel 文件设有密码，请取消密码后另存');
  const found = stream('Workbook') ?? stream('Book');
  if (found === undefined)
    throw new FormatFault('unsupported', '文件里没有 Excel 表格，请在 Excel 或 WPS 中另存为 .xlsx');
  return found.bytes;
}

function sheetOf(
  sheet: WorkSheet,
  name: string,
  hidden: boolean,
  from1904: boolean,
  { struck, white, conditional, ...drawn }: SheetRecords,
): Sheet {
  const rows = new Map<number, Map<number, readonly LinePiece[]>>();
  const comments: Spot[] = [];
  const doubtful: WhiteCell[] = [];
  for (const reference of Object.keys(sheet)) {
    if (!CELL.test(reference)) continue;
    const cell = sheet[reference] as CellObject;
    const { row, column } = spot(reference);
    if (cell.c !== undefined && cell.c.length > 0) comments.push({ row, column });
    const text = textOf(cell, from1904);
    if (text.trim() === '') continue;
    const cells = rows.get(row) ?? new Map<number, readonly LinePiece[]>();
    rows.set(row, cells);
    const own = `${row} ${column}`;
    const isDoubtful = white.has(own) && isWithin(conditional, { row, column });
    if (isDoubtful) doubtful.push({ row, column, text });
    const aside = struck.has(own) ? 'struck' : white.has(own) && !isDoubtful ? 'hidden' : undefined;
    cells.set(column, [{ text, aside }]);
  }
  const columns = sheet['!cols'] ?? [];
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, i) => (row?.hidden === true ? [i] : []));
  return {
    name,
    hidden,
    rows: inOrder(rows),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: new Set(hiddenRows),
    uncounted: [],
    white: doubtful,
    isHiddenColumn: (column) => columns[column]?.hidden === true,
    comments,
    ...drawn,
  };
}

function spot(reference: string): { row: number; column: number } {
  const figures = reference.search(/\d/u);
  const column = [...reference.slice(0, figures)].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(reference.slice(figures)) - 1, column };
}

function inOrder<T>(
  rows: ReadonlyMap<number, ReadonlyMap<number, T>>,
): ReadonlyMap<number, ReadonlyMap<number, T>> {
  const byNumber = <V>(entries: Iterable<[number, V]>): [number, V][] =>
    [...entries].sort(([a], [b]) => a - b);
  return new Map(byNumber(rows).map(([row, cells]) => [row, new Map(byNumber(cells))]));
}

function textOf(cell: CellObject, from1904: boolean): string {
  const { t, v, w, z } = cell;
  if (t === 'e') return w ?? '';
  if (v === undefined || v === null || t === 'z') return '';
  const format = typeof z === 'string' ? asChinese(z) : formatOf(Number(z ?? 0), undefined);
  return displayed(v instanceof Date ? v.toISOString() : v, format, from1904);
}

/** Where the library says a date as Americans do, the file says only that it is one. */
const asChinese = (format: string): string =>
  format === 'm/d/yy' ? formatOf(DATE_BY_NUMBER, undefined) : format;
