import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { FORMS } from '#domain/citation/forms.ts';
import { withClipboardToItself } from './clipboard.ts';
import { fullestIn, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const addressOf = fullestIn(pages);
const KINDS = ['unit', 'circular'] as const;
/** The same site as colleagues open it: by a name, without https. */
const intranet = inject('siteUrl').replace('127.0.0.1', 'intranet.test');

const menu = (page: Page) => page.locator('.cite-menu');
const summary = (page: Page) => page.locator('.cite-menu > summary');
const button = (page: Page, name: string) => page.getByRole('button', { name: `复制：${name}`, exact: true });

/** What the clipboard holds, as a reader would find it: pasted into a field. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste-here';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  const text = await page.locator('#paste-here').inputValue();
  await page.evaluate(() => document.getElementById('paste-here')?.remove());
  return text;
}

describe('the menu of citations', () => {
  test.for(KINDS)('copies each form with one click, as it is shown (%s)', async (kind, { open }) => {
    const page = await open(addressOf(kind), { permissions: ['clipboard-read', 'clipboard-write'] });
    await summary(page).click();
    const shown = await page.locator('.cite-text').allTextContents();
    expect(shown).toHaveLength(FORMS.length);
    for (const [i, { name }] of FORMS.entries()) {
      const copied = await withClipboardToItself(async () => {
        await button(page, name).click();
        await page.locator('[role="status"]', { hasText: `已复制：${name}` }).waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      });
      expect(copied.replace(/\r\n/g, '\n')).toBe(shown[i]?.replace(/\r\n/g, '\n'));
    }
    // All lead back but the two that stand in running text and in footnotes.
    expect(shown.filter((text) => text.includes(page.url())).length).toBeGreaterThanOrEqual(9);
  });

  test('copies on an intranet without https, where there is no clipboard interface', async ({ open }) => {
    const page = await open(addressOf('unit'), { site: intranet });
    expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
    await summary(page).click();
    for (const name of ['出处和网址', 'BibTeX', 'CSL-JSON']) {
      const text = await withClipboardToItself(async () => {
        await button(page, name).click();
        await page.locator('[role="status"]', { hasText: `已复制：${name}` }).waitFor();
        // The reader stays where the click was.
        expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
          `复制：${name}`,
        );
        return pasted(page);
      });
      const i = FORMS.findIndex((form) => form.name === name);
      expect(text).toBe(await page.locator('.cite-text').nth(i).textContent());
      expect(text).toContain(page.url());
    }
  });

  test('selects the text where nothing may be copied', async ({ open }) => {
    const page = await open(addressOf('unit'), { site: intranet });
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await summary(page).click();
    await button(page, '公文引用').click();
    await page.locator('[role="status"]', { hasText: '请按 Ctrl+C' }).waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toBe(await page.locator('[data-citation]').textContent());
  });

  test('writes the day of the reader, and only in the browser', async ({ open }) => {
    const address = addressOf('unit');
    const page = await open(address, { timezoneId: 'Asia/Shanghai' });
    const day = await page.evaluate(() => {
      const now = new Date();
      const two = (n: number) => String(n).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    });
    const at = FORMS.findIndex(({ name }) => name === 'GB/T 7714—2025');
    expect(await page.locator('.cite-text').nth(at).textContent()).toContain(`[${day}]`);
    const plain = await open(address, { javaScriptEnabled: false });
    expect(await plain.content()).not.toContain(day);
  });

  test('keys: down into the list, up and back, Escape to the button', async ({ open }) => {
    const page = await open(addressOf('unit'));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await summary(page).focus();
    await page.keyboard.press('ArrowDown');
    expect(await menu(page).getAttribute('open')).not.toBeNull();
    expect(await focused()).toBe('复制：公文引用');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('复制：出处和网址');
    await page.keyboard.press('End');
    expect(await focused()).toBe('复制：CSL-JSON');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('复制：CSL-JSON');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await menu(page).getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  test('a click elsewhere closes it', async ({ open }) => {
    const page = await open(addressOf('unit'));
    await summary(page).click();
    await page.locator('h1').click();
    expect(await menu(page).getAttribute('open')).toBeNull();
  });

  test.for(KINDS)('fits a phone (%s)', async (kind, { open }) => {
    const page = await open(addressOf(kind), { viewport: { width: 375, height: 700 } });
    await summary(page).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    const small = await page
      .locator('.cite-panel button')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).length);
    expect(small).toBe(0);
  });

  test.for(KINDS)(
    'without JavaScript the official form and the address are there (%s)',
    async (kind, { open }) => {
      const address = addressOf(kind);
      const shown = await (await open(address)).locator('.cite-text').first().textContent();
      const page = await open(address, { javaScriptEnabled: false });
      expect(await page.locator('[data-citation]').textContent()).toBe(shown);
      expect(await page.locator('[data-permalink]').textContent()).toBe(address);
      expect(await page.locator('.cite button').count()).toBe(0);
    },
  );

  test.for(KINDS)('is not printed (%s)', async (kind, { open }) => {
    const page = await open(addressOf(kind));
    await summary(page).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.cite').isVisible()).toBe(false);
  });
});
