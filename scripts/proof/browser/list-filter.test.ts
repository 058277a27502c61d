import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { kindOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const rows = async (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#departments tbody tr')]
      .filter((row) => row.checkVisibility())
      .map((row) => row.querySelector('th')?.textContent?.trim() ?? ''),
  );

describe('a field narrows the list of departments as one types', () => {
  test('by name, by initials and by court; the count is told', async ({ open }) => {
    const page = await open('departments/');
    const field = page.getByLabel('筛选部门');
    const all = await rows(page);
    await field.fill('立案');
    const some = await rows(page);
    expect(some.length).toBeGreaterThan(0);
    expect(some).toEqual(all.filter((name) => name.includes('立案')));
    expect(await page.locator('.list-filter [role="status"]').textContent()).toBe(
      `符合的 ${some.length} 个，共 ${all.length} 个部门`,
    );
    await field.fill('吉林 la');
    expect((await rows(page)).every((name) => name.includes('立案'))).toBe(true);
    // A court of which nothing is left is not named either.
    expect(await page.locator('#departments section:visible').count()).toBe(1);
    await field.fill('没有这个部门');
    expect(await rows(page)).toEqual([]);
    expect(await page.locator('.list-filter [role="status"]').textContent()).toContain('没有符合的');
    await field.press('Escape');
    expect(await rows(page)).toEqual(all);
    expect(await page.locator('.list-filter [role="status"]').textContent()).toBe('');
  });

  test('by the keyboard alone, and who comes back finds it as it was', async ({ open }) => {
    const page = await open('departments/');
    await page.getByLabel('筛选部门').focus();
    await page.keyboard.type('lat');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('立案');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/departments\/[^/]+\/$/u);
    await page.goBack();
    expect(await page.getByLabel('筛选部门').inputValue()).toBe('lat');
    expect((await rows(page)).every((name) => name.includes('立案'))).toBe(true);
  });

  test('without scripts it is not there, nor on paper', async ({ open }) => {
    const page = await open('departments/', { javaScriptEnabled: false });
    expect(await page.locator('.list-filter').isVisible()).toBe(false);
    expect((await rows(page)).length).toBeGreaterThan(0);
    const printed = await open('departments/');
    await printed.emulateMedia({ media: 'print' });
    expect(await printed.locator('.list-filter').isVisible()).toBe(false);
  });

  test('the key for searching leads to the search, not to the field', async ({ open }) => {
    const page = await open('departments/');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('header-search');
  });
});

test('every list that is narrowed to nothing says of how many none fits, and nothing of others', async ({
  open,
}) => {
  const narrowed = (await sitePages(inject('dist'))).filter(({ html }) => html.includes('data-list-filter'));
  const oneOfEach = new Map(narrowed.map((page) => [kindOf(page), page.address]));
  expect(oneOfEach.size).toBeGreaterThan(3);
  for (const address of oneOfEach.values()) {
    const page = await open(address);
    const fields = page.locator('.list-filter:visible');
    for (let at = 0; at < (await fields.count()); at += 1) {
      const box = fields.nth(at);
      const list = page.locator(`#${await box.getAttribute('data-list-filter')}`);
      const entries = list.locator(':is(li, tbody > tr):not(:has(li)):not(nav *)');
      const count = await entries.count();
      await box.locator('input').fill('龘龘龘');
      const said = await box.getByRole('status').filter({ hasText: '没有' }).textContent();
      expect(said, address).toMatch(/^(?<of>\d+) \p{Script=Han}+中没有符合的$/u);
      // A list of several pages is narrowed whole.
      expect(Number.parseInt(said ?? '', 10), address).toBeGreaterThanOrEqual(count);
      expect(await entries.filter({ visible: true }).count(), address).toBe(0);
      await box.locator('input').fill('');
      expect(await entries.filter({ visible: true }).count(), address).toBeGreaterThan(0);
    }
  }
});
