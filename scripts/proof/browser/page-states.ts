import type { Page } from 'playwright-core';
import { fullestIn, type SitePage } from './pages.ts';

/** A page, and what a reader does on it until it is in that state. */
export type PageState = readonly [address: string, steps: (page: Page) => Promise<unknown>];

const search = async (page: Page, typed: string): Promise<void> => {
  await page.locator('#search-box').fill(typed);
  await page.keyboard.press('Enter');
};

/** What readers make of pages, for tests that look at all that can be seen; each by what it is. */
export function statesOf(pages: readonly SitePage[]): Readonly<Record<string, PageState>> {
  const addressOf = fullestIn(pages);
  const unit = addressOf('unit');
  const circular = addressOf('circular');
  const chosen = unit.replace(/^circulars\/|\/$/gu, '');
  return {
    'results with their filters': [
      `search/?q=${encodeURIComponent('法院')}`,
      async (page) => {
        await page.locator('a.result-link').first().waitFor();
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
      },
    ],
    'a search without results': [
      'search/',
      async (page) => {
        await search(page, '龘龘龘');
        await page.getByRole('status').filter({ hasText: '没有' }).first().waitFor();
      },
    ],
    'the list of places below the search box': [
      unit,
      async (page) => {
        await page.locator('#header-search').pressSequentially('第2项');
        await page.locator('[role="option"]').first().waitFor();
        await page.keyboard.press('ArrowDown');
      },
    ],
    'the menu of citations': [unit, (page) => page.locator('.cite-menu > summary').click()],
    'a passage that is selected': [
      unit,
      async (page) => {
        await page.evaluate(() => {
          const text = document.querySelector('#s2') ?? document.querySelector('#s1');
          if (text !== null) getSelection()?.selectAllChildren(text);
        });
        await page.locator('.passage-bar').waitFor();
      },
    ],
    'measures that can be chosen': [
      circular,
      (page) => page.getByRole('button', { name: '选取加入汇编' }).click(),
    ],
    'words that are found in a circular': [
      `${circular}?find=${encodeURIComponent('法院')}`,
      (page) => page.locator('mark').first().waitFor(),
    ],
    'a booklet': [`booklet/#m=${chosen}`, (page) => page.locator('.booklet-item').first().waitFor()],
    'a booklet as a document': [
      `booklet/#m=${chosen}&f=standard`,
      (page) => page.locator('.standard').waitFor(),
    ],
    'a quotation that is checked': [
      'verify/',
      async (page) => {
        await page.locator('textarea').fill('这句话并不在任何公文之中，所以找不到。');
        await page.locator('.verify-form button').click();
        await page.locator('.verdict').first().waitFor();
      },
    ],
    'a place that is not known': [
      `go/?q=${encodeURIComponent('第2项')}`,
      (page) => page.locator('[data-go-result]:not(:empty)').waitFor(),
    ],
    'a list that is narrowed to nothing': [
      'departments/',
      (page) => page.locator('.list-filter input').first().fill('龘龘龘'),
    ],
  };
}
