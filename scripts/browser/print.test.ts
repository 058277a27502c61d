import { describe, expect, inject } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';
import { shownText, test } from './site.ts';

const pages = await sitePages(inject('dist'));
// An A4 page less its margins, in pixels of CSS.
const viewport = { width: 620, height: 950 };

describe.each(['circular', 'unit'] as const)('%s on paper', (kind) => {
  const [sample] = pagesOf(kind, pages);
  const address = sample?.address ?? '';

  test('shows no navigation, no search and no buttons', async ({ open }) => {
    const page = await open(address, { viewport });
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('nav, button, input, form, .skip-link')
      .filter({ visible: true })
      .count();
    expect(shown).toBe(0);
    expect(await page.locator('h1, main').first().isVisible()).toBe(true);
  });

  test('ends with the name of the archive and the address of the page', async ({ open }) => {
    const page = await open(address, { viewport });
    const name = await shownText(page.locator('.site-name, header a').first());
    const onScreen = await page.locator('.print-origin').filter({ visible: true }).count();
    expect(onScreen).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const text = await shownText(page.locator('body'));
    const end = text.trimEnd().slice(-400);
    expect(end).toContain(name);
    expect(end).toContain(decodeURI(page.url()));
  });

  test('is black on white, whatever the reader’s colours', async ({ open }) => {
    const page = await open(address, { viewport, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const inks = await page.locator('main *').evaluateAll((elements) => {
      const shown = elements.filter(
        (element) => element.getClientRects().length > 0 && element.textContent !== '',
      );
      return [...new Set(shown.map((element) => getComputedStyle(element).color))];
    });
    expect(inks.length).toBeGreaterThan(0);
    // Grey at most: neither the colours of links nor the red of an original.
    expect(inks.filter((ink) => !/^rgb\((?<grey>[0-6]?\d), \k<grey>, \k<grey>\)$/u.test(ink))).toEqual([]);
  });

  test('fits the width of the paper', async ({ open }) => {
    const page = await open(address, { viewport });
    await page.emulateMedia({ media: 'print' });
    const { wide, narrow } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      narrow: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(narrow);
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(1000);
  });
});
