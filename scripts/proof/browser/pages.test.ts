import { describe, expect, inject } from 'vitest';
import { PAGE_KINDS, pagesOf, sitePages } from './pages.ts';
import { test, WIDTHS } from './site.ts';

const pages = await sitePages(inject('dist'));
const HEIGHT = 900;

describe.each(PAGE_KINDS)('%s', (kind) => {
  const [fullest, ...others] = pagesOf(kind, pages);
  const shortest = others.at(-1);

  test('there is such a page', () => {
    expect(fullest).toBeDefined();
  });

  test.for(WIDTHS)('answers and has no horizontal scroll at %i px', async (width, { open }) => {
    for (const sample of [fullest, shortest]) {
      if (sample === undefined) continue;
      const page = await open(sample.address, { viewport: { width, height: HEIGHT } });
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        return [...document.body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
          .slice(0, 5)
          .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
      });
      expect(overflow, sample.address).toEqual([]);
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWide, sample.address).toBe(false);
      await page.context().close();
    }
  });

  test.for(['light', 'dark'] as const)('reads well with the %s colours', async (colorScheme, { open }) => {
    if (fullest === undefined) return;
    const page = await open(fullest.address, { colorScheme, viewport: { width: 1280, height: HEIGHT } });
    expect(await page.evaluate(poorContrast), fullest.address).toEqual([]);
  });
});

/**
 * Runs in the page: texts whose colour stands out too little from what is behind them
 * (WCAG 2.2, 1.4.3: 4.5 to 1, large text 3 to 1).
 */
function poorContrast(): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  type Colour = readonly [number, number, number, number];
  const known = new Map<string, Colour>();
  const parse = (css: string): Colour => {
    const before = known.get(css);
    if (before !== undefined) return before;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [r, g, b, a / 255];
    known.set(css, colour);
    return colour;
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (i: 0 | 1 | 2): number => top[i] * top[3] + below[i] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = ([r, g, b]: Colour): number => {
    const linear = (value: number): number => {
      const v = value / 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const backgroundOf = (element: Element): Colour => {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const layer = parse(getComputedStyle(at).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    const canvasColour = parse('Canvas');
    return layers.reduceRight((below, layer) => over(layer, below), canvasColour);
  };

  const poor: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    const element = walker.currentNode.parentElement;
    if (text === '' || element === null || !element.checkVisibility()) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const behind = backgroundOf(element);
    const ink = luminance(over(parse(style.color), behind));
    const paper = luminance(behind);
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (ratio < (isLarge ? 3 : 4.5)) {
      poor.push(
        `${ratio.toFixed(2)} ${element.tagName.toLowerCase()}.${element.className}: ${text.slice(0, 20)}`,
      );
    }
  }
  return [...new Set(poor)].slice(0, 10);
}
