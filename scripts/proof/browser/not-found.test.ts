import { describe, expect, inject } from 'vitest';
import { shownText, test } from './site.ts';

describe.each(['no-such-page/', 'circulars/no-such-circular/', 'circulars/a/b/c/d', '%E6%96%87/'])(
  'the address %s',
  (address) => {
    describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
      const options = { status: 404, javaScriptEnabled };

      test('answers with a page that offers the search and leads home', async ({ open }) => {
        const page = await open(address, options);
        expect(await shownText(page.locator('h1'))).toMatch(/没有|找不到|未找到/u);
        const box = page.locator('main input[name="q"]');
        await box.fill('机制');
        await box.press('Enter');
        await page.waitForURL(/\/search\/\?/u);
        const url = new URL(page.url());
        expect(url.href.startsWith(new URL('search/', inject('siteUrl')).href)).toBe(true);
        expect(url.searchParams.get('q')).toBe('机制');
      });

      test('its link home leads home, and its page is styled', async ({ open }) => {
        const page = await open(address, options);
        const family = await page.locator('main').evaluate((main) => getComputedStyle(main).fontFamily);
        expect(family).not.toMatch(/^"?Times/u);
        await page.locator('main a', { hasText: '首页' }).click();
        await page.waitForURL(inject('siteUrl'));
      });
    });
  },
);
