import { gzipSync } from 'node:zlib';
import { expect, inject } from 'vitest';
import { type PlainRecord, partsOfTexts, plainRecords } from './search-records.ts';
import { test } from './site.ts';

/** Bytes as a server sends them compressed: of all that a first search loads, and of what it adds to a page of the site. */
interface Loaded {
  readonly whole: number;
  readonly added: number;
}

/** Of a larger archive a first search loads more. */
const MOST_RECORDS = 250;
const KB = 1024;

const words = (records: readonly PlainRecord[]): string[] =>
  partsOfTexts(records, 200)
    .filter((part) => /^\p{Script=Han}{2,4}$/u.test(part))
    .slice(0, 12);

test.for([
  ['pagefind', '', 160],
  ['text', 'index=text&', 60],
] as const)('a first search by the index %s loads little', async ([kind, index, most], { browser, skip }) => {
  const records = await plainRecords(inject('dist'));
  skip(records.length > MOST_RECORDS, 'the archive is larger');
  const loads: Loaded[] = [];
  for (const query of words(records)) {
    // A browser that has seen nothing.
    const context = await browser.newContext();
    const page = await context.newPage();
    const bodies: Promise<{ path: string; bytes: number }>[] = [];
    page.on('response', (response) => {
      const path = response.url().slice(inject('siteUrl').length);
      const body = response.body().then((bytes) => Math.min(bytes.length, gzipSync(bytes).length));
      bodies.push(body.then((bytes) => ({ path, bytes })));
    });
    await page.goto(`${inject('siteUrl')}search/?${index}q=${encodeURIComponent(query)}`);
    await page.locator('a.result-link').first().waitFor();
    expect(await page.evaluate('archive.index()')).toBe(kind);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(bodies);
    await context.close();
    const sum = (list: readonly { bytes: number }[]) => list.reduce((all, { bytes }) => all + bytes, 0);
    loads.push({ whole: sum(sizes), added: sum(sizes.filter(({ path }) => /^search\/[^?]/u.test(path))) });
  }
  expect(loads.length).toBeGreaterThan(0);
  expect(Math.max(...loads.map(({ added }) => added))).toBeLessThanOrEqual(most * KB);
  // The page itself with its styles is as large whatever it searches by; the text index has room for it.
  if (kind === 'text') expect(Math.max(...loads.map(({ whole }) => whole))).toBeLessThanOrEqual(most * KB);
});
