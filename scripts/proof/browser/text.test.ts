import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import type { CircularRecord } from '#domain/record.ts';
import { textOf } from './html.ts';
import { pagesOf, siteFiles, sitePages } from './pages.ts';
import { shownText, test } from './site.ts';

const dist = inject('dist');
const pages = await sitePages(dist);
const records = await Promise.all(
  (await siteFiles(dist))
    .filter((file) => /^data\/circulars\/[^/]+\.json$/u.test(file))
    .map(async (file) => JSON.parse(await readFile(join(dist, file), 'utf8')) as CircularRecord),
);
const units = records.flatMap(({ id, measures, questions }) =>
  [...measures, ...questions].map((unit) => ({ ...unit, address: `circulars/${id}/${unit.key}/` })),
);
const solid = (text: string): string => text.replaceAll(/\s/gu, '');

test('every measure has a page of its own with its text, and stands on its circular’s page', () => {
  expect(units.length).toBeGreaterThan(0);
  const texts = new Map(pages.map(({ address, html }) => [address, solid(textOf(html))]));
  const missing = units.flatMap(({ address, text }) => {
    const own = texts.get(address)?.includes(solid(text)) ?? false;
    const paragraphs = text.split('\n').map(solid);
    const circular = texts.get(address.replace(/[^/]+\/$/u, ''));
    const whole = paragraphs.every((paragraph) => circular?.includes(paragraph) ?? false);
    return own && whole ? [] : [`${address}${own ? '' : ' own page'}${whole ? '' : ' circular'}`];
  });
  expect(missing).toEqual([]);
});

test('without JavaScript a measure reads as it does with it', async ({ open }) => {
  const [sample] = units;
  if (sample === undefined) throw new Error('there is no measure');
  const page = await open(sample.address, { javaScriptEnabled: false });
  const shown = solid(await shownText(page.locator('main')));
  for (const paragraph of sample.text.split('\n')) expect(shown).toContain(solid(paragraph));
  for (const { name } of sample.departments) expect(shown).toContain(solid(name));
});

test('without JavaScript every kind of page shows its text and links', async ({ open }) => {
  for (const kind of ['home', 'circular', 'source', 'departments', 'search'] as const) {
    const [sample] = pagesOf(kind, pages);
    if (sample === undefined) throw new Error(`there is no page of the kind ${kind}`);
    const page = await open(sample.address, { javaScriptEnabled: false });
    expect(await shownText(page.locator('main')), kind).toMatch(/\p{Script=Han}{4}/u);
    expect(await page.locator('main :is(a, summary):visible').count(), kind).toBeGreaterThan(0);
  }
});

test('a button that needs JavaScript does not show without it', async ({ open }) => {
  const [sample] = pagesOf('unit', pages);
  const page = await open(sample?.address ?? '', { javaScriptEnabled: false });
  expect(await page.locator('button[type="button"]:visible').count()).toBe(0);
});
