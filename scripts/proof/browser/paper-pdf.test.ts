import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { textWidth } from '#domain/text-width.ts';
import { finishPdf } from '../../publish/pdf/finish-pdf.ts';
import { type Printer, startPrinter } from '../../publish/pdf/printer.ts';
import { writtenCirculars } from './paper-circulars.ts';
import { inkOf } from './paper-ink.ts';
import { linesOf, type PdfPage, type ReadPdf, type Run, readPdf } from './paper-pdf.ts';
import { test } from './site.ts';

const FANGSONG = /NotoSerifSC.*-Light$/u;
const HEI = /NotoSansSC/u;
const KAI = /WenKai/u;
const MARK = /NotoSerifSC.*-Black$/u;
const SONG = /NotoSerifSC.*-Regular$/u;
/** The core of a page: 订口 28 mm, 156 mm wide; 天头 37 mm, 225 mm high. */
const [LEFT, RIGHT, TOP, BOTTOM] = [28, 184, 37, 262];

const circulars = await writtenCirculars('content');
const site = inject('siteUrl');
let printer: Printer;

beforeAll(async () => {
  printer = await startPrinter(site);
});
afterAll(() => printer.close());

const solid = (text: string): string => text.replace(/\s/gu, '');
const isNumber = (line: readonly Run[]): boolean => /^—\s*\d+\s*—$/u.test(textOf(line));
const textOf = (line: readonly Run[]): string => line.map(({ text }) => text).join('');
const rightOf = (line: readonly Run[]): number => Math.max(...line.map(({ right }) => right));
/** What a leaf says it is a copy of stands below the number. */
const isLeafFoot = (line: readonly Run[]): boolean => (line[0]?.base ?? 0) > 275;
/** Lines of the text itself: neither the page number nor what the archive says of its copy. */
const ownLines = (page: PdfPage): Run[][] =>
  linesOf(page).filter(
    (line) => !isNumber(line) && !isLeafFoot(line) && !/（档案副本）|^站内地址：/u.test(textOf(line)),
  );
/** Lines of running text: 三号 (15.79 pt) that fill the line. */
const fullLines = (page: PdfPage): Run[][] =>
  ownLines(page).filter(
    (line) =>
      Math.abs((line[0]?.size ?? 0) - 15.79) < 0.1 &&
      Math.abs((line[0]?.left ?? 0) - LEFT) < 0.3 &&
      Math.abs(rightOf(line) - RIGHT) < 0.3,
  );

test('there are circulars', () => {
  expect(circulars.length).toBeGreaterThan(0);
});

describe.each(circulars)('the PDF of $id', ({ id, title, docNumber, text, entries }) => {
  let pdf: ReadPdf;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const address = `circulars/${id}/paper/`;
    const html = await readFile(join(inject('dist'), address, 'index.html'), 'utf8');
    const printed = await printer.print(new URL(address, site).href, html);
    const about = { title, subject: docNumber ?? undefined, author: undefined, date: '2024-01-31' };
    bytes = await finishPdf(printed.bytes, about, printed.bookmarks);
    pdf = await readPdf(bytes);
  });

  test('reads as the circular does, in order', () => {
    const read = pdf.pages.map((page) => ownLines(page).map(textOf).join('')).join('');
    expect(solid(read)).toBe(solid(text));
  });

  test('is tagged, says what it is and takes no time from the clock', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.info).toMatchObject({ Title: title, Language: 'zh-CN' });
    expect(pdf.info.Subject).toBe(docNumber ?? undefined);
    expect(pdf.info.CreationDate).toBe("D:20240131000000+08'00'");
    expect(pdf.info.ModDate).toBe("D:20240131000000+08'00'");
  });

  test('is made to PDF/UA-1, as far as a program can tell', () => {
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).toContain(`xml:lang="x-default">${title}<`);
    expect(pdf.unmarked).toBe(0);
    expect(pdf.roles).not.toContain('NonStruct');
    expect(pdf.rolesOfText.filter((role) => !/^(?:P|Span|H[1-6]|Link|Figure)$/u.test(role))).toEqual([]);
    const levels = pdf.roles.flatMap((role) => /^H(\d)$/u.exec(role)?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has a bookmark for every section and measure, and each leads to its page', () => {
    expect(pdf.bookmarks.map((bookmark) => bookmark.title)).toEqual(entries);
    const astray = pdf.bookmarks.filter(({ title: words, page }) => {
      const beginning = solid(words).slice(0, 8);
      return !solid(pdf.pages[page - 1]?.text ?? '').includes(beginning);
    });
    expect(astray).toEqual([]);
  });

  test('sets 28 characters in a line', () => {
    const counts = pdf.pages
      .flatMap(fullLines)
      .map(textOf)
      .filter((line) => !/[\u0020-\u2fff]/u.test(line.replace(/[“”‘’—…]/gu, '')))
      .map(textWidth);
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBe(28);
    // A mark that may not begin a line takes its neighbour with it: such a line is spaced out a little.
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(26);
    expect(counts.filter((count) => count === 28).length).toBeGreaterThan(counts.length / 2);
  });

  test('sets 22 lines on a page of running text', () => {
    const inner = pdf.pages.slice(2, -2).map((page) => ownLines(page).length);
    expect(Math.max(...inner)).toBe(22);
    // A heading, or who is responsible, moves on with what it belongs to: then a line or two stay free.
    expect(Math.min(...inner)).toBeGreaterThanOrEqual(20);
    expect(inner.filter((count) => count === 22).length).toBeGreaterThan(inner.length / 2);
    for (const page of pdf.pages) {
      const bases = ownLines(page).map((line) => line[0]?.base ?? 0);
      if (bases.length !== 22) continue;
      expect(((bases.at(-1) ?? 0) - (bases[0] ?? 0)) / 21).toBeCloseTo(225 / 22, 1);
    }
  });

  test('keeps the margins, by its ink', async ({ browser }) => {
    const pages = [2, 3].filter((page) => page < pdf.pages.length);
    for (const ink of await inkOf(browser, bytes, pages)) {
      expect(ink.left).toBeGreaterThanOrEqual(LEFT - 0.2);
      expect(ink.left).toBeLessThan(LEFT + 1);
      expect(ink.right).toBeGreaterThan(RIGHT - 3);
      expect(ink.right).toBeLessThanOrEqual(RIGHT + 0.3);
      expect(ink.top).toBeGreaterThanOrEqual(TOP);
      expect(ink.bottom).toBeLessThanOrEqual(BOTTOM);
      // The dash stands 7 mm below the core; figures of 四号 stand 2 mm above and below it.
      const [above, below] = ink.number;
      expect((above + below) / 2).toBeGreaterThan(BOTTOM + 7 - 1.2);
      expect((above + below) / 2).toBeLessThan(BOTTOM + 7 + 1.2);
    }
  });

  test('numbers its pages outside, one character in', () => {
    pdf.pages.forEach((page, i) => {
      const number = linesOf(page).find(isNumber) ?? [];
      expect(solid(textOf(number))).toBe(`—${i + 1}—`);
      expect(number.every(({ face, size }) => SONG.test(face) && Math.abs(size - 14) < 0.1)).toBe(true);
      if (i % 2 === 0) expect(rightOf(number)).toBeCloseTo(RIGHT - 14 * (25.4 / 72), 0);
      else expect(number[0]?.left).toBeCloseTo(LEFT + 14 * (25.4 / 72), 0);
    });
  });

  test('says on every leaf what it is a copy of, at the binding, and takes no page for it', () => {
    const words = solid(title).slice(0, 10);
    pdf.pages.forEach((page, i) => {
      const [first = [], second = [], ...more] = linesOf(page).filter(isLeafFoot);
      expect(solid(textOf(first)).startsWith(`（档案副本）${words}`)).toBe(true);
      expect(solid(textOf(second))).toMatch(
        new RegExp(`^.+站内地址：circulars/${id}/文字指纹：[2-9A-Y]{8}$`, 'u'),
      );
      expect(more).toEqual([]);
      if (i % 2 === 0) expect(first[0]?.left).toBeCloseTo(LEFT, 0);
      else expect(rightOf(first)).toBeCloseTo(RIGHT, 0);
      expect(ownLines(page).length).toBeGreaterThan(0);
    });
  });

  test('gives every element its face', () => {
    const runs = pdf.pages.flatMap((page) => ownLines(page).flat());
    const titles = runs.filter(({ size }) => Math.abs(size - 22) < 0.1);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter(({ face }) => !MARK.test(face))).toEqual([]);
    const lines = pdf.pages.flatMap(ownLines);
    const wrong = lines.filter((line) => {
      const [first] = line;
      if (first === undefined || Math.abs(first.left - LEFT - 11.14) > 0.3) return false;
      if (/^[一二三四五六七八九十]+、/u.test(textOf(line))) return !HEI.test(first.face);
      if (/^（[一二三四五六七八九十]+）/u.test(textOf(line))) return !KAI.test(first.face);
      return /^\d+[.．]/u.test(textOf(line)) && !FANGSONG.test(first.face);
    });
    expect(wrong.map(textOf)).toEqual([]);
    expect(runs.map(({ face }) => face).filter((face) => !/Noto|WenKai/u.test(face))).toEqual([]);
  });

  test('leaves no heading alone at the foot of a page', () => {
    const feet = pdf.pages.slice(0, -1).map((page) => ownLines(page).at(-1) ?? []);
    expect(
      feet.filter((line) => line.length > 0 && line.every(({ face }) => HEI.test(face))).map(textOf),
    ).toEqual([]);
  });
});

test('the number of a page stays on its line beside a long address', async () => {
  const [{ id, title } = { id: '', title: '' }] = circulars;
  const address = `circulars/${id}/paper/`;
  const html = await readFile(join(inject('dist'), address, 'index.html'), 'utf8');
  const long = `https://sfgg.example.gov.cn/archive/${'fifteen-letters/'.repeat(4)}`;
  const printed = await printer.print(
    new URL(address, site).href,
    html.replaceAll('站内地址：', `网址：${long}`),
  );
  const about = { title, subject: undefined, author: undefined, date: '2024-01-31' };
  const { pages } = await readPdf(await finishPdf(printed.bytes, about, printed.bookmarks));
  const numbers = pages.map((page) => solid(textOf(linesOf(page).find(isNumber) ?? [])));
  expect(numbers).toEqual(pages.map((_, i) => `—${i + 1}—`));
});
