import { describe, expect, it } from 'vitest';
import { readBoxes, type ScanBox, writeBoxes } from './scan-boxes.ts';
import { cropOf, marksOn, type ScanSheet, scanSheets } from './scan-sheets.ts';
import type { Source } from './schema.ts';

const page = (number: number, width = 800, height = 1000) => ({ page: number, width, height });
const on = (number: number, line: number): string => `${number}:${line} 80 ${100 * line} 400 40`;

/** Sheets as `lines | pages`. */
const cut = (source: Pick<Source, 'lines' | 'scan' | 'tables'>): string[] =>
  scanSheets(source).map(
    ({ lines, pages }) =>
      `${lines === undefined ? '' : `${lines.start}-${lines.end}`} | ${pages.map((one) => one.page).join(' ')}`,
  );

describe('sheets', () => {
  it('are the pages of a scan, each with its lines; a blank line goes with those before it', () => {
    const lines = ['一', '', '二', '三'];
    expect(
      cut({ lines, scan: { pages: [page(1), page(2)], boxes: [on(1, 1), '', on(1, 2), on(2, 1)] } }),
    ).toEqual(['1-3 | 1', '4-4 | 2']);
  });

  it('are one without pictures where the file has no scans', () => {
    expect(cut({ lines: ['一', '二'] })).toEqual(['1-2 | ']);
    expect(cut({ lines: [] })).toEqual([]);
  });

  it('part lines of pages that hold text from those that are pictures', () => {
    const lines = ['一', '二', '三', '四'];
    expect(cut({ lines, scan: { pages: [page(2)], boxes: ['', '', on(2, 1), ''] } })).toEqual([
      '1-2 | ',
      '3-3 | 2',
      '4-4 | ',
    ]);
  });

  it('keep pages together over which a table goes on, with what stands below it', () => {
    const lines = ['一', '二', '三', '四', '五'];
    expect(
      cut({
        lines,
        scan: {
          pages: [page(1), page(2), page(3)],
          boxes: [on(1, 1), on(1, 2), on(2, 1), on(2, 2), on(3, 1)],
        },
        tables: [{ lines: { start: 2, end: 3 }, rows: '1,1' }],
      }),
    ).toEqual(['1-4 | 1 2', '5-5 | 3']);
  });

  it('show every page that is a picture in its place, whether or not something stands on it', () => {
    const lines = ['一', '二'];
    const pages = [page(1), page(2), page(3), page(4)];
    expect(cut({ lines, scan: { pages, boxes: [on(1, 1), on(3, 1)] } })).toEqual([
      '1-1 | 1',
      ' | 2',
      '2-2 | 3',
      ' | 4',
    ]);
  });
});

describe('a mark', () => {
  it('stands where its line does, with a little around it, on pages brought to one width', () => {
    const [sheet] = scanSheets({
      lines: ['一', '二'],
      scan: { pages: [page(1), page(2, 400, 600)], boxes: [on(1, 1), on(2, 1)] },
      tables: [{ lines: { start: 1, end: 2 }, rows: '1,1' }],
    });
    expect(sheet?.pages.map(({ top }) => top)).toEqual([0, 1250]);
    expect(sheet?.height).toBe(1250 + 1500);
    expect(marksOn(sheet as ScanSheet, '2:1 80 100 200 50;9:1 1 1 1 1')).toEqual([
      { x: 185, y: 1485, width: 530, height: 155 },
    ]);
    expect(marksOn(sheet as ScanSheet, '')).toEqual([]);
  });
});

describe('what shows a line on its picture', () => {
  it('is the line with half its height around it, within the page', () => {
    expect(cropOf(page(1), [100, 200, 300, 40])).toEqual({ x: 80, y: 180, width: 340, height: 80 });
    expect(cropOf(page(1), [10, 5, 785, 40])).toEqual({ x: 0, y: 0, width: 800, height: 65 });
  });
});

describe('boxes', () => {
  const boxes: ScanBox[] = [
    { page: 2, line: 5, x: 118.4, y: 302, width: 1840, height: 62 },
    { page: 2, line: 6, x: -3, y: 390, width: 40, height: 60 },
  ];

  it('are written in whole pixels and read back', () => {
    expect(writeBoxes(boxes)).toBe('2:5 118 302 1840 62;2:6 -3 390 40 60');
    expect(readBoxes(writeBoxes(boxes))).toEqual([{ ...boxes[0], x: 118 }, boxes[1]]);
    expect(readBoxes('')).toEqual([]);
  });

  it('are nothing where what stands there is something else', () => {
    expect(readBoxes('2:5 118 302 1840')).toBeUndefined();
  });
});
