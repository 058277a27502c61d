import { describe, expect, inject } from 'vitest';
import { PAGE_KINDS, pagesOf, sitePages } from './pages.ts';
import { shownText, test } from './site.ts';

const pages = await sitePages(inject('dist'));
// An A4 page less its margins, in pixels of CSS.
const viewport = { width: 620, height: 950 };

test.for(PAGE_KINDS)('%s: paper has nothing of the screen, and is black on white', async (kind, { open }) => {
  const [sample] = pagesOf(kind, pages);
  if (sample === undefined) return;
  // The reader's colours have no part in it.
  const page = await open(sample.address, { viewport, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const found = await page.evaluate(() => {
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const controls = [...document.querySelectorAll('nav, button, input, select, textarea, form, .skip-link')];
    const texts = [...document.querySelectorAll('main *')].filter(
      (element) => isShown(element) && element.textContent !== '',
    );
    return {
      controls: controls.filter(isShown).map((element) => element.outerHTML.slice(0, 100)),
      inks: [...new Set(texts.map((element) => getComputedStyle(element).color))],
    };
  });
  expect(found.controls).toEqual([]);
  expect(found.inks.length).toBeGreaterThan(0);
  // Grey at most: neither the colours of links nor the red of an original.
  expect(found.inks.filter((ink) => !/^rgb\((?<grey>[0-6]?\d), \k<grey>, \k<grey>\)$/u.test(ink))).toEqual(
    [],
  );
});

describe.each(['circular', 'unit'] as const)('%s on paper', (kind) => {
  const [sample] = pagesOf(kind, pages);
  const address = sample?.address ?? '';

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
