import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import type { CircularRecord } from '#domain/record.ts';
import { type Printer, startPrinter } from '../../publish/pdf/printer.ts';
import { pagesOf, siteFiles, sitePages } from './pages.ts';
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
const linesIn = (pdf: ReadPdf): string[][] => pdf.pages.map((page) => linesOf(page).map(textOf).map(solid));

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
  test('says on every leaf what it is, and numbers it outside', async () => {
    const pdf = await print(`circulars/${id}/`);
    expect(pdf.pages.length).toBeGreaterThan(1);
    pdf.pages.forEach((page, i) => {
      const lines = linesOf(page);
      expect(solid(textOf(lines[0] ?? [])).slice(0, 12)).toBe(solid(title).slice(0, 12));
      const number = lines.at(-1) ?? [];
      expect(solid(textOf(number))).toBe(`—${i + 1}—`);
      const middle = 105;
      expect((number[0]?.left ?? 0) > middle).toBe(i % 2 === 0);
    });
  });

  test('cuts no measure of up to ten lines, and leaves no heading at the foot', async () => {
    const leaves = linesIn(await print(`circulars/${id}/`));
    const texts = leaves.map((lines) => lines.join(''));
    const cut = measures
      .filter(({ text }) => !text.includes('\n') && text.length <= 320)
      .filter(({ text }) => !texts.some((leaf) => leaf.includes(solid(text))))
      .map(({ key }) => key);
    expect(cut).toEqual([]);
    // Before the number of the page stands the last line of the text.
    const feet = leaves.map((lines) => lines.at(-2) ?? '');
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
  const [leaf = []] = linesIn(await readPdf(await page.pdf({ preferCSSPageSize: true })));
  const text = leaf.join('');
  expect(leaf[0]).toContain(`第${unit.number}项`);
  expect(text).toContain(`/circulars/${record.id}/${unit.key}/`);
  const html = await readFile(join(dist, 'circulars', record.id, unit.key, 'index.html'), 'utf8');
  const [, fingerprint = ''] = /文字指纹：<code>([2-9A-Y]{8})<\/code>/u.exec(html) ?? [];
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
