import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { serveSite } from '../../publish/serve/listen.ts';
import { shownText, test } from './site.ts';

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'site-'));
  await cp(inject('dist'), copy, { recursive: true });
});
afterAll(async () => {
  await rm(copy, { recursive: true });
});

describe.each(['/', '/a/b/c/d/', `/${encodeURIComponent('司法 改革')}/`])(
  'a copy of the site under %s',
  (prefix) => {
    test('leads a reader through all it holds', async ({ open }) => {
      const server = await serveSite(copy, { prefix });
      try {
        const page = await open('', { site: server.url });
        const follow = async (selector: string): Promise<void> => {
          const before = page.url();
          await page.locator(selector).first().click();
          await page.waitForURL((url) => url.href !== before);
          await page.waitForLoadState('load');
          expect(page.url().startsWith(server.url), page.url()).toBe(true);
          expect(await shownText(page.locator('h1'))).not.toMatch(/没有找到/u);
        };
        const styled = await page.evaluate(() =>
          [...document.styleSheets].some(({ cssRules }) => cssRules.length > 20),
        );
        expect(styled).toBe(true);
        await follow('main a[href^="circulars/"]');
        await follow('main a.unit-number');
        await follow('a[rel="next"]');
        await follow('a[rel="prev"]');
        await follow('main a[href*="/source/"]');
        await follow('header a[href$="departments/"]');
        await follow('main table a');
        await follow('header a[href$="search/"]');
        await follow('header a[href$="../"]');
        expect(page.url()).toBe(server.url);
        await page.locator('input[name="q"]').first().fill('机制');
        await page.locator('input[name="q"]').first().press('Enter');
        await page.waitForURL(/\/search\/\?q=/u);
        await page.locator('a.result-link').first().waitFor();
      } finally {
        await server.close();
      }
    });
  },
);
