import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { hasPackedBrowsers } from '../../publish/pdf/chromium.ts';
import { launchOldBrowser, type OldBrowser } from './old-chromium.ts';
import { partsOfTexts, plainRecords } from './search-records.ts';
import { test } from './site.ts';

/** Asks on the search page; text, because it runs in several browsers. */
const asks = (queries: readonly string[]): string => `(async () => {
  const answers = [];
  for (const query of ${JSON.stringify(queries)}) {
    const { total, results } = await archive.search(query, { limit: 50 });
    answers.push({ total, results: results.map(({ url, rung, excerpt }) => [rung, url, excerpt].join(' ')) });
  }
  return { index: await archive.index(), answers };
})()`;

describe.skipIf(!hasPackedBrowsers)('in Chromium 92', () => {
  let old: OldBrowser;
  let queries: string[];
  beforeAll(async () => {
    old = await launchOldBrowser();
    queries = [...partsOfTexts(await plainRecords(inject('dist')), 300), '法院 改革', '第14条', '-', '“'];
  });
  afterAll(() => old?.close());

  test('the text index gives what Pagefind gives elsewhere, in the same order', async ({ open }) => {
    const expected = await (await open('search/')).evaluate(asks(queries));
    expect(expected).toMatchObject({ index: 'pagefind' });
    const { answers } = expected as { answers: unknown };
    const address = new URL('search/', inject('siteUrl')).href;
    expect(await old.evaluate(address, asks(queries))).toEqual({ index: 'text', answers });
  });

  test('and the same on a page that is opened from a folder', async ({ open }) => {
    const { answers } = (await (await open('search/')).evaluate(asks(queries))) as { answers: unknown };
    const address = pathToFileURL(join(inject('dist'), 'search', 'index.html')).href;
    expect(await old.evaluate(address, asks(queries))).toEqual({ index: 'text', answers });
  });

  test('a result is opened at its match, which the page marks', async () => {
    const folder = pathToFileURL(join(inject('dist'), 'search', 'index.html')).href;
    const first = `archive.search(${JSON.stringify(queries[3])}).then(({ results: [one] }) => one)`;
    const one = (await old.evaluate(folder, first)) as { url: string; phrases: string[] };
    const [path] = one.url.split('#');
    const find = one.phrases.map((phrase) => `find=${encodeURIComponent(phrase)}`).join('&');
    const page = pathToFileURL(join(inject('dist'), ...(path ?? '').split('/'), 'index.html')).href;
    expect(
      await old.evaluate(`${page}?${find}`, `document.querySelectorAll('.found-match').length > 0`),
    ).toBe(true);
  });
});

test('a page opened from a folder searches, and leads to files', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(
    `${pathToFileURL(join(inject('dist'), 'search', 'index.html')).href}?q=${encodeURIComponent('法院')}`,
  );
  await page.locator('a.result-link').first().click();
  await page.waitForURL(/\/index\.html\?find=/u);
  expect(await page.locator('.found-match').count()).toBeGreaterThan(0);
  await page.context().close();
});
