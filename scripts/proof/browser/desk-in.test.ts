import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type OpenDesk, openDesk } from './desk.ts';
import { type Open, test } from './site.ts';

const numbered = (serial: number): string =>
  [
    `河东区人民法院关于第${serial}号渡口的意见`,
    `河东法〔2031〕${serial}号`,
    '各人民法庭：',
    '一、健全机制。每个渡口设一名调解员。（责任部门：立案庭）',
    '二、加强培训。每年培训两次。',
    '河东区人民法院',
    '2031年3月5日',
  ].join('\n\n');

let desk: OpenDesk;
let files: string;
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'desk-in-'));
});
afterAll(() => rm(files, { recursive: true }));
beforeEach(async () => {
  desk = await openDesk({ 'hdf-2031-1.txt': numbered(1) });
});
/** Closed before the desk, of which they go on asking. */
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  await desk.close();
});

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(files, name), content);
  return join(files, name);
};
const sources = async (): Promise<string[]> =>
  (await readdir(desk.seeds)).filter((name) => name !== 'registry').sort();
const journal = (): Promise<string> => readFile(join(desk.seeds, 'registry', 'journal.txt'), 'utf8');

async function enter(open: Open): Promise<Page> {
  const address = desk.server.invite().slice(desk.site.length);
  // What cannot be done is answered so, and shown.
  const page = await open(address, {
    site: desk.site,
    mayRefuse: /\/api\/in\//u,
    viewport: { width: 1280, height: 720 },
  });
  pages.push(page);
  await page.evaluate(() => {
    location.hash = '#/in';
  });
  await page.getByRole('heading', { name: '收文' }).waitFor();
  return page;
}

const choose = (page: Page, ...paths: string[]): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(paths);

test('files are looked at, told of and added under their ids, and what was read is shown at once', async ({
  open,
}) => {
  const page = await enter(open);
  await page.getByLabel('办理人').fill('张三');
  await choose(
    page,
    await put('二.txt', numbered(2)),
    await put('三.txt', numbered(3)),
    await put('一 副本.txt', numbered(1)),
    await put('空.txt', ''),
    await put('一 改.txt', `${numbered(1)}\n\n附注。\n`),
  );
  await page.getByText('5 个文件读完了，其中 2 个没有加入').waitFor();
  const results = page.locator('.results');
  await results.getByText('完全相同，没有再加').waitFor();
  await results.getByText('空.txt：文件是空的').waitFor();
  const changed = page.getByRole('form', { name: '一 改.txt' });
  expect(await changed.textContent()).toContain('编号 hdf-2031-1 已有来源文件');
  await page.getByRole('button', { name: '编号没有冲突的 2 件，全部照拟定的编号加入' }).click();
  await page.getByText('加入了 2 件').waitFor();
  expect(await sources()).toEqual(['hdf-2031-1.txt', 'hdf-2031-2.txt', 'hdf-2031-3.txt']);
  const summary = results.locator('article', { hasText: 'hdf-2031-3' });
  for (const words of ['河东法〔2031〕3号', '2031-03-05', '2 项', '立案庭 1'])
    expect(await summary.textContent()).toContain(words);
  expect(await summary.getByRole('link', { name: 'hdf-2031-3' }).getAttribute('href')).toBe(
    '#/circular/hdf-2031-3',
  );
  expect(await journal()).toMatch(/ {2}张三 {2}加入 hdf-2031-2（二\.txt）\n/u);
});

test('a source gives way only where that is said, and another id is asked for in words', async ({ open }) => {
  const page = await enter(open);
  const text = `${numbered(1)}\n\n附注。\n`;
  await choose(page, await put('改.txt', text));
  const form = page.getByRole('form', { name: '改.txt' });
  await form.getByRole('checkbox', { name: '用这个文件替换原来的来源文件' }).check();
  await form.getByLabel('编号').fill('Bad Id');
  await form.getByRole('button', { name: '加入' }).click();
  await page.getByRole('alert').getByText('“Bad Id”不能用作编号').waitFor();
  expect(await sources()).toEqual(['hdf-2031-1.txt']);
  expect(await readFile(join(desk.seeds, 'hdf-2031-1.txt'), 'utf8')).toBe(numbered(1));
  await form.getByLabel('编号').fill('hdf-2031-1');
  await form.getByRole('button', { name: '加入' }).click();
  await form.getByRole('checkbox', { name: '用这个文件替换原来的来源文件' }).check();
  await form.getByRole('button', { name: '加入' }).click();
  await page.locator('.results article').waitFor();
  expect(await readFile(join(desk.seeds, 'hdf-2031-1.txt'), 'utf8')).toBe(text);
});

test('what waits is still there when the window was closed, and in a second window it is told that it is gone', async ({
  open,
}) => {
  const first = await enter(open);
  await choose(first, await put('二.txt', numbered(2)));
  await first.getByRole('form', { name: '二.txt' }).waitFor();
  await first.close();
  const second = await enter(open);
  const third = await enter(open);
  await second.getByRole('form', { name: '二.txt' }).getByRole('button', { name: '加入' }).click();
  await second.locator('.results article').waitFor();
  await third.getByRole('form', { name: '二.txt' }).getByRole('button', { name: '加入' }).click();
  await third.getByRole('alert').getByText('已经不在这里').waitFor();
  expect(await sources()).toEqual(['hdf-2031-1.txt', 'hdf-2031-2.txt']);
});

test('files are dropped', async ({ open }) => {
  const page = await enter(open);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], '拖来.txt'));
    return data;
  }, numbered(4));
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
  await page.getByRole('form', { name: '拖来.txt' }).waitFor();
});

test('with the keyboard alone a text is pasted and added', async ({ open }) => {
  const page = await enter(open);
  const tabTo = async (reached: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      if (await reached()) return;
    }
    throw new Error('never reached by the keyboard');
  };
  const focused = (words: string) => () =>
    page.evaluate(
      (sought) =>
        (document.activeElement?.textContent ?? '').includes(sought) ||
        ((document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? '').includes(sought),
      words,
    );
  await tabTo(focused('粘贴文字'));
  await page.keyboard.press('Enter');
  await tabTo(focused('公文全文'));
  await page.keyboard.insertText(numbered(5));
  await tabTo(focused('读这段文字'));
  await page.keyboard.press('Enter');
  await page.getByText('1 个文件读完了').waitFor();
  await tabTo(focused('编号'));
  await page.keyboard.press('Enter');
  await page.locator('.results article').waitFor();
  expect(await sources()).toEqual(['hdf-2031-1.txt', 'hdf-2031-5.txt']);
  await expect.poll(focused('刚才读的')).toBe(true);
});

test('a file that is too large is not sent, and that is said', async ({ open }) => {
  const page = await enter(open);
  const large = await put('大.pdf', '');
  await truncate(large, 101 * 1024 * 1024);
  await choose(page, large);
  await page.locator('.results').getByText('最多读 100 MB').waitFor();
});

test('a scan is recognised and added with its text', { timeout: 180_000 }, async ({ open }) => {
  const page = await enter(open);
  await choose(page, 'scripts/recognise/fixtures/notice.png');
  await page.getByRole('button', { name: '识别文字' }).click();
  const form = page.getByRole('form', { name: 'notice.png' });
  await form.waitFor({ timeout: 150_000 });
  await form.getByLabel('编号').fill('scan-1');
  await form.getByRole('button', { name: '加入' }).click();
  await page.locator('.results article', { hasText: 'scan-1' }).waitFor();
  expect(await sources()).toEqual(['hdf-2031-1.txt', 'scan-1.ocr.json', 'scan-1.pages', 'scan-1.png']);
});
