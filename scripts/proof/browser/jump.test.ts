import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { officialDocNumber } from '#domain/citation.ts';
import { test } from './site.ts';

interface Listed {
  readonly id: string;
  readonly docNumber: string | null;
  readonly measures: number;
  readonly url: string;
}
const dist = inject('dist');
const { circulars } = JSON.parse(readFileSync(join(dist, 'data', 'archive.json'), 'utf8')) as {
  circulars: Listed[];
};
const numbered = circulars.find(({ docNumber, measures }) => docNumber !== null && measures > 1) as Listed;
const docNumber = officialDocNumber(numbered.docNumber ?? '');
const second = `${numbered.url}2/`;
const go = (typed: string): string => `go/?q=${encodeURIComponent(typed)}`;
const full = (address: string): string => new URL(address, inject('siteUrl')).href;
const options = (page: Page) => page.locator('.jump-option');

describe('/go/', () => {
  test.for([
    `${docNumber}第2条`,
    `${docNumber.replace('〔', '［').replace('〕', '］')}第二项`,
    docNumber.replace(/[〔〕号]/gu, ' ') + 2,
    `${numbered.id}/2`,
    `http://elsewhere.example/archive/${second}`,
  ])('jumps from %s', async (typed, { open }) => {
    const page = await open(go(typed));
    await page.waitForURL(full(second));
  });

  test('keeps the fragment of an address that was pasted', async ({ open }) => {
    const page = await open(go(`${full(second)}#s1`));
    await page.waitForURL(`${full(second)}#s1`);
    expect(await page.locator('#s1:target').count()).toBe(1);
  });

  test('does not stand between the reader and the page before', async ({ open }) => {
    const page = await open('departments/');
    await page.goto(full(go(`${numbered.id}/2`)));
    await page.waitForURL(full(second));
    await page.goBack();
    expect(page.url()).toBe(full('departments/'));
  });

  test('offers a choice where several places may be meant', async ({ open }) => {
    const page = await open(go('第2项'));
    await page.locator('.jump-choices a').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/go\/$/u);
    const with2 = circulars.filter(({ measures }) => measures > 1).length;
    expect(await page.locator('.jump-choices a').count()).toBeGreaterThanOrEqual(with2);
    await page.locator(`.jump-choices a[href$="${second}"]`).click();
    expect(page.url()).toBe(full(second));
  });

  test('says what it understood where nothing fits', async ({ open }) => {
    const page = await open(go(`${docNumber}第9999条`));
    await page.locator('.jump-said').waitFor();
    expect(await page.locator('.jump-said').textContent()).toContain('第9999项');
    expect(await page.locator(`.go-result a[href$="${numbered.url}"]`).count()).toBe(1);
    const lost = await open(go('冥王星发〔1801〕5号第2条'));
    expect(await lost.locator('.jump-said').textContent()).toContain('“冥王星发〔1801〕5号第2条”');
  });

  test('names in the margin of a print what was asked, where it has room', async ({ open }) => {
    const told = (page: Page): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset.address);
    expect(await told(await open(go('冥王星发5号')))).toContain('?q=冥王星发5号');
    expect(await told(await open(go(`冥王星发${'很长'.repeat(40)}5号`)))).toMatch(/\/go\/$/u);
  });

  test('says as one types what it reads, and examples lead where they say', async ({ open }) => {
    const page = await open('go/');
    await page.getByLabel('文号、标题或网址').pressSequentially(`${docNumber}第2项`);
    const read = page.locator('.go-result .jump-choices a');
    await read.first().waitFor();
    expect(await read.count()).toBe(1);
    expect(await read.textContent()).toMatch(/^第2项/u);
    await page.locator('#go-box').fill('冥王星发〔1801〕5号');
    await page.locator('.jump-said', { hasText: '冥王星发' }).waitFor();
    await page.locator('#go-box').fill('');
    await page.locator('.go-result:empty').waitFor({ state: 'attached' });
    const examples = await page.locator('.go-examples a').allInnerTexts();
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) {
      await page.locator('#go-box').fill(example);
      await read.first().waitFor();
      await page.locator('#go-box').fill('');
      await page.locator('.go-result:empty').waitFor({ state: 'attached' });
    }
  });

  test('lists the circulars without JavaScript', async ({ open }) => {
    const page = await open(go(docNumber), { javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    for (const { url } of circulars) expect(await page.locator(`main a[href$="${url}"]`).count()).toBe(1);
    expect(await page.locator('main').textContent()).toContain(docNumber);
  });

  test.for(['<img src=x onerror=alert(1)>第2条', '第', '\u0000〔〕#/', '法'.repeat(500)])(
    'bears hostile text (%#)',
    async (typed, { open }) => {
      const page = await open(go(typed));
      await page.waitForTimeout(200);
      expect(await page.locator('main img').count()).toBe(0);
    },
  );
});

describe('the search field', () => {
  test('offers the place from the keys, and Enter goes there', async ({ open }) => {
    const page = await open('departments/');
    await page.locator('#header-search').pressSequentially(`${numbered.id}/2`);
    await page.locator('.jump-option[aria-selected="true"]').waitFor();
    expect(await page.locator('#header-search').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(full(second));
  });

  test('lists a choice, and searches unless one is chosen', async ({ open }) => {
    const page = await open('');
    const box = page.locator('main input[name="q"]');
    await box.pressSequentially('第2项');
    await options(page).first().waitFor();
    expect(await page.locator('.jump-option[aria-selected="true"]').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    const id = await page.locator('.jump-option[aria-selected="true"]').getAttribute('id');
    expect(await box.getAttribute('aria-activedescendant')).toBe(id);
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await box.inputValue()).toBe('第2项');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/u);
  });

  test('stays a search field for words', async ({ open }) => {
    const page = await open('departments/');
    await page.locator('#header-search').pressSequentially('机制');
    await page.waitForTimeout(300);
    expect(await options(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/u);
  });

  test('fits a phone', async ({ open }) => {
    const page = await open('', { viewport: { width: 375, height: 700 } });
    await page.locator('main input[name="q"]').pressSequentially('第2项');
    await options(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });

  test.for([768, 900, 1023, 1280])('its list stays inside a window of %i pixels', async (width, { open }) => {
    for (const [address, field] of [
      ['', 'main input[name="q"]'],
      ['departments/', '#header-search'],
      [second, '#header-search'],
    ] as const) {
      const page = await open(address, { viewport: { width, height: 700 } });
      await page.locator(field).pressSequentially('第2项');
      await options(page).first().waitFor();
      // Names may be as long as titles are.
      await options(page)
        .first()
        .locator('*')
        .first()
        .evaluate((name) => name.append('关于贯彻落实'.repeat(30), 'x'.repeat(200)));
      const box = await page.locator('.jump-list:not([hidden])').boundingBox();
      expect(box?.x, address).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), address).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const cut = await page
        .locator('.jump-list')
        .evaluateAll((lists) =>
          lists.filter((list) => list.scrollWidth > list.clientWidth).map((list) => list.id),
        );
      expect(cut, address).toEqual([]);
    }
  });

  test('on the search page Enter goes to the measure that is named', async ({ open }) => {
    const page = await open('search/');
    await page.locator('#search-box').fill(`${docNumber}第2项`);
    await page.keyboard.press('Enter');
    await page.waitForURL(full(second));
  });
});

test('jumps from a folder, without any server', async () => {
  const browser = await chromium.connect(inject('browserEndpoint'));
  const page = await (await browser.newContext()).newPage();
  const root = pathToFileURL(`${dist}/`).href;
  await page.goto(`${root}go/index.html?q=${encodeURIComponent(`${docNumber}第2条`)}`);
  await page.waitForURL(`${root}${second}index.html`);
  await page.locator('input[name="q"]').first().pressSequentially(`${numbered.id}/1`);
  await page.locator('.jump-option[aria-selected="true"]').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${root}${numbered.url}1/index.html`);
  await browser.close();
});
