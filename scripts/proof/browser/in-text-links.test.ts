import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import {
  type CircularData,
  readCircularFile,
  readUnitFile,
  type UnitData,
} from '#archive/load/collections.ts';
import { wholeText } from '#domain/elements.ts';
import { circularLinksSchema } from '#domain/links.ts';
import type { InstrumentsDataFile, TermsDataFile } from '#formats/list-data-files.ts';
import { tagsOf, textOf } from './html.ts';
import { sitePages } from './pages.ts';
import { test } from './site.ts';

const dist = inject('dist');
const pages = new Map((await sitePages(dist)).map(({ address, html }) => [address, html]));
const solid = (text: string): string => text.replaceAll(/\s/gu, '');
const load = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(dist, file), 'utf8'));

const contentFiles = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(join('content', folder), { recursive: true }))
    .filter((file) => file.endsWith(ending))
    .map((file) => join('content', folder, file));
const units: UnitData[] = await Promise.all(
  (await contentFiles('measures', '.mdx')).map(async (file) =>
    readUnitFile(await readFile(file, 'utf8'), file),
  ),
);
const circulars: CircularData[] = await Promise.all(
  (await contentFiles('circulars', '.mdx')).map(async (file) =>
    readCircularFile(await readFile(file, 'utf8'), file),
  ),
);
const links = await Promise.all(
  (await contentFiles('links', '.json')).map(async (file) =>
    circularLinksSchema.parse(JSON.parse(await readFile(file, 'utf8'))),
  ),
);

/** The text of a measure's own page: its heading where that stands in the text, and its paragraphs. */
function pageText(unit: UnitData): string {
  const html = pages.get(`circulars/${unit.circular}/${unit.key}/`) ?? '';
  const [, heading = ''] = /<h1 class=unit-heading[^>]*>([\s\S]*?)<\/h1>/u.exec(html) ?? [];
  const [, body = ''] = /<div class="?unit-text[^>]*>([\s\S]*?)<\/div>/u.exec(html) ?? [];
  const stands = unit.titleFound === 'printed' || unit.titleFound === 'inferred';
  return solid(textOf((stands ? heading : '') + body));
}

test('a measure’s page holds the text of the circular, character for character, whatever is linked in it', () => {
  expect(units.length).toBeGreaterThan(0);
  const changed = units.filter((unit) => pageText(unit) !== solid(wholeText(unit.paragraphs)));
  expect(changed.map(({ circular, key }) => `${circular}/${key}`)).toEqual([]);
});

test('a circular’s page holds every block of it, whatever is linked in it', () => {
  const missing = circulars.flatMap(({ id, parts }) => {
    const text = solid(textOf(pages.get(`circulars/${id}/`) ?? ''));
    return parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.role === 'unit' || text.includes(solid(block.text)) ? [] : [block.text],
      ),
    );
  });
  expect(missing).toEqual([]);
});

test('every link of the archive is set in the text of its page', () => {
  let found = 0;
  const lost = links.flatMap(({ id, units: ofUnits, head }) => {
    const circular = (pages.get(`circulars/${id}/`) ?? '').matchAll(/<a class=in-text[^>]*>([^<]*)<\/a>/gu);
    const onCircular = [...circular].map(([, words = '']) => textOf(words));
    const texts = [
      ...Object.entries(ofUnits).map(([key, of]) => {
        const unit = units.find((one) => one.circular === id && one.key === key);
        return { text: unit === undefined ? '' : wholeText(unit.paragraphs), of };
      }),
      ...Object.entries(head).map(([key, of]) => {
        const [part = 0, block = 0] = key.split('-').map(Number);
        const at = circulars.find((one) => one.id === id)?.parts[part]?.blocks[block];
        return { text: at === undefined || at.role === 'unit' ? '' : at.text, of };
      }),
    ];
    return texts.flatMap(({ text, of }) => {
      const outermost = [...of.references, ...of.instruments].map(({ start, end }) => text.slice(start, end));
      found += outermost.length;
      // A link that a sentence or a face of type cuts is set in pieces.
      return outermost.filter((words) => !onCircular.includes(words) && !onCircular.join('').includes(words));
    });
  });
  expect(found).toBeGreaterThan(0);
  const nested = lost.filter((words) => !/^[〈<＜]/u.test(words));
  expect(nested).toEqual([]);
});

test('what is linked in a measure is listed beneath it', async () => {
  const { instruments } = await load<InstrumentsDataFile>('data/instruments.json');
  const pageOf = new Map(instruments.map(({ circular, url }) => [`circulars/${circular}/`, url]));
  const unlisted = units.flatMap(({ circular, key }) => {
    const address = `circulars/${circular}/${key}/`;
    const html = pages.get(address) ?? '';
    const resolve = (href = ''): string =>
      new URL(href, `http://site/${address}`).href.slice('http://site/'.length);
    const listed = /<section class="?link-lists[\s\S]*?<\/section>/u.exec(html)?.[0] ?? '';
    const there = new Set(tagsOf(listed).map(({ attributes }) => resolve(attributes.get('href'))));
    return tagsOf(html)
      .filter(({ attributes }) => attributes.get('class') === 'in-text')
      .map(({ attributes }) => resolve(attributes.get('href')))
      .filter((to) => !there.has(to) && !there.has(pageOf.get(to) ?? ''))
      .map((to) => `${address}: ${to}`);
  });
  expect(unlisted).toEqual([]);
});

test('every place of an instrument or a term stands in its sentence on its page and in the data', async () => {
  const { instruments } = await load<InstrumentsDataFile>('data/instruments.json');
  const { terms } = await load<TermsDataFile>('data/terms.json');
  expect(instruments.length).toBeGreaterThan(0);
  expect(terms.length).toBeGreaterThan(0);
  const wrong = [...instruments, ...terms].flatMap(({ url, places }) => {
    const text = solid(textOf(pages.get(url) ?? ''));
    return places
      .filter(({ sentence, text: words }) => !text.includes(solid(sentence)) || !sentence.includes(words))
      .map((place) => `${url}: ${place.url}`);
  });
  expect(wrong).toEqual([]);
  // Of two measures; what a number of things is called, 三个规定, may be one measure's.
  const ofOne = terms.filter(({ places }) => new Set(places.map((p) => `${p.circular}/${p.key}`)).size < 2);
  expect(
    ofOne.filter(({ name, places }) => places.length < 2 || !/^[两二三四五六七八九十]/u.test(name)),
  ).toEqual([]);
});

test('a link in the text looks like the text until the reader points at it', async ({ open }) => {
  const [unit] = [...pages].find(([, html]) => /<p id=[\s\S]*?<a class=in-text/u.test(html)) ?? [];
  if (unit === undefined) throw new Error('no page has a link in its text');
  const page = await open(unit, { javaScriptEnabled: false });
  const link = page.locator('.in-text').first();
  const colours = () =>
    link.evaluate((element) => [
      getComputedStyle(element).color,
      getComputedStyle(element.parentElement as Element).color,
    ]);
  const [plain, around] = await colours();
  expect(plain).toBe(around);
  await link.hover();
  const [pointed] = await colours();
  expect(pointed).not.toBe(around);
  await page.mouse.move(0, 0);
  await link.focus();
  expect((await colours())[0]).not.toBe(around);
});
