import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { POLICY } from '../../publish/serve/headers.ts';
import { type SiteServer, serveSite } from '../../publish/serve/listen.ts';
import { tagsOf } from './html.ts';
import { fullestIn, PAGE_KINDS, pagesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const dist = inject('dist');
const pages = await sitePages(dist);
const addressOf = fullestIn(pages);
const [unit, circular, source, compare, ledger] = (
  ['unit', 'circular', 'source', 'compare', 'ledger'] as const
).map(addressOf) as [string, string, string, string, string];
const chosen = unit.replace(/^circulars\/|\/$/gu, '');

/** What a page did that the policy forbids, and what stands in it that is a file's to say. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const violated = (Reflect.get(window, 'violated') ?? []) as string[];
    const data = 'script[type="application/ld+json"]';
    const inline = [...document.querySelectorAll(`style, [style], script:not([src]):not(${data})`)];
    const handlers = [...document.querySelectorAll('*')].filter((one) =>
      one.getAttributeNames().some((name) => name.startsWith('on')),
    );
    return [...violated, ...[...inline, ...handlers].map((one) => one.outerHTML.slice(0, 200))];
  });
}

const LISTEN = `window.violated = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.violated.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));`;

const typeIn = async (page: Page, box: string, text: string): Promise<void> => {
  await page.locator(box).first().focus();
  await page.keyboard.type(text);
};

/** What readers do, by the page that they do it on; ends when the page has done it. */
const STATES: readonly (readonly [name: string, address: string, act: (page: Page) => Promise<unknown>])[] = [
  ['results', 'search/?q=%E6%9C%BA%E5%88%B6', (page) => page.locator('a.result-link').first().waitFor()],
  ['a booklet', `booklet/#m=${chosen}`, (page) => page.locator('.booklet-item').first().waitFor()],
  [
    'a booklet as a document, and as a Word file',
    `booklet/#m=${chosen}&f=standard`,
    async (page) => {
      await page.locator('.standard').waitFor();
      await page.locator('[data-booklet-page="word"]').click();
      await page.getByRole('status').filter({ hasText: 'Word 文件已生成' }).waitFor();
    },
  ],
  [
    'a text that is checked',
    `verify/`,
    async (page) => {
      await page.locator('textarea').fill(`${unit} 建立健全工作机制`);
      await page.locator('.verify-form button').click();
      await page.locator('.verdict').first().waitFor();
    },
  ],
  ['a jump that has to be chosen', 'go/?q=2', (page) => page.locator('[data-go-result] *').first().waitFor()],
  [
    'the jump box',
    unit,
    async (page) => {
      await typeIn(page, '#header-search', chosen);
      await page.locator('.jump-option').first().waitFor();
    },
  ],
  ['a pair of measures', `${compare}#1`, async () => undefined],
  [
    'lines that are marked',
    `${source}#L2-L4`,
    (page) => page.locator('.source .line.chosen').first().waitFor(),
  ],
  [
    'what was found on a page',
    `${circular}?find=%E6%9C%BA%E5%88%B6`,
    (page) => page.locator('.found-bar').waitFor(),
  ],
  [
    'the menu of citations, and words that are selected',
    unit,
    async (page) => {
      await page.locator('.cite-menu > summary').click();
      await page.evaluate(() =>
        getSelection()?.selectAllChildren(document.querySelector('.unit-text') as Element),
      );
      await page.locator('.passage-bar').waitFor();
    },
  ],
  [
    'measures that are chosen for a booklet',
    circular,
    (page) => page.getByRole('button', { name: '选取加入汇编' }).click(),
  ],
  ['a list that is narrowed', 'departments/', (page) => typeIn(page, '.list-filter input', '审')],
  [
    'a workbook',
    ledger,
    async (page) => {
      const download = page.waitForEvent('download');
      await page.locator('[data-workbook]').click();
      await download;
    },
  ],
];

const KINDS = PAGE_KINDS.filter((kind) => kind !== 'notFound' && pagesOf(kind, pages).length > 0).map(
  (kind) => [kind, addressOf(kind), async () => undefined] as const,
);

describe.each([...KINDS, ...STATES])('the policy holds: %s', (_, address, act) => {
  test('from a server, on the screen and on paper', async ({ open }) => {
    const page = await open('help/', { acceptDownloads: true });
    await page.addInitScript(LISTEN);
    await page.goto(new URL(address, inject('siteUrl')).href);
    await act(page);
    await page.emulateMedia({ media: 'print' });
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('where WebAssembly may not run', () => {
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite(dist, { policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });
  });
  afterAll(() => server.close());

  test('the search answers from the texts, with the same results', async ({ open, browser }) => {
    const found = async (page: Page): Promise<string[]> => {
      await page.locator('a.result-link').first().waitFor();
      return page.locator('a.result-link').allTextContents();
    };
    const expected = await found(await open('search/?q=%E6%9C%BA%E5%88%B6'));
    // The browser tells that it was refused: there is no other way to find out.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(LISTEN);
    await page.goto(`${server.url}search/?q=%E6%9C%BA%E5%88%B6`);
    expect(await found(page)).toEqual(expected);
    const faults = await faultsOf(page);
    await context.close();
    expect(faults.filter((fault) => !fault.includes('wasm-eval'))).toEqual([]);
  });
});

test('all that readers do they can do from a folder', { timeout: 180_000 }, async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  for (const [name, address, act] of STATES) {
    const [path = '', rest = ''] = address.split(/(?=[?#])/u);
    await page.goto(
      pathToFileURL(join(dist, path, path === '' || path.endsWith('/') ? 'index.html' : '')).href + rest,
    );
    await act(page).catch((error: Error) => faults.push(`${name}: ${error.message}`));
  }
  await context.close();
  expect(faults).toEqual([]);
});

test('no page has a script, a style or a handler in itself', () => {
  const faults = pages.flatMap(({ file, html }) =>
    tagsOf(html)
      .filter(
        ({ name, attributes }) =>
          name === 'style' ||
          (name === 'script' && !attributes.has('src') && attributes.get('type') !== 'application/ld+json') ||
          [...attributes.keys()].some((key) => key === 'style' || key.startsWith('on')),
      )
      .map(({ name }) => `${file}: ${name}`),
  );
  expect(faults).toEqual([]);
});
