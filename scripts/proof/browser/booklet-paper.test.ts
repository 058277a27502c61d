import { expect, inject } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';
import { linesOf, type PdfPage, type Run, readPdf } from './paper-pdf.ts';
import { test } from './site.ts';

const units = pagesOf('unit', await sitePages(inject('dist')));
const some = units.filter((_, i) => i % Math.ceil(units.length / 12) === 0).map(({ address }) => address);
const choice = some.map((address) => address.replace(/^circulars\/|\/$/gu, '')).join(',');

const textOf = (line: readonly Run[]): string => line.map(({ text }) => text).join('');
const rightOf = (line: readonly Run[]): number =>
  Math.max(...line.filter(({ text }) => text.trim() !== '').map(({ right }) => right));
const solid = (text: string): string => text.replace(/\s/gu, '');
const near = (value: number | undefined, wanted: number): boolean => Math.abs((value ?? 0) - wanted) < 0.3;
/** Lines above the page number: the core ends at 262 mm. */
const coreOf = (page: PdfPage): Run[][] => linesOf(page).filter(([first]) => (first?.base ?? 0) < 263);
/** Of them those of the text: where the print is from stands below it in small letters, closer than the grid. */
const gridOf = (page: PdfPage): Run[][] => coreOf(page).filter(([first]) => (first?.size ?? 0) > 12);

test('a booklet in the standard’s form has its core, its grid, its numbers and all its texts', async ({
  open,
}) => {
  const page = await open(`booklet/#m=${choice}&t=${encodeURIComponent('甲乙汇编')}&f=standard`);
  await page
    .locator('.standard h3')
    .nth(some.length - 1)
    .waitFor();
  const texts = await page.locator('.standard .std-paragraph').allTextContents();
  await page.evaluate(() => document.fonts.ready);
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(3);

  const first = solid(texts[0] ?? '').slice(0, 20);
  const begins = pages.findIndex((leaf) => solid(coreOf(leaf).map(textOf).join('')).includes(first));
  expect(begins).toBeGreaterThanOrEqual(0);
  pages.forEach((leaf, i) => {
    const lines = coreOf(leaf);
    expect(gridOf(leaf).length).toBeLessThanOrEqual(22);
    expect(Math.min(...lines.map(([first]) => first?.left ?? 0))).toBeGreaterThan(27.7);
    expect(Math.max(...lines.map(rightOf))).toBeLessThan(184.4);
    const [number = [], ...foot] = linesOf(leaf).slice(lines.length);
    expect(solid(textOf(number))).toBe(`—${i + 1}—`);
    expect((number[0]?.left ?? 0) > 105).toBe(i % 2 === 0);
    expect(solid(textOf(foot[0] ?? []))).toBe(solid('（档案副本）甲乙汇编'));
    // No heading stands alone at the foot of a leaf; before the first text stand the contents.
    if (i >= begins) expect(solid(textOf(lines.at(-1) ?? []))).not.toMatch(/^[一二三四五六七八九十]+、/u);
  });
  // 28 characters of running text fill a line from margin to margin, 22 lines a page.
  const full = pages
    .flatMap(coreOf)
    .filter((line) => near(line[0]?.left, 28) && near(rightOf(line), 184))
    .map((line) => solid(textOf(line)))
    .filter((line) => /^[\u2e80-\u9fff，。、；：（）《》]+$/u.test(line));
  expect(Math.max(...full.map((line) => line.length))).toBe(28);
  expect(Math.max(...pages.map((leaf) => gridOf(leaf).length))).toBe(22);

  const read = solid(pages.map((leaf) => coreOf(leaf).map(textOf).join('')).join(''));
  let at = 0;
  for (const text of texts.map(solid)) {
    const found = read.indexOf(text, at);
    expect(found, text).toBeGreaterThanOrEqual(at);
    at = found + text.length;
  }
  const leaves = pages.map((leaf) => solid(coreOf(leaf).map(textOf).join('')));
  const origins = texts.map(solid).filter((text) => /^(?:来源|网址)：/u.test(text));
  expect(origins.length).toBeGreaterThan(some.length);
  expect(origins.filter((text) => !leaves.some((leaf) => leaf.includes(text)))).toEqual([]);
  const [titleLine = []] = (pages[0] === undefined ? [] : coreOf(pages[0])).filter(
    (line) => solid(textOf(line)) === '甲乙汇编',
  );
  expect(titleLine[0]?.size).toBeCloseTo(22, 0);
});

test('the form is chosen by hand; the plain one prints as before', async ({ open }) => {
  const page = await open(`booklet/#m=${choice}`);
  await page.locator('.booklet-item').first().waitFor();
  expect(await page.locator('link[href$="standard.css"]').count()).toBe(0);
  await page.getByLabel('打印版式').selectOption('standard');
  await page.locator('.standard').waitFor();
  expect(await page.locator('.booklet-item').count()).toBe(0);
  await page.getByLabel('打印版式').selectOption('plain');
  await page.locator('.booklet-item').first().waitFor();
  expect(await page.locator('link[href$="standard.css"]').count()).toBe(0);
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(solid(textOf(linesOf(pages[0] as PdfPage)[0] ?? []))).toBe(solid('司法改革任务汇编'));
});

test.for(['plain', 'standard'])(
  'contents lead on paper by the numbers of headings: %s',
  async (form, { open }) => {
    const page = await open(`booklet/#m=${choice}&f=${form}`);
    const headings = page.locator(form === 'plain' ? '.booklet-item h3' : '.standard h3');
    await headings.nth(some.length - 1).waitFor();
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const read = solid(pages.flatMap(linesOf).map(textOf).join(''));
    const contents = read.slice(
      0,
      read.indexOf(solid((await headings.first().textContent()) ?? ''), read.indexOf('序号')),
    );
    expect(contents).toContain('序号印在每项标题之前');
    expect(contents).not.toMatch(/[.…·]{3}/u);
    for (const [i, link] of (await page.locator('.booklet-contents a').allTextContents()).entries()) {
      const title = solid(link).replace(/^[一二三四五六七八九十]+、/u, '');
      const number = form === 'plain' ? `${i + 1}` : /^[一二三四五六七八九十]+、/u.exec(link)?.[0];
      expect(read).toContain(`${number}${form === 'plain' ? '.' : ''}${title}`);
      expect(solid((await headings.nth(i).textContent()) ?? '')).toContain(`${number}${title}`);
    }
  },
);
