import { gzipSync } from 'node:zlib';
import type { Browser, Request } from 'playwright-core';
import { expect, inject } from 'vitest';
import { type PlainRecord, partsOfTexts, plainRecords } from './search-records.ts';
import { test } from './site.ts';

/** Of a larger archive a first search loads more. */
const MOST_RECORDS = 250;
const KB = 1000;
/** Results that a page shows at first: the texts of no more are asked for. */
const SHOWN = 10;
/** Milliseconds in which a page that goes on loading asks for something. */
const QUIET = 500;

/** Words of the archive; with a slip, which loads what tells the right spelling; apart, and by number. */
function queries(records: readonly PlainRecord[]): string[] {
  const words = partsOfTexts(records, 200).filter((part) => /^\p{Script=Han}{2,6}$/u.test(part));
  const long = words.filter((word) => word.length > 4).slice(0, 2);
  const slips = long.map((word) => `${word.slice(0, 2)}龘${word.slice(3)}`);
  return [...words.slice(0, 6), ...long, ...slips, `${words[0]} ${words[1]}`, '第一条', '2025 第3项'];
}

/** What a first search loads from the search's folder, in bytes as a server sends them compressed. */
async function loadsOf(
  browser: Browser,
  { query, index, typed }: { query: string; index: string; typed: boolean },
): Promise<{ path: string; bytes: number }[]> {
  // A browser that has seen nothing.
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<{ path: string; bytes: number }>[] = [];
  const underway = new Set<Request>();
  page.on('request', (request) => underway.add(request));
  page.on('requestfinished', (request) => underway.delete(request));
  page.on('requestfailed', (request) => underway.delete(request));
  page.on('response', (response) => {
    const path = response.url().slice(inject('siteUrl').length);
    const body = response.body().then((bytes) => Math.min(bytes.length, gzipSync(bytes).length));
    bodies.push(body.then((bytes) => ({ path, bytes })));
  });
  const address = new URL('search/', inject('siteUrl'));
  if (index === 'text') address.searchParams.set('index', index);
  if (!typed) address.searchParams.set('q', query);
  await page.goto(address.href);
  if (typed) await page.locator('#search-box').pressSequentially(query);
  await page.locator('[data-search="status"]', { hasText: '。' }).waitFor();
  expect(await page.evaluate('archive.index()')).toBe(index);
  // The browser's own word for it does not always come where many pages load at once.
  do await page.waitForTimeout(QUIET);
  while (underway.size > 0);
  const sizes = await Promise.all(bodies);
  await context.close();
  return sizes.filter(({ path }) => /^search\/[^?]/u.test(path));
}

// Waiting is most of it.
test.concurrent.for([
  ['pagefind', false, 160],
  ['pagefind', true, 160],
  ['text', false, 62],
  ['text', true, 62],
] as const)(
  'a first search by the index %s loads little (typed: %s)',
  async ([index, typed, most], { browser, skip }) => {
    const records = await plainRecords(inject('dist'));
    skip(records.length > MOST_RECORDS, 'the archive is larger');
    const asked = queries(records);
    expect(asked.length).toBeGreaterThan(6);
    for (const query of asked) {
      const loads = await loadsOf(browser, { query, index, typed });
      const bytes = loads.reduce((sum, one) => sum + one.bytes, 0);
      expect(bytes, query).toBeGreaterThan(20 * KB);
      expect(bytes, query).toBeLessThanOrEqual(most * KB);
      // By Pagefind the texts of a page of results and no others, by the text index all of them in one file.
      const all = loads.filter(({ path }) => /^search\/texts\.js/u.test(path));
      const some = loads.filter(({ path }) => /^search\/texts-/u.test(path));
      expect(all, query).toHaveLength(index === 'text' ? 1 : 0);
      expect(some.length, query).toBeLessThanOrEqual(index === 'text' ? 0 : SHOWN);
    }
  },
);

test('Pagefind cuts nothing into words, for which a browser would need a segmenter', async ({
  browser,
  skip,
}) => {
  const records = await plainRecords(inject('dist'));
  skip(records.length > MOST_RECORDS, 'the archive is larger');
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    const made: string[] = [];
    const Segmenter = new Proxy(Intl.Segmenter, {
      construct(target, given, of) {
        made.push(String(given[0]));
        return Reflect.construct(target, given, of) as object;
      },
    });
    Object.assign(globalThis, { made });
    Object.assign(Intl, { Segmenter });
  });
  const address = new URL('search/', inject('siteUrl'));
  address.searchParams.set('q', queries(records)[0] ?? '');
  await page.goto(address.href);
  await page.locator('a.result-link').first().waitFor();
  expect(await page.evaluate('archive.index()')).toBe('pagefind');
  expect(await page.evaluate('made')).toEqual([]);
  await page.context().close();
});
