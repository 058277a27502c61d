import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const [compare] = pagesOf('compare', pages);
const [subject] = pagesOf('topic', pages);
const measure = pagesOf('unit', pages).find(({ html }) => html.includes('class="wordings"'));
const circular = pagesOf('circular', pages).find(({ html }) => html.includes('href="../../compare/'));

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('a measure says why each related one is shown, and marks the wording in both texts', async ({
    open,
  }) => {
    const page = await open(measure?.address ?? '', { javaScriptEnabled });
    const entry = page.locator('.related > li', { has: page.locator('details') }).first();
    expect(await entry.locator('.why').textContent()).not.toBe('');
    const marks = entry.locator('.wordings mark');
    expect(await marks.first().isVisible()).toBe(false);
    await entry.locator('summary').click();
    expect(await entry.locator('details > p').count()).toBe(2);
    for (const side of await entry.locator('details > p').all())
      expect(await side.locator('mark').first().isVisible()).toBe(true);
  });

  test('a subject leads to its measures', async ({ open }) => {
    const page = await open(subject?.address ?? '', { javaScriptEnabled });
    const first = page.locator('[data-measure] a').first();
    const title = (await first.textContent()) ?? '';
    await first.click();
    await page.waitForURL(/\/circulars\//u);
    expect(await page.title()).toContain(title);
  });

  test('a circular leads to where it is compared', async ({ open }) => {
    const page = await open(circular?.address ?? '', { javaScriptEnabled });
    await page.locator('.comparisons a').first().click();
    await page.waitForURL(/\/compare\//u);
    expect(await page.locator('h1').textContent()).toBe('两件对照');
  });
});

describe('two circulars', () => {
  const columns = async (page: Page): Promise<string> =>
    page.evaluate(() => {
      const row = document.querySelector('.compare-row:not(.compare-heads)');
      const [a, b] = [...(row?.children ?? [])].map((side) => side.getBoundingClientRect());
      if (a === undefined || b === undefined) return 'none';
      return b.left >= a.right ? 'side by side' : b.top >= a.bottom ? 'stacked' : 'over each other';
    });

  test('stand side by side where there is room, and on paper', async ({ open }) => {
    const page = await open(compare?.address ?? '', { viewport: { width: 1280, height: 900 } });
    expect(await columns(page)).toBe('side by side');
    await page.emulateMedia({ media: 'print' });
    expect(await columns(page)).toBe('side by side');
  });

  test('stand one under the other on a phone', async ({ open }) => {
    const page = await open(compare?.address ?? '', { viewport: { width: 375, height: 800 } });
    expect(await columns(page)).toBe('stacked');
  });

  test('name every measure of both exactly once', async ({ open }) => {
    const page = await open(compare?.address ?? '');
    const ids = await page
      .locator('[data-measure]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-measure')));
    expect(new Set(ids).size).toBe(ids.length);
    const [older = '', newer = ''] = (compare?.address ?? '').split('/').slice(1);
    for (const id of [older, newer]) {
      const data = await page.request.get(new URL(`data/circulars/${id}.json`, inject('siteUrl')).href);
      const { measures } = (await data.json()) as { measures: { key: string }[] };
      expect(ids.filter((one) => one?.startsWith(`${id}/`)).toSorted()).toEqual(
        measures.map(({ key }) => `${id}/${key}`).toSorted(),
      );
    }
  });
});
