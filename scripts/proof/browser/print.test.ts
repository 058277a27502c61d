import { expect, inject } from 'vitest';
import { kindOf, pagesOf, samplesOf, sitePages } from './pages.ts';
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

test('the words of a timeline have 8 pt on paper at the least, and none lies on another', async ({
  open,
}) => {
  for (const kind of ['years', 'issuer'] as const) {
    const [sample] = pagesOf(kind, pages).filter(({ html }) => /<svg class="?timeline/u.test(html));
    const page = await open(sample?.address ?? '', { viewport: UPRIGHT });
    await page.emulateMedia({ media: 'print' });
    const texts = await page.locator('.timeline text').evaluateAll((all) =>
      all.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const drawing = text.closest('svg')?.getBoundingClientRect();
        const scale = (drawing?.width ?? 0) / 960;
        return {
          words: text.textContent,
          points: Number.parseFloat(getComputedStyle(text).fontSize) * scale * 0.75,
          box: [left, right, top, bottom],
          isInside: left >= (drawing?.left ?? 0) - 1 && right <= (drawing?.right ?? 0) + 1,
        };
      }),
    );
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter(({ points }) => points < 8)).toEqual([]);
    expect(texts.filter(({ isInside }) => !isInside)).toEqual([]);
    const overlaps = texts.flatMap((one, i) =>
      texts.slice(i + 1).flatMap((other) => {
        const [left = 0, right = 0, top = 0, bottom = 0] = one.box;
        const [otherLeft = 0, otherRight = 0, otherTop = 0, otherBottom = 0] = other.box;
        // The boxes of lines are higher than what is drawn.
        const lies = left < otherRight && otherLeft < right && top + 2 < otherBottom && otherTop + 2 < bottom;
        return lies ? [`${one.words} ${other.words}`] : [];
      }),
    );
    expect(overlaps).toEqual([]);
  }
});

/** Pixels of CSS that a picture may take beneath the head of a leaf across, and on a leaf of its own. */
const ROOMS = { head: 4 * 95, leaf: 4 * 150 };

test('a picture of two circulars has labels of 8 pt on paper, beneath the head or on a leaf behind the rows', async ({
  open,
}) => {
  const shown: number[] = [];
  for (const { address } of pagesOf('compare', pages)) {
    const page = await open(address, { viewport: ACROSS.compare ?? UPRIGHT });
    await page.emulateMedia({ media: 'print' });
    const pictures = await page.locator('.flow svg:visible').evaluateAll((all) =>
      all.map((drawing) => {
        const scale = ((drawing as SVGSVGElement).getScreenCTM()?.a ?? 0) * 0.75;
        // On a leaf of its own it shows what was drawn before the rows, which is not shown there.
        const drawn = drawing.querySelector('use') === null ? drawing : document.getElementById('flow');
        const columns = [...(drawn?.querySelectorAll('g[transform]') ?? [])].map((column) =>
          [...column.querySelectorAll('text')].map((label) => Number(label.getAttribute('y'))),
        );
        return {
          points: Number.parseFloat(getComputedStyle(drawing).fontSize) * scale,
          pitches: columns.map((ys) => scale * Math.min(...ys.slice(1).map((y, i) => y - (ys[i] ?? 0)))),
          height: drawing.getBoundingClientRect().height,
          isOwnLeaf: drawing.closest('.own-leaf') !== null,
        };
      }),
    );
    expect(pictures, address).toHaveLength(1);
    for (const { points, pitches, height, isOwnLeaf } of pictures) {
      expect(points, address).toBeGreaterThanOrEqual(8);
      expect(pitches, address).toHaveLength(2);
      for (const pitch of pitches) expect(pitch, address).toBeGreaterThanOrEqual(points);
      expect(height).toBeLessThanOrEqual(isOwnLeaf ? ROOMS.leaf : ROOMS.head);
      shown.push(points);
    }
  }
  expect(shown.length).toBeGreaterThan(0);
});
