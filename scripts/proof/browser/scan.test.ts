import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { convert } from '../../command/convert.ts';
import { hasPackedBrowsers } from '../../publish/pdf/chromium.ts';
import { type SiteServer, serveSite } from '../../publish/serve/listen.ts';
import { buildSite } from './build-site.ts';
import { tagsOf, textOf } from './html.ts';
import { launchOldBrowser } from './old-chromium.ts';
import { sitePages } from './pages.ts';
import { scanSeeds } from './scans.ts';
import { shownText, test } from './site.ts';

const out = resolve('node_modules', '.cache', 'scans', 'site');
let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scans-'));
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  await mkdir(content);
  const browser = await chromium.connect(inject('browserEndpoint'));
  await scanSeeds(browser, seeds);
  await browser.close();
  expect(await convert({ seeds, content, check: false })).toBe(0);
  await buildSite(out, { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content });
  server = await serveSite(out, { prefix: '/scans/' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
  await rm(resolve(out, '..'), { recursive: true });
});

/** What is marked on pictures: the middle of each rectangle that shows, in parts of its picture. */
async function marked(page: Page): Promise<[number, number][]> {
  return page.locator('.scan-mark').evaluateAll((all) =>
    all.flatMap((svg) => {
      if (getComputedStyle(svg).visibility === 'hidden') return [];
      const own = svg.closest('.scan-sheet')?.querySelector('img')?.getBoundingClientRect();
      return [...svg.querySelectorAll('rect')].map((rect): [number, number] => {
        const { left, top, width, height } = rect.getBoundingClientRect();
        if (own === undefined) return [-1, -1];
        return [(left + width / 2 - own.left) / own.width, (top + height / 2 - own.top) / own.height];
      });
    }),
  );
}

/** Where lines of the first page stand on it, in parts of its height: the drawing's own measure. */
const heightOf = (line: number): number => (760 + 76 * line + 22) / 2339;

const lineOf = (page: Page, words: string): Locator => page.locator('.source .line', { hasText: words });

async function numberOf(page: Page, words: string): Promise<number> {
  return Number((await lineOf(page, words).getAttribute('id'))?.slice(1));
}

/** What a page says at the head or foot of every leaf. */
const leafOf = (html: string): string => /<html[^>]* data-leaf="?([^">]*)/u.exec(html)?.[1] ?? '';

describe('the source page of a scan', () => {
  test('shows each page as a picture beside its lines, with words for those who do not see it', async ({
    open,
  }) => {
    const page = await open('circulars/scan/source/', {
      site: server.url,
      viewport: { width: 1280, height: 900 },
    });
    const pictures = page.locator('.scan-sheet img');
    expect(await pictures.evaluateAll((all) => all.map((img) => img.getAttribute('alt')))).toEqual([
      '第1页扫描件',
      '第2页扫描件',
    ]);
    expect(await page.locator('.scan-sheet').first().locator('.line', { hasText: '网上立案' }).count()).toBe(
      1,
    );
    expect(await page.locator('.scan-sheet').last().locator('.line', { hasText: '庭长包案' }).count()).toBe(
      1,
    );
    const [picture, line] = [pictures.first(), lineOf(page, '网上立案')];
    const [left, right] = [await picture.boundingBox(), await line.boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
    expect(await line.locator('a').first().getAttribute('title')).toBe('第1页第7行');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });

  test('keeps room for pictures that have not come yet, and asks for them when they are near', async ({
    open,
  }) => {
    const page = await open('circulars/scan/source/', {
      site: server.url,
      viewport: { width: 390, height: 700 },
    });
    const sizes = () =>
      page
        .locator('.scan-sheet img')
        .evaluateAll((all) => all.map((img) => Math.round(img.getBoundingClientRect().height)));
    const before = await sizes();
    expect(before.every((height) => height > 300)).toBe(true);
    expect(
      await page
        .locator('img')
        .evaluateAll((all) => all.every((img) => img.getAttribute('loading') === 'lazy')),
    ).toBe(true);
    await page.locator('.scan-sheet img').last().scrollIntoViewIfNeeded();
    await page.waitForFunction(() =>
      [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    );
    expect(await sizes()).toEqual(before);
  });

  test('marks the line of an address on the picture too, and several of a range', async ({ open }) => {
    const page = await open('circulars/scan/source/', {
      site: server.url,
      viewport: { width: 1280, height: 900 },
    });
    const first = await numberOf(page, '推行网上立案');
    await page.goto(`${server.url}circulars/scan/source/#L${first}`);
    await expect.poll(() => marked(page)).toHaveLength(1);
    const [[x, y] = [0, 0]] = await marked(page);
    expect(x).toBeGreaterThan(0.2);
    expect(y).toBeCloseTo(heightOf(2), 2);
    await page.goto(`${server.url}circulars/scan/source/#L${first}-L${first + 2}`);
    await expect.poll(() => marked(page)).toHaveLength(3);
    expect((await marked(page)).map((mark) => mark[1])).toEqual(
      [2, 3, 4].map((line) => expect.closeTo(heightOf(line), 2)),
    );
  });

  test('marks what a measure’s permalink leads to without any script', async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${server.url}circulars/scan/2/`);
    await page.locator('main a[href*="source/#L"]').last().click();
    await page.waitForURL(/source\/#L\d+-L\d+$/u);
    const marks = await page
      .locator('.source :target .scan-mark')
      .evaluateAll((all) => all.map((svg) => getComputedStyle(svg).visibility));
    expect(marks).toEqual(['visible', 'visible']);
    await context.close();
  });

  test('leads from a line on the picture to its text, and marks a line that is pointed at', async ({
    open,
  }) => {
    const page = await open('circulars/scan/source/', {
      site: server.url,
      viewport: { width: 1280, height: 1600 },
    });
    const number = await numberOf(page, '加强财产查控');
    await page.locator(`.scan-links a[href="#L${number}"] rect`).click();
    expect(new URL(page.url()).hash).toBe(`#L${number}`);
    // The browser tells of the new address a little later.
    await expect.poll(() => lineOf(page, '加强财产查控').getAttribute('class')).toContain('chosen');
    await page.goto(`${server.url}circulars/scan/source/`);
    await lineOf(page, '规范诉前调解').hover();
    expect((await marked(page)).map((mark) => mark[1])).toEqual([expect.closeTo(heightOf(5), 2)]);
  });

  test('on a phone sets the picture above its lines and marks there, too', async ({ open }) => {
    const page = await open('circulars/scan/source/', {
      site: server.url,
      viewport: { width: 390, height: 800 },
    });
    const number = await numberOf(page, '推行网上立案');
    await page.goto(`${server.url}circulars/scan/source/#L${number}`);
    await expect.poll(() => marked(page)).toHaveLength(1);
    expect((await marked(page))[0]?.[1]).toBeCloseTo(heightOf(2), 2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const picture = await page.locator('.scan-sheet img').first().boundingBox();
    const line = await lineOf(page, '推行网上立案').boundingBox();
    expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
  });

  test('on paper shows pictures and lines, and no marks', async ({ open }) => {
    const page = await open('circulars/scan/source/#L10', { site: server.url });
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.scan-mark, .scan-links')
        .evaluateAll((all) => all.every((svg) => getComputedStyle(svg).display === 'none')),
    ).toBe(true);
    const share = await page
      .locator('.scan-sheet')
      .first()
      .evaluate((sheet) => {
        const img = sheet.querySelector('img');
        return (img?.getBoundingClientRect().width ?? 0) / sheet.getBoundingClientRect().width;
      });
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.7);
  });

  test('of a PDF of which a page is a picture shows that page alone', async ({ open }) => {
    const page = await open('circulars/mixed/source/', { site: server.url });
    expect(await page.locator('.scan-sheet').count()).toBe(1);
    expect(await page.locator('img').getAttribute('alt')).toBe('第2页扫描件');
    expect(await lineOf(page, '推行电子送达').locator('xpath=ancestor::section').count()).toBe(0);
  });

  test('says so where pictures are missing, and keeps the lines', async ({ open }) => {
    const page = await open('circulars/bare/source/', { site: server.url });
    expect(await page.locator('img').count()).toBe(0);
    expect(await shownText(page.locator('.source'))).toContain('第1页扫描件没有图片，请下载原件查看');
    expect(await lineOf(page, '推行网上立案').count()).toBe(1);
  });
});

test.skipIf(!hasPackedBrowsers)('in Chromium 92 lines are marked on the picture, too', async () => {
  const old = await launchOldBrowser();
  const lines = await old.evaluate(
    `${server.url}circulars/scan/source/#L10-L12`,
    `[...document.querySelectorAll('.scan-mark')].flatMap((svg) => {
      const own = svg.closest('.scan-sheet').querySelector('img').getBoundingClientRect();
      const { top, height } = svg.querySelector('rect').getBoundingClientRect();
      return getComputedStyle(svg).visibility === 'hidden' ? [] : [(top + height / 2 - own.top) / own.height];
    })`,
  );
  await old.close();
  expect(lines).toEqual([2, 3, 4].map((line) => expect.closeTo(heightOf(line), 2)));
});

describe('a recognised text says that it is one until it is proofread', () => {
  const NOTE = '识别文本：文字由程序从扫描件识别，尚未校对';
  const REMARK = '识别文本，未经校对';
  const textAt = async (address: string): Promise<string> =>
    textOf(await readFile(join(out, address, 'index.html'), 'utf8'));
  const dataAt = async (file: string) => JSON.parse(await readFile(join(out, file), 'utf8'));

  test('on the pages of the circular and of its measures, at the source, in lists', async () => {
    for (const address of ['circulars/scan/', 'circulars/scan/1/', 'circulars/scan/source/'])
      expect(await textAt(address), address).toContain(NOTE);
    expect(await textAt('')).toContain('识别文本');
    for (const address of ['circulars/read/', 'circulars/read/1/', 'circulars/read/paper/'])
      expect(await textAt(address), address).not.toContain('识别文本');
  });

  test('in prints: at the head or foot of every leaf and where the copy says what it is', async () => {
    const html = (address: string) => readFile(join(out, address, 'index.html'), 'utf8');
    for (const address of ['circulars/scan/', 'circulars/scan/1/'])
      expect(leafOf(await html(address)), address).toContain(REMARK);
    const paper = await html('circulars/scan/paper/');
    expect(leafOf(paper)).toContain(`（档案副本，${REMARK}）`);
    expect(textOf(paper).split(`（档案副本，${REMARK}）`).length).toBeGreaterThan(2);
    expect(await textAt('circulars/scan/ledger/')).toContain(`（${REMARK}）`);
  });

  test('of a PDF with some such pages: on the measures that stand on them alone', async () => {
    expect(await textAt('circulars/mixed/')).toContain('部分页的文字由程序从扫描件识别');
    expect(await textAt('circulars/mixed/1/')).not.toContain('识别文本');
    expect(await textAt('circulars/mixed/2/')).toContain(NOTE);
  });

  test('in data, citations and booklets', async () => {
    expect(await dataAt('data/circulars/scan.json')).toMatchObject({
      recognised: 'wholly',
      proofread: null,
      measures: [{ recognised: true }, {}, {}, {}, {}],
    });
    expect(await dataAt('data/circulars/read.json')).toMatchObject({
      recognised: 'wholly',
      proofread: { on: '2031-04-02', by: '研究室' },
    });
    expect(await dataAt('data/circulars/mixed.json')).toMatchObject({
      recognised: 'partly',
      measures: [{ recognised: false }, { recognised: true }],
    });
    const page = await readFile(join(out, 'circulars/scan/1/index.html'), 'utf8');
    expect(page).toContain(`data-remark=${REMARK}`);
    expect(page).toContain(`"creativeWorkStatus":"${REMARK}"`);
    expect(await readFile(join(out, 'data/circulars/scan.akn.xml'), 'utf8')).toContain(NOTE);
    expect(await readFile(join(out, 'booklet/circulars/scan.js'), 'utf8')).toContain(
      `"textNote":"${REMARK}"`,
    );
    expect(await readFile(join(out, 'booklet/circulars/read.js'), 'utf8')).not.toContain('textNote');
  });

  test('and when it is, the source page says since when and by whom', async () => {
    expect(await textAt('circulars/read/source/')).toContain('已校对（2031年4月2日，研究室）');
    expect(await textAt('circulars/read/')).not.toContain('已校对');
  });

  test('in booklets on paper, behind the citation', async ({ open }) => {
    const page = await open('booklet/#m=scan/1,read/1', { site: server.url });
    await page.locator('.booklet-origin').first().waitFor();
    const origins = await page.locator('.booklet-origin').allTextContents();
    expect(origins[0]).toContain(`第1项（${REMARK}）`);
    expect(origins[1]).not.toContain('识别文本');
  });
});

test('no page of a scan has code or styles in itself beyond what every page has', async () => {
  const pages = (await sitePages(out)).filter(({ address }) => address.startsWith('circulars/scan/'));
  for (const { address, html } of pages)
    expect(
      tagsOf(html).filter(({ attributes }) => attributes.has('style')),
      address,
    ).toEqual([]);
});
