import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { fullestIn, pagesOf, samplesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

/** Above it a page counts as one that jumps about while it loads; Google's bound for 'good' is .1. */
const MOST = 0.02;
/** How late scripts and data come: after the first picture, as over a slow line. */
const LATE_MS = 250;

const pages = await sitePages(inject('dist'));
const addressOf = fullestIn(pages);
const unit = addressOf('unit');
const circular = addressOf('circular');
const states = [
  `search/?q=${encodeURIComponent('法院')}`,
  `booklet/#m=${unit.replace(/^circulars\/|\/$/gu, '')}`,
  `go/?q=${encodeURIComponent('第2项')}`,
  `${circular}?find=${encodeURIComponent('法院')}`,
  `${circular}#${/id="(m\d+)"/u.exec(pagesOf('circular', pages)[0]?.html ?? '')?.[1] ?? 'reading'}`,
];

/** Sum of the layout shifts of a page, and what moved. */
async function shiftsOf(page: Page): Promise<{ sum: number; moved: string[] }> {
  return page.evaluate(async () => {
    const moved: string[] = [];
    let sum = 0;
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        sum += value;
        for (const { node } of sources)
          moved.push(node instanceof Element ? `${node.tagName}.${node.className}` : `${node?.textContent}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { sum, moved };
  });
}

// Waiting is most of it.
test.concurrent.for([1280, 390])(
  'nothing jumps about while pages load, %i pixels wide',
  { timeout: 300_000 },
  async (width, { browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 850 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.route(/\.js(?:\?|$)/u, async (route) => {
      await setTimeout(LATE_MS);
      await route.continue();
    });
    const unsteady: string[] = [];
    for (const address of [...samplesOf(pages), ...states]) {
      await page.goto('about:blank');
      await page.goto(new URL(address, inject('siteUrl')).href, { waitUntil: 'networkidle' });
      const { sum, moved } = await shiftsOf(page);
      if (sum > MOST) unsteady.push(`${address}: ${sum.toFixed(3)} ${moved.slice(0, 6).join(' | ')}`);
    }
    await context.close();
    expect(unsteady).toEqual([]);
  },
);
