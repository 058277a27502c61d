import { describe, expect, inject } from 'vitest';
import { fullestIn, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const addressOf = fullestIn(pages);

describe('keyboard', () => {
  test('the first Tab shows the link to the main part, which leads there', async ({ open }) => {
    const page = await open(addressOf('unit'));
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('href')).toMatch(/^#/u);
    const box = await focused.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
  });

  test.for(['home', 'circular', 'unit', 'search'] as const)(
    '/ focuses the search box on a %s page',
    async (kind, { open }) => {
      const page = await open(addressOf(kind));
      // The search page may have put the reader into the box already.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('/');
      const focused = page.locator(':focus');
      expect(await focused.getAttribute('name')).toBe('q');
      expect(await focused.inputValue()).toBe('');
      // Inside the box it is a character like any other.
      await page.keyboard.type('a/b');
      expect(await focused.inputValue()).toBe('a/b');
    },
  );

  test('what has the focus is seen', async ({ open }) => {
    const page = await open(addressOf('circular'));
    const unseen: string[] = [];
    for (let i = 0; i < 15; i += 1) {
      await page.keyboard.press('Tab');
      const [name, seen] = await page.evaluate(() => {
        const element = document.activeElement as Element;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
        return [element.outerHTML.slice(0, 80), outlined || boxShadow !== 'none'] as const;
      });
      if (!seen) unseen.push(name);
    }
    expect(unseen).toEqual([]);
  });
});

describe('anchors', () => {
  test('a line of a source is brought into view and marked', async ({ open }) => {
    const page = await open(`${addressOf('source')}#L12`);
    const { top, height } = await page.evaluate(() => ({
      top: document.getElementById('L12')?.getBoundingClientRect().top ?? -1,
      height: innerHeight,
    }));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(height);
    expect(await page.locator('#L12').getAttribute('class')).toContain('chosen');
  });

  test('a range of lines is marked, all of it and no more', async ({ open }) => {
    const page = await open(`${addressOf('source')}#L12-L15`);
    const marked = await page.locator('.chosen').evaluateAll((lines) => lines.map(({ id }) => id));
    expect(marked).toEqual(['L12', 'L13', 'L14', 'L15']);
  });

  test('the number of a line is its address', async ({ open }) => {
    const page = await open(addressOf('source'));
    await page.locator('#L3 a').first().click();
    expect(new URL(page.url()).hash).toBe('#L3');
  });

  test('a measure’s place in the source leads to its lines', async ({ open }) => {
    const page = await open(addressOf('unit'));
    await page.locator('main a[href*="source/#L"]').first().click();
    await page.waitForURL(/\/source\/#L\d+(?:-L\d+)?$/u);
    expect(await page.locator('.chosen').count()).toBeGreaterThan(0);
  });

  test('sentences and paragraphs of a measure have anchors', async ({ open }) => {
    const page = await open(`${addressOf('unit')}#s2`);
    expect(await page.locator('#s1, #s2, #p1').count()).toBe(3);
    expect(await page.locator('#s2:target').count()).toBe(1);
  });

  test('measures on a circular’s page link to themselves', async ({ open }) => {
    const address = addressOf('unit');
    const key = address.split('/').at(-2);
    const page = await open(`${address.replace(/[^/]+\/$/u, '')}#m${key}`);
    expect(await page.locator(`#m${key}:target`).count()).toBe(1);
  });
});
