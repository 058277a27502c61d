import { expect, inject } from 'vitest';
import { kindOf, samplesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
/** What A4 leaves between its margins, in pixels of CSS: upright, and across as some kinds are printed. */
const UPRIGHT = { width: 612, height: 937 };
const ACROSS: Readonly<Record<string, typeof UPRIGHT>> = {
  compare: { width: 941, height: 608 },
  ledger: { width: 1009, height: 665 },
  matrix: { width: 1009, height: 665 },
};

test.for(samplesOf(pages))(
  '%s: paper has nothing of the screen, is black on white, and cuts nothing off',
  async (address, { open }) => {
    const kind = kindOf({ address });
    // The reader's colours have no part in it.
    const viewport = ACROSS[kind ?? ''] ?? UPRIGHT;
    const page = await open(address, { viewport, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const found = await page.evaluate(() => {
      const isShown = (element: Element): boolean => element.getClientRects().length > 0;
      const controls = [
        ...document.querySelectorAll('nav, button, input, select, textarea, form, .skip-link'),
      ];
      const texts = [...document.querySelectorAll('main *')].filter(
        (element) => isShown(element) && element.textContent !== '',
      );
      return {
        controls: controls.filter(isShown).map((element) => element.outerHTML.slice(0, 100)),
        inks: [...new Set(texts.map((element) => getComputedStyle(element).color))],
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        cut: texts
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
          .filter((element) => getComputedStyle(element).overflowX !== 'visible')
          .map((element) => element.outerHTML.slice(0, 100)),
      };
    });
    expect(found.controls).toEqual([]);
    expect(found.inks.length).toBeGreaterThan(0);
    // Grey at most: neither the colours of links nor the red of an original.
    expect(found.inks.filter((ink) => !/^rgb\((?<grey>[0-6]?\d), \k<grey>, \k<grey>\)$/u.test(ink))).toEqual(
      [],
    );
    expect(found.wide).toBeLessThanOrEqual(0);
    expect(found.cut).toEqual([]);
  },
);
