import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { type RecognisedText, readRecognisedText, recognisedFileText } from '#domain/recognised-text.ts';
import { filesBelow } from '#formats/files-below.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { scanSeeds } from './scans.ts';
import { type Open, test } from './site.ts';

let desk: OpenDesk;
let scan: Buffer;

/** The plan with two lines that were read wrongly and one that was only doubted. */
function misread(json: string): string {
  const kept = readRecognisedText(json);
  const spoil = (words: string, wrong: string, other: string) => (pages: RecognisedText['pages']) =>
    pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => {
        const at = line.text.indexOf(words);
        if (at < 0) return line;
        const doubt = { from: at, to: at + wrong.length, why: 'low-confidence' as const, other };
        return { ...line, text: line.text.replace(words, wrong), doubts: [doubt] };
      }),
    }));
  const ways = [
    spoil('立案。健', '立按。健', '立案。健'),
    spoil('按季通', '按李通', ''),
    spoil('公开审', '公开审', ''),
  ];
  return recognisedFileText({ ...kept, pages: ways.reduce((pages, way) => way(pages), kept.pages) });
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-scan-'));
  const browser = await chromium.connect(inject('browserEndpoint'));
  await scanSeeds(browser, folder);
  await browser.close();
  const names = (await filesBelow(folder)).filter((name) => /^(?:scan|bare)\./u.test(name));
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  const all = Object.fromEntries(files);
  const json = misread(all['scan.ocr.json']?.toString('utf8') ?? '');
  for (const id of ['scan', 'twice', 'keys', 'left']) {
    for (const [name, bytes] of files) if (name.startsWith('scan.')) all[name.replace(/^scan/u, id)] = bytes;
    all[`${id}.ocr.json`] = Buffer.from(json);
  }
  scan = all['scan.tif'] as Buffer;
  desk = await openDesk(all);
  await rm(folder, { recursive: true });
});
afterAll(() => desk.close());

const enter = async (open: Open, id: string): Promise<Page> => {
  const address = desk.server.invite().slice(desk.site.length);
  const page = await open(address, { site: desk.site, viewport: { width: 1280, height: 720 } });
  await page.locator('.desk-table').waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/scan/${id}`);
  await page.locator('.line-card').waitFor();
  return page;
};

const text = (page: Page) => page.locator('.line-text').inputValue();
const keptLines = async (id: string) =>
  readRecognisedText(await readFile(join(desk.seeds, `${id}.ocr.json`), 'utf8')).pages.flatMap(
    ({ lines }) => lines,
  );
const said = (page: Page, words: string) => page.locator('.desk-status', { hasText: words }).waitFor();

describe('a scan at the desk', () => {
  test('goes from doubt to doubt: Enter for right, corrections are written beside what was recognised', async ({
    open,
  }) => {
    const page = await enter(open, 'scan');
    expect(await page.locator('.looked-at').textContent()).toBe('有疑问的行：看过0，共3');
    expect(await text(page)).toContain('立按。健全');
    expect(await page.locator('.line-read mark').textContent()).toBe('立按。健');
    // The picture of the line, and no more than a little around it.
    await page.locator('.line-picture image').waitFor();
    const [, , , height] = ((await page.locator('.line-picture').getAttribute('viewBox')) ?? '')
      .split(' ')
      .map(Number);
    expect(height).toBe(112);
    await page.getByRole('button', { name: '改为“立案。健”' }).click();
    await page.keyboard.press('Enter');
    await said(page, '改为“1. 推行网上立案。健全窗口制度，改进作风，方便”');
    await expect.poll(() => text(page)).toContain('按李通报');
    await page.locator('.line-text').fill('限，按季通报结果。（责任部门：立案庭）');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page)).toContain('公开审判');
    await page.keyboard.press('Enter');
    await said(page, '有疑问的行都看过了');
    expect(await page.locator('.looked-at').textContent()).toBe('有疑问的行：看过3，共3');
    expect((await keptLines('scan')).filter(({ looked }) => looked)).toMatchObject([
      { text: expect.stringContaining('立按'), corrected: '1. 推行网上立案。健全窗口制度，改进作风，方便' },
      { text: expect.stringContaining('按李'), corrected: '限，按季通报结果。（责任部门：立案庭）' },
      { text: expect.stringContaining('公开审判'), looked: true },
    ]);
    // The scan itself stays as it came.
    expect((await readFile(join(desk.seeds, 'scan.tif'))).equals(scan)).toBe(true);
    expect(await readFile(join(desk.seeds, 'registry', 'journal.txt'), 'utf8')).toContain(
      '识别文本第1页第7行',
    );
    await page.getByRole('link', { name: '看完了，去注明已校对' }).click();
    await page.locator('.item', { hasText: '推行网上立案' }).first().waitFor();
  });

  test('is worked through by keyboard alone, and steps are taken back byte for byte', async ({ open }) => {
    const before = await readFile(join(desk.seeds, 'keys.ocr.json'));
    const page = await enter(open, 'keys');
    const first = await text(page);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => text(page)).toContain('当事人办理');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => text(page)).toBe(first);
    await page.keyboard.press('End');
    await page.keyboard.type('！');
    await page.keyboard.press('Escape');
    await expect.poll(() => text(page)).toBe(first);
    await page.locator('.line-text').focus();
    await page.keyboard.press('Enter');
    await said(page, '没有错');
    await page.getByLabel('这一行是').selectOption('noise');
    await said(page, '算作污点');
    expect((await keptLines('keys')).some(({ correctedKind }) => correctedKind === 'noise')).toBe(true);
    for (const _ of [1, 2]) {
      await page.getByRole('button', { name: '撤销' }).click();
      await said(page, '撤销');
      await page.waitForTimeout(100);
    }
    await expect
      .poll(async () => (await readFile(join(desk.seeds, 'keys.ocr.json'))).equals(before))
      .toBe(true);
  });

  test('what is written in a line is kept where it is left, and Ctrl+Z in the field takes it back', async ({
    open,
  }) => {
    const before = await readFile(join(desk.seeds, 'left.ocr.json'));
    const page = await enter(open, 'left');
    const corrections = async () => (await keptLines('left')).flatMap(({ corrected }) => corrected ?? []);
    await page.locator('.line-text').fill('换行以前写的');
    await page.keyboard.press('Alt+ArrowDown');
    await said(page, '改为“换行以前写的”');
    await expect.poll(() => text(page)).toContain('当事人办理');
    expect(await corrections()).toEqual(['换行以前写的']);
    await page.keyboard.press('Control+z');
    await said(page, '撤销');
    await expect
      .poll(async () => (await readFile(join(desk.seeds, 'left.ocr.json'))).equals(before))
      .toBe(true);
    await page.locator('.line-text').fill('另选种类以前写的');
    await page.getByLabel('这一行是').selectOption('handwriting');
    await said(page, '算作手写批注');
    expect(await corrections()).toEqual(['另选种类以前写的']);
    await page.locator('.line-text').fill('关窗以前写的');
    await page.reload();
    await page.locator('.line-card').waitFor();
    await expect.poll(corrections).toContain('关窗以前写的');
  });

  test('at two desks: the second is told, and loses nothing, neither the first’s work nor its own', async ({
    open,
    browser,
  }) => {
    const one = await enter(open, 'twice');
    // That it is refused shows on the console: this page is not watched.
    const context = await browser.newContext();
    const two = await context.newPage();
    await two.goto(desk.server.invite());
    await two.locator('.desk-table').waitFor();
    await two.evaluate(() => {
      location.hash = '#/scan/twice';
    });
    await two.locator('.line-card').waitFor();
    await one.locator('.line-text').fill('一号窗口改的');
    await one.keyboard.press('Enter');
    await said(one, '一号窗口改的');
    await two.locator('.line-text').fill('二号窗口改的');
    await two.keyboard.press('Enter');
    await said(two, '在别处改过');
    const corrections = async () => (await keptLines('twice')).flatMap(({ corrected }) => corrected ?? []);
    expect(await corrections()).toEqual(['一号窗口改的']);
    expect(await text(two)).toBe('二号窗口改的');
    await two.locator('.line-text').press('Enter');
    await said(two, '改为“二号窗口改的”');
    expect(await corrections()).toEqual(['二号窗口改的']);
    await context.close();
  });

  test('chooses a line on the page; without pictures it says so and can be corrected all the same', async ({
    open,
  }) => {
    const page = await enter(open, 'twice');
    await page.locator('.scan-page rect').nth(9).click();
    await expect.poll(() => page.locator('.scan-page rect.chosen').count()).toBe(1);
    expect(await text(page)).toContain('规范诉前调解');
    await page.evaluate(() => {
      location.hash = '#/scan/bare';
    });
    await page.locator('p.scan-page', { hasText: '没有保存第1页扫描件的图片' }).waitFor();
    expect(await page.locator('.line-text').count()).toBe(1);
  });
});
