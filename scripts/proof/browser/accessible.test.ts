import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { statesOf } from './page-states.ts';
import { fullestIn, pagesOf, samplesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

/** What axe tells of a page, as far as it is needed here. */
interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[];
  }[];
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = await sitePages(inject('dist'));
const addressOf = fullestIn(pages);
const unit = addressOf('unit');
const circular = addressOf('circular');

/** Where only colours are other than before, only they are looked at. */
const LOOKS = [
  { width: 1280, height: 900, colorScheme: 'light', rules: undefined },
  { width: 1280, height: 900, colorScheme: 'dark', rules: ['color-contrast', 'link-in-text-block'] },
  { width: 390, height: 844, colorScheme: 'dark', rules: undefined },
  { width: 390, height: 844, colorScheme: 'light', rules: ['color-contrast', 'link-in-text-block'] },
] as const;

/** What axe has to say of a page as it stands, wide and narrow, light and dark. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = new Set<string>();
  await page.evaluate(axe);
  for (const { width, height, colorScheme, rules } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Of what lies half under the head of the page that stays, half counts.
    await page.evaluate(() => window.scrollTo(0, 0));
    const { violations } = await page.evaluate(
      (only) =>
        (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          resultTypes: ['violations'],
          // The one rule of WCAG 2.2 AA that axe leaves off by itself.
          rules: { 'target-size': { enabled: true } },
          ...(only === undefined ? {} : { runOnly: { type: 'rule', values: only } }),
        }),
      rules,
    );
    for (const { id, nodes } of violations)
      for (const { html, target } of nodes)
        faults.add(`${id} at ${width} ${colorScheme}: ${target.join(' ')} ${html.slice(0, 160)}`);
  }
  return [...faults];
}

describe('axe finds no fault', () => {
  test.for(samplesOf(pages))('on %s, all that opens being open', async (address, { open }) => {
    const page = await open(address);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await faultsOf(page)).toEqual([]);
  });

  test.for(Object.entries(statesOf(pages)))('in %s', async ([, [address, steps]], { open }) => {
    const page = await open(address);
    await steps(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('colours that the system forces', () => {
  /** What tells one thing from another by its background must keep one of its own. */
  const told = async (page: Page, selector: string): Promise<boolean> =>
    page
      .locator(selector)
      .first()
      .evaluate((marked) => {
        const backgroundOf = (node: Element) => getComputedStyle(node).backgroundColor;
        const clear = 'rgba(0, 0, 0, 0)';
        let around = marked.parentElement;
        while (around !== null && backgroundOf(around) === clear) around = around.parentElement;
        const own = backgroundOf(marked);
        return own !== clear && own !== (around === null ? 'rgb(255, 255, 255)' : backgroundOf(around));
      });
  const lines = addressOf('source');

  test.for([
    ['a sentence that the address names', `${unit}#s1`, '#s1'],
    ['a measure in its circular', `${circular}#${measureId()}`, `#${measureId()}`],
    ['lines of a source', `${lines}#L2-L4`, '.source .line.chosen'],
    ['words that were searched', `${circular}?find=${encodeURIComponent('法院')}`, 'mark'],
  ] as const)('%s', async ([, address, selector], { open }) => {
    const page = await open(address, { forcedColors: 'active' });
    await page.locator(selector).first().waitFor();
    expect(await told(page, selector)).toBe(true);
  });

  test('the place that the arrow keys have reached', async ({ open }) => {
    const page = await open(unit, { forcedColors: 'active' });
    await page.locator('#header-search').pressSequentially('第2项');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await told(page, '[role="option"][aria-selected="true"]')).toBe(true);
  });
});

function measureId(): string {
  return /id="(m\d+)"/u.exec(pagesOf('circular', pages)[0]?.html ?? '')?.[1] ?? '';
}

test('the single key for the search box can be switched off', async ({ open }) => {
  const page = await open('help/');
  const isInBox = () => page.evaluate(() => document.activeElement?.matches('input[name="q"]'));
  await page.keyboard.press('/');
  expect(await isInBox()).toBe(true);
  await page.getByLabel('用 / 键移到检索框').uncheck();
  await page.reload();
  await page.keyboard.press('/');
  expect(await isInBox()).toBe(false);
  await page.getByLabel('用 / 键移到检索框').check();
  await page.keyboard.press('/');
  expect(await isInBox()).toBe(true);
});
