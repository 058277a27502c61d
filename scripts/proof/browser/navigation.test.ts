import { describe, expect, inject } from 'vitest';
import { samplesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));
const PLACES = ['公文', '主题', '部门', '对照', '检索'];
const TOOLS = ['核对', '汇编', '直达', '引用文件', '术语', '使用说明'];

describe('the navigation', () => {
  test.for([
    { width: 1280, javaScriptEnabled: true },
    { width: 320, javaScriptEnabled: false },
  ])(
    'leads to every place and tool, $width pixels wide, with scripts: $javaScriptEnabled',
    async ({ width, javaScriptEnabled }, { open }) => {
      const page = await open('help/', { viewport: { width, height: 700 }, javaScriptEnabled });
      const navigation = page.getByRole('navigation', { name: '主导航' });
      for (const name of PLACES)
        expect(await navigation.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
      await navigation.getByText('工具').click();
      for (const name of TOOLS) {
        const link = navigation.getByRole('link', { name, exact: true });
        expect(await link.isVisible()).toBe(true);
        const { x, width: wide } = (await link.boundingBox()) ?? { x: -1, width: 0 };
        expect(x >= 0 && x + wide <= width, name).toBe(true);
      }
      await navigation.getByRole('link', { name: '核对', exact: true }).click();
      await page.waitForURL(/\/verify\/$/u);
    },
  );

  test('closes its tools with Escape, and when the reader goes on elsewhere', async ({ open }) => {
    const page = await open('help/');
    const tool = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '术语' });
    const summary = page.locator('.tools summary');
    await summary.press('Enter');
    expect(await tool.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await tool.isVisible()).toBe(false);
    expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);
    await summary.click();
    await page.locator('.site-footer').click();
    expect(await tool.isVisible()).toBe(false);
  });

  test('the contents of the help are its headings', async ({ open }) => {
    const page = await open('help/');
    const contents = page.getByRole('navigation', { name: '目录' }).getByRole('link');
    expect(await contents.allInnerTexts()).toEqual(await page.locator('.prose h2').allInnerTexts());
    await contents.last().click();
    expect(await page.locator('h2:target').textContent()).toBe(await contents.last().textContent());
  });

  test('says where the reader is', async ({ open }) => {
    const page = await open('topics/');
    expect(await page.locator('.site-header [aria-current="page"]').allTextContents()).toEqual(['主题']);
  });
});

test('the search box stays at hand while a reader scrolls, and covers no place that an address names', async ({
  open,
}) => {
  const circular = samplesOf(pages).find((address) => /^circulars\/[^/]+\/$/u.test(address)) ?? '';
  const page = await open(`${circular}#m10`, { viewport: { width: 1280, height: 800 } });
  expect(await page.locator('#header-search').boundingBox()).toMatchObject({ y: expect.any(Number) });
  const { box, measure } = await page.evaluate(() => ({
    box: document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? -1,
    measure: document.querySelector('#m10')?.getBoundingClientRect().top ?? -1,
  }));
  expect(box).toBeGreaterThan(0);
  expect(measure).toBeGreaterThanOrEqual(box);
});
