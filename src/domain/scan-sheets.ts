import type { LineRange } from './elements.ts';
import { readBoxes, type ScanBox } from './scan-boxes.ts';
import type { Source } from './schema.ts';

/** Pages of a scan one below the other, and the lines that stand on them. */
export interface ScanSheet {
  /** `undefined` for pages on which no line stands. */
  readonly lines: LineRange | undefined;
  /** In order; none for lines of pages that are no pictures. */
  readonly pages: readonly SheetPage[];
  /** Of all pages together, where they are `SHEET_WIDTH` wide. */
  readonly height: number;
}

export interface SheetPage {
  readonly page: number;
  /** In pixels, as boxes count them. */
  readonly width: number;
  readonly height: number;
  /** Where it begins on the sheet. */
  readonly top: number;
}

/** A rectangle on a sheet. */
export interface SheetMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width that all pages of a sheet are brought to. */
export const SHEET_WIDTH = 1000;

interface OpenSheet {
  start: number;
  end: number;
  pages: Set<number>;
  /** Whether a line of it that is not blank stands on no picture. */
  plain: boolean;
}

/**
 * The lines of a source by the pages on which they stand, for a picture beside its lines. A
 * table that goes on over pages keeps these together; every page that is a picture is shown.
 */
export function scanSheets({
  lines,
  scan,
  tables = [],
}: Pick<Source, 'lines' | 'scan' | 'tables'>): ScanSheet[] {
  const whole = { start: 1, end: lines.length };
  if (scan === undefined) return lines.length === 0 ? [] : [{ lines: whole, pages: [], height: 0 }];
  const sheets: OpenSheet[] = [];
  for (const { start, end } of stretches(
    lines.length,
    tables.map((table) => table.lines),
  )) {
    const own = new Set(boxesIn(scan.boxes.slice(start - 1, end)).map(({ page }) => page));
    const isBlank = lines.slice(start - 1, end).every((line) => line.trim() === '');
    const last = sheets.at(-1);
    if (last !== undefined && (isBlank || goesOn(last, own))) {
      last.end = end;
      for (const page of own) last.pages.add(page);
      last.plain ||= own.size === 0 && !isBlank;
    } else sheets.push({ start, end, pages: own, plain: own.size === 0 && !isBlank });
  }
  return withEveryPage(sheets, scan.pages);
}

/** Whether lines on these pages belong to the sheet. */
function goesOn({ pages, plain }: OpenSheet, own: ReadonlySet<number>): boolean {
  if (own.size === 0 || pages.size === 0) return own.size === 0 && pages.size === 0;
  return !plain && Math.min(...own) <= Math.max(...pages);
}

/** Lines one by one, those of a table together. */
function stretches(count: number, tables: readonly LineRange[]): LineRange[] {
  const starts = new Map(tables.map((table) => [table.start, table.end]));
  const found: LineRange[] = [];
  for (let start = 1; start <= count; start = (found.at(-1) as LineRange).end + 1)
    found.push({ start, end: starts.get(start) ?? start });
  return found;
}

const boxesIn = (boxes: readonly string[]): ScanBox[] => boxes.flatMap((text) => readBoxes(text) ?? []);

function withEveryPage(
  sheets: readonly OpenSheet[],
  pages: NonNullable<Source['scan']>['pages'],
): ScanSheet[] {
  const shown = new Set(sheets.flatMap((sheet) => [...sheet.pages]));
  const all: (Omit<OpenSheet, 'start' | 'end' | 'plain'> & { lines: LineRange | undefined })[] = sheets.map(
    ({ start, end, pages: own }) => ({ lines: { start, end }, pages: own }),
  );
  for (const { page } of pages) {
    if (shown.has(page)) continue;
    const after = all.findIndex((sheet) => sheet.pages.size > 0 && Math.min(...sheet.pages) > page);
    all.splice(after < 0 ? all.length : after, 0, { lines: undefined, pages: new Set([page]) });
  }
  return all.map(({ lines, pages: own }) => {
    let height = 0;
    const placed = pages.flatMap((page): SheetPage[] => {
      if (!own.has(page.page)) return [];
      const top = height;
      height += (SHEET_WIDTH * page.height) / page.width;
      return [{ ...page, top }];
    });
    return { lines, pages: placed, height };
  });
}

/** So much around a line is marked with it, as a part of its height. */
const AROUND = 0.12;

/** Where a line stands on a sheet. */
export function marksOn({ pages }: ScanSheet, boxes: string): SheetMark[] {
  return (readBoxes(boxes) ?? []).flatMap((box) => {
    const on = pages.find(({ page }) => page === box.page);
    if (on === undefined) return [];
    const scale = SHEET_WIDTH / on.width;
    const around = AROUND * box.height;
    return [
      {
        x: (box.x - around) * scale,
        y: on.top + (box.y - around) * scale,
        width: (box.width + 2 * around) * scale,
        height: (box.height + 2 * around) * scale,
      },
    ];
  });
}

/** So much around a line is shown with it, as a part of its height: the eye wants what is beside it. */
const BESIDE = 0.5;

/**
 * What of a page's picture shows a recognised line, in pixels as boxes count them: the view
 * box of an `svg` that holds the whole picture.
 */
export function cropOf(
  page: { readonly width: number; readonly height: number },
  [x, y, width, height]: readonly [number, number, number, number],
): SheetMark {
  const around = Math.round(BESIDE * height);
  const left = Math.max(0, x - around);
  const top = Math.max(0, y - around);
  return {
    x: left,
    y: top,
    width: Math.min(page.width, x + width + around) - left,
    height: Math.min(page.height, y + height + around) - top,
  };
}
