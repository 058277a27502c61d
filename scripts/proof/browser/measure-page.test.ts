import { describe, expect, inject } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';
import { shownText, test } from './site.ts';

const units = pagesOf('unit', await sitePages(inject('dist')));
const middle = units.find(({ html }) => html.includes('rel=prev'));

test('what came of a measure and its line come before the same matter elsewhere, then what is like it; none is listed twice', () => {
  const order = ['reports', 'lineage', 'same', 'related', 'of-subject', 'related-own'];
  const wrong: string[] = [];
  for (const { address, html } of units) {
    const beneath = html.slice(html.indexOf('class=beneath'), html.indexOf('class=neighbours'));
    const shown = [...beneath.matchAll(/<h2[^>]* id="?([a-z-]+)"?/gu)].map(([, id = '']) => id);
    const sorted = shown.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    if (shown.join() !== sorted.join()) wrong.push(`${address}: ${shown.join(' ')}`);
    const entries = [...beneath.matchAll(/<a href="?([^ >"]+)"?/gu)].flatMap(([, href = '']) =>
      href.includes('compare/') ? [] : href,
    );
    const twice = entries.filter((href, i) => entries.indexOf(href) !== i);
    if (twice.length > 0) wrong.push(`${address}: ${twice.join(' ')} twice`);
  }
  for (const id of order) expect(units.some(({ html }) => html.includes(`id="${id}"`))).toBe(true);
  expect(wrong).toEqual([]);
});

describe.each([1280, 390])('%i pixels wide', (width) => {
  test('the next measure is one step away, above the text and beneath it', async ({ open }) => {
    const page = await open(middle?.address ?? '', { viewport: { width, height: 900 } });
    const heading = (await page.locator('h1').boundingBox())?.y ?? 0;
    const ways = page.locator('[rel="next"], [rel="prev"]');
    const tops = await ways.evaluateAll((all) => all.map((way) => way.getBoundingClientRect().top));
    const above = tops.filter((top) => top < heading);
    // In one line, and not beneath what takes a screen of its own.
    expect(new Set(above).size).toBe(1);
    expect(tops.length).toBe(2 * above.length);
    const next = page.locator('[rel="next"]').first();
    const named = /第.+[项问]/u.exec(await shownText(next))?.[0] ?? 'none';
    await next.click();
    await page.waitForURL((url) => url.href !== new URL(middle?.address ?? '', inject('siteUrl')).href);
    expect(await page.title()).toContain(named);
  });
});
