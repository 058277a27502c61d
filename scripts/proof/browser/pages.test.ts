import { describe, expect, inject } from 'vitest';
import { PAGE_KINDS, pagesOf, sitePages } from './pages.ts';
import { test, WIDTHS } from './site.ts';

const pages = await sitePages(inject('dist'));
const HEIGHT = 900;
const PHONE = 390;

describe.each(PAGE_KINDS)('%s', (kind) => {
  const [fullest, ...others] = pagesOf(kind, pages);
  const shortest = others.at(-1);

  test('there is such a page', () => {
    expect(fullest).toBeDefined();
  });

  // Colours are axe's to judge, in the test of what is accessible.
  test(`answers and has no horizontal scroll at ${WIDTHS.join(', ')} px`, async ({ open }) => {
    for (const sample of [fullest, shortest]) {
      if (sample === undefined) continue;
      // What is laid out by scripts as a page comes is laid out for the narrowest.
      const page = await open(sample.address, { viewport: { width: WIDTHS[0], height: HEIGHT } });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          return [
            `${scrollWidth} of ${clientWidth}`,
            ...[...document.body.querySelectorAll('*')]
              .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
              .slice(0, 5)
              .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
          ];
        });
        expect(overflow, `${sample.address} at ${width}`).toEqual([]);
        if (width <= PHONE)
          expect(await page.evaluate(movedSideways), `${sample.address} at ${width}`).toEqual([]);
      }
      await page.context().close();
    }
  });
});

/** Runs in the page: boxes that have to be moved sideways to be read, tables as their source has them aside. */
function movedSideways(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && !box.matches('.grid-box, pre'))
    .filter((box) => ['auto', 'scroll'].includes(getComputedStyle(box).overflowX))
    .map((box) => `${box.tagName.toLowerCase()}.${box.className}`);
}
