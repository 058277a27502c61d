import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import type { CircularRecord } from '#domain/record.ts';
import { type Printer, startPrinter } from '../../publish/pdf/printer.ts';
import { type PageKind, pagesOf, samplesOf, siteFiles, sitePages } from './pages.ts';
import { linesOf, type ReadPdf, type Run, readPdf } from './paper-pdf.ts';
import { test } from './site.ts';

const dist = inject('dist');
const pages = await sitePages(dist);
const files = (await siteFiles(dist)).filter((file) => /^data\/circulars\/[^/]+\.json$/u.test(file));
const records = await Promise.all(
  files.map(async (file) => JSON.parse(await readFile(join(dist, file), 'utf8')) as CircularRecord),
);

const textOf = (line: readonly Run[]): string => line.map(({ text }) => text).join('');
const solid = (text: string): string => text.replace(/\s/gu, '');
/** Lines of each leaf from the one at its head down to the last of the text: what stands in the margin below is small. */
const linesIn = (pdf: ReadPdf): string[][] =>
  pdf.pages.map((page) => {
    const lines = linesOf(page);
    const note = lines.findLastIndex(([first]) => (first?.size ?? 0) > 7.6 && !isNumber(first));
    return lines
      .slice(0, note + 1)
      .map(textOf)
      .map(solid);
  });
const isNumber = (run: Run | undefined): boolean => /^—\s*\d/u.test(run?.text ?? '');

let printer: Printer;
beforeAll(async () => {
  printer = await startPrinter(inject('siteUrl'));
});
afterAll(() => printer.close());

/** What a reader gets who prints a page, in faces from which text can be read back exactly. */
async function print(address: string): Promise<ReadPdf> {
  const html = await readFile(join(dist, address, 'index.html'), 'utf8');
  return readPdf((await printer.print(new URL(address, inject('siteUrl')).href, html)).bytes);
}

describe.each(records)('a print of $id', ({ id, title, sections, measures }) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await print(`circulars/${id}/`);
  });

  test('says on every leaf what it is, and numbers it outside', () => {
    expect(pdf.pages.length).toBeGreaterThan(1);
    pdf.pages.forEach((page, i) => {
      expect(solid(textOf(linesOf(page)[0] ?? [])).slice(0, 12)).toBe(solid(title).slice(0, 12));
      const middle = 105;
      const outside = page.runs.filter(({ left, size }) => size > 10 && left > middle === (i % 2 === 0));
      const below = Math.max(...outside.map(({ base }) => base));
      expect(
        solid(
          outside
            .filter(({ base }) => base === below)
            .map(({ text }) => text)
            .join(''),
        ),
      ).toBe(`—${i + 1}—`);
    });
  });

  test('cuts no measure of up to ten lines, and leaves no heading at the foot', () => {
    const leaves = linesIn(pdf);
    const texts = leaves.map((lines) => lines.join(''));
    const cut = measures
      .filter(({ text }) => !text.includes('\n') && text.length <= 320)
      .filter(({ text }) => !texts.some((leaf) => leaf.includes(solid(text))))
      .map(({ key }) => key);
    expect(cut).toEqual([]);
    const feet = leaves.map((lines) => lines.at(-1) ?? '');
    const headings = sections.map((section) => solid(`${section.label}${section.title}`));
    expect(feet.filter((foot) => headings.some((heading) => heading.endsWith(foot)))).toEqual([]);
  });
});

test('a measure of its own tells its circular, number, address, fingerprint and the state of the archive', async ({
  open,
}) => {
  const [record] = records.filter(({ measures }) => measures.length > 0);
  const unit = record?.measures[0];
  if (record === undefined || unit === undefined) throw new Error('there is no measure');
  const page = await open(`circulars/${record.id}/${unit.key}/`);
  const [leaf] = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).pages;
  const lines = leaf === undefined ? [] : linesOf(leaf).map(textOf).map(solid);
  const text = lines.join('');
  expect(lines[0]).toContain(`第${unit.number}项`);
  expect(text).toContain(`/circulars/${record.id}/${unit.key}/`);
  const html = await readFile(join(dist, 'circulars', record.id, unit.key, 'index.html'), 'utf8');
  const [, fingerprint = ''] = /data-origin="[^"]*文字指纹：([2-9A-Y]{8})/u.exec(html) ?? [];
  expect(fingerprint).not.toBe('');
  expect(text).toContain(fingerprint);
  expect(text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/u);
});

test('a browser that sets boxes in margins and reads no attributes for them is told the words', async ({
  open,
}) => {
  const [unit] = pagesOf('unit', pages);
  const page = await open('help/');
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.goto(new URL(unit?.address ?? '', inject('siteUrl')).href);
  const words = await page.evaluate(() => {
    const { leaf } = document.documentElement.dataset;
    window.addEventListener('beforeprint', () => delete document.documentElement.dataset.leaf);
    return leaf ?? '';
  });
  expect(words).toContain('第');
  const [leaf = []] = linesIn(await readPdf(await page.pdf({ preferCSSPageSize: true })));
  expect(leaf[0]).toBe(solid(words));
});

test('a table says on every leaf what its columns are', async () => {
  const [sample] = pagesOf('departments', pages);
  const leaves = linesIn(await print(sample?.address ?? ''));
  expect(leaves.length).toBeGreaterThan(1);
  for (const lines of leaves) expect(lines.some((line) => line.startsWith('部门'))).toBe(true);
});

test('only sheets load the faces for paper', () => {
  const loading = pages.filter(({ html }) => html.includes('fonts/fonts.css')).map(({ address }) => address);
  expect(loading.filter((address) => !/\/paper\/$|^booklet\//u.test(address))).toEqual([]);
  expect(loading.length).toBeGreaterThan(0);
});

describe('where a print is from', () => {
  const longest = (kind: PageKind): string => pagesOf(kind, pages)[0]?.address ?? '';
  // What ended at the foot of a leaf, after two others, once left its note alone on one more.
  test.for(['about', 'matrix', 'compare', 'source'] as const)(
    'stands below every leaf of the kind %s, and alone on none',
    async (kind, { open }) => {
      const address = longest(kind);
      const page = await open(address);
      const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      expect(pdf.pages.length).toBeGreaterThan(2);
      const told = solid(`网址：${decodeURI(page.url())}`);
      const [name = ''] = solid((await page.locator('html').getAttribute('data-origin')) ?? '').split('，');
      expect(name).not.toBe('');
      for (const leaf of pdf.pages) {
        const small = linesOf(leaf).filter(([first]) => Math.abs((first?.size ?? 0) - 7.5) < 0.1);
        const note = solid(small.map(textOf).join(''));
        expect(note).toContain(told);
        expect(note).toContain(name.slice(0, 10));
      }
      // Besides the head of the leaf there is something of the page.
      for (const lines of linesIn(pdf)) expect(lines.length).toBeGreaterThan(1);
    },
  );

  test('stands at the end where browsers set no boxes in margins', async ({ open }) => {
    const page = await open(longest('unit'));
    // Of no style that holds here: it is one behind a condition.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement, '::after').content)).toBe(
      'none',
    );
    const conditions = await page.evaluate(() => {
      const walk = (list: CSSRuleList, around: readonly string[]): string[] =>
        [...list].flatMap((rule) => {
          if (rule instanceof CSSStyleRule)
            return /data-origin.*data-address/u.test(rule.style.content) ? [around.join(' ')] : [];
          if (!(rule instanceof CSSGroupingRule) || rule instanceof CSSPageRule) return [];
          const condition = rule instanceof CSSConditionRule ? rule.conditionText : '';
          return walk(rule.cssRules, [...around, condition]);
        });
      return [...document.styleSheets].flatMap((sheet) => walk(sheet.cssRules, []));
    });
    expect(conditions).toEqual([
      expect.stringMatching(/^not.*attr\(.*-moz-appearance.*-webkit-nbsp-mode.* print$/u),
    ]);
  });
});

test('a matrix names its departments and what its marks mean on every leaf, and its sums stand below a measure', async ({
  open,
}) => {
  const page = await open(pagesOf('matrix', pages)[0]?.address ?? '');
  const names = (await page.locator('.matrix thead a').allTextContents()).map(solid);
  const tasks = (await page.locator('.matrix tbody th a').allTextContents()).map(solid);
  const { pages: leaves } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(leaves.length).toBeGreaterThan(1);
  const marks = (await page.locator('.matrix-marks span').allTextContents()).map(solid);
  expect(marks.length).toBeGreaterThan(1);
  for (const leaf of leaves)
    expect([...names, ...marks].filter((words) => !solid(leaf.text).includes(words))).toEqual([]);
  const last = solid(leaves.at(-1)?.text ?? '');
  expect(last).toContain('项数');
  expect(last).toContain((tasks.at(-1) ?? '').slice(0, 10));
});

/** Below it stands the number of a broad leaf. */
const FOOT = 195;

test.for(pagesOf('compare', pages).map(({ address }) => address))(
  '%s says on every leaf what it compares and over which column, and leaves at most a third of a leaf blank',
  async (address, { open }) => {
    const page = await open(address);
    const [older = '', newer = ''] = (await page.locator('.compared th').allTextContents()).map(solid);
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const leaves = linesIn(pdf);
    for (const lines of leaves) expect(lines[0]).toContain(`${older}与${newer}`);
    const heads = leaves.map((lines) => lines.indexOf(`${older}${newer}`));
    const lists = (await page.locator('.list-heading').allTextContents()).map(solid);
    const withLists = leaves.findIndex((lines) => lines.some((line) => lists.includes(line)));
    const lastLeaf = withLists < 0 ? leaves.length - 1 : withLists;
    const lastWithRows = (heads[lastLeaf] ?? -1) > 0 ? lastLeaf : lastLeaf - 1;
    // The first leaf has the picture; those behind the last row have lists.
    for (const head of heads.slice(1, lastWithRows)) expect(head).toBeGreaterThan(0);
    for (const [i, head] of heads.entries()) expect(head).not.toBe((leaves[i] ?? []).length - 1);
    // Where the last line of a leaf stands, in millimetres: its text ends at 188 and begins at 35.
    for (const { runs } of pdf.pages.slice(0, lastWithRows))
      expect(
        Math.max(...runs.filter((run) => run.size > 8 && run.base < FOOT).map(({ base }) => base)),
      ).toBeGreaterThan(135);
    expect(lastWithRows).toBeGreaterThan(0);
  },
);

test.for(pagesOf('compare', pages).map(({ address }) => address))(
  '%s tears no row of less than a third of a leaf',
  async (address, { open }) => {
    const page = await open(address);
    await page.emulateMedia({ media: 'print' });
    const cells = (await page.locator('.pair:not(.long) td').allInnerTexts()).map(solid);
    expect(cells.length).toBeGreaterThan(10);
    const leaves = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).pages.map(({ text }) =>
      solid(text),
    );
    const torn = cells.filter((cell) => !leaves.some((leaf) => leaf.includes(cell)));
    expect(torn).toEqual([]);
  },
);

describe('leaves of each kind of page', () => {
  test.for(samplesOf(pages).filter((address) => !address.endsWith('/paper/')))(
    '%s: the first is filled to two fifths, the last has three lines or more',
    async (address, { open }) => {
      const page = await open(address);
      const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      if (pdf.pages.length === 1) return;
      const lines = linesIn(pdf);
      // Besides the words at its head.
      expect((lines.at(-1) ?? []).length, (lines.at(-1) ?? []).join('\n')).toBeGreaterThan(3);
      const [{ runs } = { runs: [] }] = pdf.pages;
      const isAcross = runs.some(({ right }) => right > 215);
      const [top, bottom] = isAcross ? [25, 186] : [25, 273];
      const last = Math.max(
        ...runs.filter((run) => run.size > 8 && run.base < bottom).map(({ base }) => base),
      );
      expect((last - top) / (bottom - top)).toBeGreaterThan(0.4);
    },
  );
});
