import { describe, expect, inject } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';
import { linesOf, readPdf } from './paper-pdf.ts';
import { test } from './site.ts';

const circulars = pagesOf('circular', await sitePages(inject('dist')));
const folding = circulars.filter(({ html }) => html.includes('part-notice'));
const solid = (text: string): string => text.replace(/\s/gu, '');
const folded = 'details.folds:not([open])';

describe.each(circulars)('the head of $address', ({ address }) => {
  test.for([
    // Browsers keep some of a screen for themselves.
    [1280, 900, 860],
    [390, 844, 2 * 844],
  ] as const)(
    'leaves room for the first line of the first measure, %i × %i, above %i pixels',
    async ([width, height, most], { open }) => {
      const page = await open(address, { viewport: { width, height } });
      await page.locator('.cite-menu').waitFor();
      const bottom = await page
        .locator('[data-measure]')
        .first()
        .evaluate((measure) => {
          const words = document.createRange();
          words.selectNodeContents(measure);
          // Of lines and of the paragraphs around them: the end of the first line comes first.
          const boxes = [...words.getClientRects()].filter(
            ({ width: wide, height: high }) => wide > 0 && high > 0,
          );
          return Math.min(...boxes.map((box) => box.bottom));
        });
      expect(bottom).toBeLessThanOrEqual(most);
    },
  );

  test('says its title once on a wide screen, where its notice is folded', async ({ open }) => {
    const page = await open(address, { viewport: { width: 1280, height: 900 } });
    const bare = (text: string): string => text.replace(/\s/gu, '');
    const title = bare((await page.locator('h1').textContent()) ?? '');
    // What is told to a reader of the screen's words alone, so that sections stand below a heading, is a dot in size.
    const shown = await page
      .locator('.part-main > .title')
      .evaluateAll((all) =>
        all.filter((one) => one.clientHeight > 1).map(({ textContent }) => textContent ?? ''),
      );
    expect(shown.map(bare)).not.toContain(title);
  });

  test.for([true, false])('is whole on paper, with JavaScript: %s', async (javaScriptEnabled, { open }) => {
    const page = await open(address, { javaScriptEnabled });
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const printed = solid(
      pages
        .map((leaf) =>
          linesOf(leaf)
            .map((line) => line.map(({ text }) => text).join(''))
            .join(''),
        )
        .join(''),
    );
    // By their last characters, which stand on one line: words of two columns lie among each other.
    const wanted = await page
      .locator('.folds .paragraph, .folds .title, .folds .addressees, .folds .date, .folds dt')
      .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    expect(wanted.map(solid).filter((text) => !printed.includes(text.slice(-4)))).toEqual([]);
  });
});

test('without JavaScript nothing is folded', async ({ open }) => {
  const page = await open(folding[0]?.address ?? '', { javaScriptEnabled: false });
  expect(await page.locator('details.folds').count()).toBeGreaterThan(0);
  expect(await page.locator(folded).count()).toBe(0);
});

describe('a notice that is folded', () => {
  const address = folding[0]?.address ?? '';
  const notice = '.folds .part-notice';

  test('says what it is, and opens by hand', async ({ open }) => {
    const page = await open(address);
    const summary = page.locator(`${folded} > summary`, { hasText: /^印发通知：.*通知$/u });
    expect(await page.locator(notice).isVisible()).toBe(false);
    await summary.click();
    expect(await page.locator(notice).isVisible()).toBe(true);
  });

  test('opens for what the search found in it', async ({ open }) => {
    const page = await open(`${address}?find=${encodeURIComponent('印发给你们')}`);
    await page.locator(`${notice} mark.current`).waitFor({ state: 'visible' });
  });

  test('opens for words that an address points to', async ({ open }) => {
    const page = await open(`${address}#:~:text=${encodeURIComponent('印发给你们')}`);
    await page.locator(notice).waitFor({ state: 'visible' });
    expect(await page.locator(`${notice} .addressees`).isVisible()).toBe(true);
  });

  test('opens for a fragment in it, at once and later', async ({ open }) => {
    const page = await open(address);
    const id = await page.locator(notice).evaluate((part) => {
      const paragraph = part.querySelector('p');
      if (paragraph !== null) paragraph.id ||= 'x-of-test';
      return paragraph?.id ?? '';
    });
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, id);
    await page.locator(notice).waitFor({ state: 'visible' });
  });
});
