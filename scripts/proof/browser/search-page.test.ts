import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { beforeAll, describe, expect, inject } from 'vitest';
import { fold } from '#domain/search/fold.ts';
import { archiveDataSchema, circularDataSchema } from '#formats/data-files.ts';
import { type PlainRecord, partsOfTexts, plainRecords } from './search-records.ts';
import { test } from './site.ts';

/** The word that stands in the most records, whatever the archive holds, and in how many. */
let common: string;
let held: number;
let records: PlainRecord[];

beforeAll(async () => {
  records = await plainRecords(inject('dist'));
  const holders = (word: string): number =>
    records.filter(({ runs }) => runs.some((run) => fold(run).text.includes(word))).length;
  const words = partsOfTexts(records, 400).filter((part) => /^\p{Script=Han}{2,3}$/u.test(part));
  common = words.sort((a, b) => holders(b) - holders(a))[0] ?? '';
  held = holders(common);
  expect(held).toBeGreaterThan(0);
});

const readData = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(inject('dist'), file), 'utf8'));
const results = (page: Page) => page.locator('a.result-link');
const status = (page: Page) => page.getByRole('status');
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

describe('the search page', () => {
  test('shows what the address asks for, with links that lead there', async ({ open }) => {
    const page = await open(`search/?q=${encodeURIComponent(common)}`);
    await results(page).first().waitFor();
    expect(await status(page).textContent()).toMatch(/^共 \d+ 条结果/);
    expect(await page.locator('.result-excerpt mark').first().textContent()).toBe(common);
    // Never a bare number, which looks like a rank.
    for (const place of await page.locator('.result-number:not(:empty)').allInnerTexts())
      expect(place).toMatch(/^第.+[项条问]$/u);
    await results(page).first().click();
    await page.waitForLoadState();
    expect(page.url()).toContain('/intranet/plans/circulars/');
  });

  test('asks as one types, and keeps the query in the address, with a way back', async ({ open }) => {
    const page = await open('');
    await page.keyboard.press('/');
    await page.keyboard.type(common);
    await page.keyboard.press('Enter');
    await results(page).first().waitFor();
    expect(query(page).get('q')).toBe(common);
    await page.keyboard.press('/');
    await page.locator('#search-box').fill(`${common}龘龘`);
    await page.waitForFunction(() => !document.querySelector('[role=status]')?.textContent?.startsWith('共'));
    expect(query(page).get('q')).toBe(`${common}龘龘`);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.startsWith('共'));
    expect(await page.locator('#search-box').inputValue()).toBe(common);
    await page.goForward();
    await page.waitForFunction(() => !document.querySelector('[role=status]')?.textContent?.startsWith('共'));
  });

  test('moves by keyboard', async ({ open, skip }) => {
    skip(held < 2, 'the archive has no word that stands in two places');
    const page = await open(`search/?q=${encodeURIComponent(common)}`);
    await results(page).nth(1).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.className);
    // Who comes with an address is in the box, behind the query.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await results(page)
        .nth(1)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('result-link');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
    await page.keyboard.press('ArrowDown');
    const target = await results(page).first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) =>
      url.pathname.endsWith((target ?? '').replace(/^(?:\.\.\/)+|[?#].*$/g, '')),
    );
    // And back to where the reader left the list.
    await page.goBack();
    await results(page).first().waitFor();
    await page.waitForFunction(() => document.activeElement?.className === 'result-link');
    expect(
      await results(page)
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('narrows by year, issuer and kind, with counts that hold', async ({ open, skip }) => {
    const page = await open(`search/?q=${encodeURIComponent(common)}`);
    await results(page).first().waitFor();
    const legend = page.locator('.search-filters legend').first();
    skip(
      (await legend.count()) === 0 || (await legend.textContent()) !== '年份',
      'all that holds the word is of one year',
    );
    const box = page.locator('.search-filters fieldset').first().getByRole('checkbox').first();
    const label = page.locator('.search-filters fieldset').first().locator('label').first();
    const count = Number(/\d+$/.exec((await label.textContent()) ?? '')?.[0]);
    await box.check();
    await page.waitForFunction(
      (expected) => document.querySelector('[role=status]')?.textContent?.startsWith(`共 ${expected} 条结果`),
      count,
    );
    expect(query(page).getAll('year')).toHaveLength(1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(await box.getAttribute('id'));
    // On paper the boxes are words.
    await page.emulateMedia({ media: 'print' });
    const words = page.locator('[data-search="filters-in-words"]');
    expect(await words.textContent()).toMatch(/^筛选——年份：(?:\d{4}年|年份未载)$/u);
    expect(await words.isVisible()).toBe(true);
    expect(await page.locator('.search-filters').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await words.isVisible()).toBe(false);
    await page.goBack();
    await page.waitForFunction(
      (expected) =>
        !document.querySelector('[role=status]')?.textContent?.startsWith(`共 ${expected} 条结果`),
      count,
    );
    expect(await box.isChecked()).toBe(false);
  });

  test('finds one of many subjects by its name, and says how much it read of what is too long for one', async ({
    open,
    skip,
  }) => {
    const page = await open(`search/?q=${encodeURIComponent(common)}`);
    const subjects = page.locator('.search-filters fieldset', { hasText: '主题' });
    await results(page).first().waitFor();
    if ((await subjects.locator('summary').count()) === 0) skip('the archive has few subjects');
    await subjects.locator('summary').click();
    const field = subjects.getByLabel('在主题中查找');
    const boxes = subjects.locator('.filter-values label');
    // They are made when they are first asked for.
    await boxes.first().waitFor();
    const all = await boxes.allTextContents();
    const sought = /\p{Script=Han}{2}/u.exec(all.at(-1) ?? '')?.[0] ?? '';
    const fitting = all.filter((one) => one.includes(sought));
    expect(fitting.length).toBeLessThan(all.length);
    const said = subjects.getByRole('status');
    await field.fill(sought);
    expect(await boxes.allTextContents()).toEqual(fitting);
    expect(await said.textContent()).toBe(`符合的 ${fitting.length} 个`);
    await field.evaluate((input: HTMLInputElement) => {
      input.value = '院'.repeat(1_000_000);
      input.dispatchEvent(new InputEvent('input'));
    });
    expect(await said.textContent()).toBe(`输入太长，只读了前 100 个字；${all.length} 个中没有符合的`);
    // What a hand or the clipboard can put there: what is read, and one more to tell of.
    expect(await field.getAttribute('maxlength')).toBe('101');
  });

  test('asks nothing while an input method composes', async ({ open }) => {
    const page = await open('search/');
    await page.locator('#search-box').evaluate((box: HTMLInputElement, text) => {
      box.dispatchEvent(new CompositionEvent('compositionstart'));
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { isComposing: true }));
    }, common);
    await page.waitForTimeout(300);
    expect(await results(page).count()).toBe(0);
    expect(query(page).get('q')).toBeNull();
    await page
      .locator('#search-box')
      .evaluate((box) => box.dispatchEvent(new CompositionEvent('compositionend')));
    await results(page).first().waitFor();
  });

  test('lists more on demand, and again for who comes back', async ({ open, skip }) => {
    skip(held < 21, 'the archive has no word that stands in more than twenty places');
    const page = await open(`search/?q=${encodeURIComponent(common)}`);
    await results(page).nth(9).waitFor();
    expect(await results(page).count()).toBe(10);
    await page.getByRole('button', { name: '显示更多' }).focus();
    await page.keyboard.press('Enter');
    await results(page).nth(10).waitFor();
    await page.waitForFunction(() => document.activeElement?.className === 'result-link');
    expect(
      await results(page)
        .nth(10)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    // The keyboard has scrolled the page, too.
    const listed = await results(page).count();
    expect(Number(query(page).get('show'))).toBe(listed);
    const links = await results(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
    const again = await open(`search/${new URL(page.url()).search}`);
    await results(again)
      .nth(listed - 1)
      .waitFor();
    expect(await results(again).evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      links,
    );
  });

  test('lists more as one scrolls, and only then', async ({ open, skip }) => {
    skip(held < 21, 'the archive has no word that stands in more than twenty places');
    const page = await open(`search/?q=${encodeURIComponent(common)}`, {
      viewport: { width: 1280, height: 3000 },
    });
    await results(page).nth(9).waitFor();
    await page.waitForTimeout(300);
    expect(await results(page).count()).toBe(10);
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.mouse.wheel(0, 20_000);
    await results(page).nth(10).waitFor();
  });

  test('puts results in order by year, and keeps that in the address', async ({ open, skip }) => {
    const page = await open(`search/?q=${encodeURIComponent(common)}&show=500`);
    await results(page).first().waitFor();
    const listed = await results(page).count();
    const years = async () =>
      (await page.locator('.result .entry-fields').allTextContents()).map((fields) =>
        Number(/(\d{4})年/u.exec(fields)?.[1]),
      );
    skip(new Set(await years()).size < 2, 'all that holds the word is of one year');
    await page.getByLabel('排序').selectOption('oldest');
    await page.waitForURL(/sort=oldest/u);
    await page.goto(`${page.url()}&show=500`);
    await results(page)
      .nth(listed - 1)
      .waitFor();
    expect(await results(page).count()).toBe(listed);
    const exact = await page.locator('ol[data-rung="exact"] .entry-fields').count();
    const found = (await years()).slice(0, exact);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(await page.getByLabel('排序').inputValue()).toBe('oldest');
  });

  test('says what to try where there is nothing', async ({ open }) => {
    const page = await open('search/');
    await page.locator('#search-box').fill('龘龘龘');
    await page.getByText('可以试试').waitFor();
    await page.locator('#search-box').fill('');
    await page.getByText('公文目录').waitFor();
  });

  test.for([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '\ud800\udfff\udc00',
    '.*+?^$()|[]{}\\',
    '"',
    '\u200b\u200d',
    '，。',
    '法'.repeat(10_000),
    '法 院 '.repeat(3000),
  ])('bears a hostile query (%#)', async (hostile, { open }) => {
    const page = await open('search/');
    await page.locator('#search-box').fill(hostile);
    await page.waitForTimeout(500);
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(await status(page).textContent()).not.toContain('损坏');
  });

  test('helps without JavaScript: every title, and the ways by year, court, subject and department', async ({
    open,
  }) => {
    const page = await open('search/', { javaScriptEnabled: false });
    await page.locator('noscript a').first().click();
    await page.waitForURL(/\/search\/titles\/#years$/u);
    const { circulars } = archiveDataSchema.parse(await readData('data/archive.json'));
    const expected: string[] = [];
    for (const { data, url } of circulars) {
      const { measures, questions } = circularDataSchema.parse(await readData(`data/${data}`));
      expected.push(url, ...[...measures, ...questions].map((unit) => unit.url));
    }
    const links = await page.locator('#titles a').all();
    const listed = await Promise.all(
      links.map((link) => link.evaluate((one) => (one as HTMLAnchorElement).href)),
    );
    const site = inject('siteUrl');
    expect(listed.toSorted()).toEqual(expected.map((url) => new URL(url, site).href).toSorted());
    for (const way of ['#years', '#topics', '#departments']) {
      const link = page.locator(`${way} a`);
      const address = await link.evaluate((one) => (one as HTMLAnchorElement).href);
      expect((await fetch(address)).status, address).toBe(200);
    }
  });

  // These break the site on purpose, so they open it by themselves.
  describe('without its index', () => {
    const breakAndOpen = async (pattern: string, body: string | null): Promise<Page> => {
      const browser = await chromium.connect(inject('browserEndpoint'));
      const page = await (await browser.newContext()).newPage();
      await page.route(pattern, (route) =>
        body === null ? route.abort() : route.fulfill({ body, contentType: 'text/javascript' }),
      );
      await page.goto(new URL(`search/?q=${encodeURIComponent(common)}`, inject('siteUrl')).href);
      return page;
    };

    test.for([
      ['missing', '**/search/directory.js*', null],
      ['damaged', '**/search/directory.js*', 'archiveSearchData("directory",{"version'],
      ['empty', '**/search/texts*.js*', ''],
    ] as const)('says so and offers to reload: %s', async ([, pattern, body]) => {
      const page = await breakAndOpen(pattern, body);
      await page.getByRole('button', { name: '重新载入' }).waitFor();
      expect(await status(page).textContent()).toContain('检索索引');
      await page.context().browser()?.close();
    });

    test('keeps the results where only the names to complete are missing', async () => {
      const page = await breakAndOpen('**/search/names-*.js*', null);
      await results(page).first().waitFor();
      await page.locator('#search-box').fill(common.slice(0, 2));
      await page.getByText('补全所需的文件未能载入').waitFor();
      expect(await results(page).count()).toBeGreaterThan(0);
      expect(await page.getByRole('button', { name: '重新载入' }).count()).toBe(1);
      await page.context().browser()?.close();
    });

    test('loads nothing of Pagefind where a policy forbids WebAssembly', async () => {
      const browser = await chromium.connect(inject('browserEndpoint'));
      const page = await (await browser.newContext()).newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.route('**/search/?q=*', async (route) => {
        const response = await route.fetch();
        const policy = "default-src 'self' 'unsafe-inline'";
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'content-security-policy': policy },
        });
      });
      await page.goto(new URL(`search/?q=${encodeURIComponent(common)}`, inject('siteUrl')).href);
      await results(page).first().waitFor();
      expect(await page.evaluate('archive.index()')).toBe('text');
      expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
      await browser.close();
    });

    test.for([
      ['missing', '**/search/pagefind/**', null],
      ['without its program', '**/pagefind.js*', null],
      ['without its records', '**/records.json*', '[]'],
      ['damaged', '**/*.pf_index', 'x'],
      ['unable to run', '**/wasm.*', 'x'],
    ] as const)('looks through the texts where Pagefind is %s', async ([, pattern, body]) => {
      const page = await breakAndOpen(pattern, body);
      await results(page).first().waitFor();
      expect(await status(page).textContent()).toMatch(/^共 \d+ 条结果/);
      await page.context().browser()?.close();
    });
  });
});
