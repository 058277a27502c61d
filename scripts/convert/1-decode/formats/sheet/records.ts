import { Octets } from '../octets.ts';
import type { Area } from './book.ts';
import { WhiteFormats } from './white-formats.ts';

const RECORD = {
  begins: 0x809,
  ends: 0x0a,
  font: 0x31,
  format: 0xe0,
  header: 0x14,
  footer: 0x15,
  palette: 0x92,
  conditions: 0x1b0,
  object: 0x5d,
  text: 0x1b6,
  goesOn: 0x3c,
} as const;
/** Records of cells that begin with row, column and the number of their format. */
const CELLS = new Set([0xfd, 0x27e, 0x203, 0x204, 0x205, 0x06, 0xd6]);
/** Cells in a row: a number of format and a value of four bytes each. */
const NUMBERS = 0xbd;
const STRUCK = 0x08;
const WORKSHEET = 0x10;
/** There is no font of this number: those behind it count one more. */
const MISSING_FONT = 4;
const OBJECT = { chart: 5, picture: 8, comment: 25 } as const;

/** What of a sheet the library does not say. */
export interface SheetRecords {
  /** Cells (`row column`) whose font is struck out. */
  readonly struck: ReadonlySet<string>;
  /** Cells that are white on a ground that is none. */
  readonly white: ReadonlySet<string>;
  /** Cells of which conditions may change the look. */
  readonly conditional: readonly Area[];
  readonly boxes: readonly string[];
  readonly headers: readonly string[];
  readonly pictures: number;
  readonly charts: number;
}

interface Growing extends SheetRecords {
  readonly struck: Set<string>;
  readonly white: Set<string>;
  readonly conditional: Area[];
  readonly boxes: string[];
  readonly headers: string[];
  pictures: number;
  charts: number;
}

/** What is known of a sheet before its records are read. */
export const noRecords = (): Growing => ({
  struck: new Set(),
  white: new Set(),
  conditional: [],
  boxes: [],
  headers: [],
  pictures: 0,
  charts: 0,
});

/** Goes through the records of a workbook ([MS-XLS]) of Excel 97 and later. */
export function readRecords(stream: Uint8Array): {
  readonly sheets: readonly SheetRecords[];
  /** Whether single characters of cells may be struck out. */
  readonly partlyStruck: boolean;
} {
  const all = new Octets(stream);
  const struckFonts = new Set<number>();
  const used = new Set<number>();
  const struckFormats = new Set<number>();
  const whiteFormats = new WhiteFormats();
  const sheets: Growing[] = [];
  /** The parts that are open, charts inside of sheets included. */
  const open: (Growing | undefined)[] = [];
  let fonts = 0;
  let formats = 0;
  let object: number | undefined;
  const fontNumber = (): number => (fonts >= MISSING_FONT ? fonts + 1 : fonts);
  let characters = 0;
  for (let at = 0; at + 4 <= all.length; ) {
    const kind = all.u16(at);
    const length = all.u16(at + 2);
    const from = at + 4;
    at = from + length;
    if (at > all.length) break;
    const sheet = open.at(-1);
    const take = (row: number, column: number, format: number): void => {
      if (struckFormats.has(format)) sheet?.struck.add(`${row} ${column}`);
      if (whiteFormats.has(format)) sheet?.white.add(`${row} ${column}`);
    };
    if (kind === RECORD.begins && length >= 4) {
      const isSheet = all.u16(from + 2) === WORKSHEET;
      const own = isSheet ? noRecords() : undefined;
      if (own !== undefined) sheets.push(own);
      open.push(own);
    } else if (kind === RECORD.ends) open.pop();
    else if (kind === RECORD.font && length >= 4) {
      if ((all.u16(from + 2) & STRUCK) !== 0) struckFonts.add(fontNumber());
      if (length >= 6) whiteFormats.addFont(fontNumber(), all.u16(from + 4));
      fonts += 1;
    } else if (kind === RECORD.format && length >= 2) {
      used.add(all.u16(from));
      if (struckFonts.has(all.u16(from))) struckFormats.add(formats);
      whiteFormats.addFormat(all.slice(from, length));
      formats += 1;
    } else if (kind === RECORD.palette) whiteFormats.addPalette(all.slice(from, length));
    else if (kind === RECORD.conditions && length >= 12)
      sheet?.conditional.push({
        top: all.u16(from + 4),
        bottom: all.u16(from + 6),
        left: all.u16(from + 8),
        right: all.u16(from + 10),
      });
    else if (CELLS.has(kind) && length >= 6) take(all.u16(from), all.u16(from + 2), all.u16(from + 4));
    else if (kind === NUMBERS && length >= 6) {
      for (let i = 0; 4 + i * 6 + 6 <= length - 2; i += 1)
        take(all.u16(from), all.u16(from + 2) + i, all.u16(from + 4 + i * 6));
    } else if ((kind === RECORD.header || kind === RECORD.footer) && length > 3)
      sheet?.headers.push(text(all, from + 2, all.u16(from), at));
    else if (kind === RECORD.object && length >= 6) {
      object = all.u16(from + 4);
      if (sheet !== undefined && object === OBJECT.picture) sheet.pictures += 1;
      if (sheet !== undefined && object === OBJECT.chart) sheet.charts += 1;
    } else if (kind === RECORD.text && length >= 12) characters = all.u16(from + 10);
    else if (kind === RECORD.goesOn && characters > 0 && length > 1) {
      if (object !== OBJECT.comment) sheet?.boxes.push(text(all, from, characters, at));
      characters = 0;
    }
  }
  return { sheets, partlyStruck: [...struckFonts].some((font) => !used.has(font)) };
}

/** Characters behind a byte that says whether they have two bytes each, up to the record's end. */
function text(all: Octets, at: number, characters: number, end: number): string {
  const wide = (all.u8(at) & 1) === 1;
  const count = Math.min(characters, Math.floor((end - at - 1) / (wide ? 2 : 1)));
  if (wide) return all.utf16(at + 1, count);
  return new TextDecoder('latin1').decode(all.slice(at + 1, count).bytes);
}
