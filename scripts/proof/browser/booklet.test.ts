import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, inject, onTestFinished } from 'vitest';
import { pagesOf, sitePages } from './pages.ts';
import { shownText, test } from './site.ts';

const units = pagesOf('unit', await sitePages(inject('dist')));
/** Measures from several places of the archive, as far as it has so many. */
const some = [0, Math.floor(units.length / 2), units.length - 1]
  .map((i) => units[i])
  .filter((unit, i, all) => unit !== undefined && all.indexOf(unit) === i)
  .map((unit) => (unit as (typeof units)[number]).address);
const placeOf = (address: string): string => address.replace(/^circulars\/|\/$/gu, '');
const choiceOf = (addresses: readonly string[]): string => `booklet/#m=${addresses.map(placeOf).join(',')}`;
const toText = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/\s+/gu, ''));

test('a measure is added on its page, counted in the header, put in order and taken out', async ({
  open,
}) => {
  const [first = '', second = first] = some;
  const page = await open(first);
  await page.evaluate(() => document.querySelector('h1 .unit-number')?.remove());
  const heading = (await page.locator('h1').textContent()) ?? '';
  await page.getByRole('button', { name: '加入汇编' }).click();
  await page.getByRole('button', { name: '移出汇编' }).waitFor();
  await page.goto(new URL(second, inject('siteUrl')).href);
  expect(
    await shownText(page.locator('.site-header nav > ul > li:not(.tools)', { hasText: '汇编' })),
  ).toMatch(/^汇编\s*1$/u);
  await page.getByRole('button', { name: '加入汇编' }).click();

  await page.locator('.site-header nav > ul > li:not(.tools) > a', { hasText: '汇编' }).click();
  const rows = page.locator('.booklet-choice > li');
  await rows.nth(1).waitFor();
  await page.getByRole('button', { name: /^下移/u }).first().click();
  const last = page.locator('.booklet-item').nth(1).locator('h3');
  await expect.poll(() => last.textContent()).toContain(heading.replace(/\s+/gu, '').slice(0, 6));
  await page.getByRole('button', { name: /^移出/u }).first().click();
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('button', { name: '清空' }).click();
  await expect.poll(() => rows.count()).toBe(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => rows.count()).toBe(1);
});

test('whoever presses a button that then goes is not left at the beginning of the page', async ({ open }) => {
  const [first = '', second = first] = some;
  const page = await open(choiceOf([first, second]));
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  const reached = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 9) ?? '');
  await press('并入我的汇编');
  await expect.poll(reached).toBe('打印');
  await press('清空');
  await expect.poll(reached).toBe('撤销');
  await page.keyboard.press('Enter');
  await expect.poll(reached).toBe('清空');
  await press(/^移出/u);
  await expect.poll(reached).toBe('移出');
  if (first !== second) await page.keyboard.press('Enter');
  await expect.poll(reached).toMatch(/^还没有选出/u);
});

test('in a list each measure can be added, by the keyboard too', async ({ open }) => {
  const [first = ''] = some;
  const circular = first.replace(/[^/]+\/$/u, '');
  const page = await open(circular);
  await page.getByRole('button', { name: '选取加入汇编' }).focus();
  await page.keyboard.press('Enter');
  const buttons = page.locator('[data-measure] > .booklet-toggle');
  expect(await buttons.count()).toBe(await page.locator('[data-measure]').count());
  await buttons.first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: '现有1项' }).waitFor();
});

test('an address carries a choice; its texts, citations and fingerprints are those of the measures', async ({
  open,
}) => {
  const page = await open(choiceOf(some));
  await page
    .locator('.booklet-item')
    .nth(some.length - 1)
    .waitFor();
  const items = await page.locator('.booklet-item').all();
  for (const [i, address] of some.entries()) {
    const html = await readFile(`${inject('dist')}/${address}index.html`, 'utf8');
    const item = items[i] as (typeof items)[number];
    const unit = await open(address);
    await unit.evaluate(() => {
      for (const number of document.querySelectorAll('.unit-number')) number.remove();
    });
    const expected = await unit.locator('[data-unit] .unit-text > p').allTextContents();
    const shown = await item.locator('> p:not(.booklet-origin)').allTextContents();
    expect(toText(shown).join('')).toBe(toText(expected).join(''));
    const origin = (await item.locator('.booklet-origin').textContent()) ?? '';
    expect(origin).toContain(new URL(address, inject('siteUrl')).href);
    expect(html).toContain(/文字指纹 (\w{8})/u.exec(origin)?.[1] ?? 'none');
  }
  // It is not taken over unasked.
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: '并入我的汇编' }).click();
  await expect.poll(() => page.getByRole('button', { name: /^移出/u }).count()).toBe(some.length);
});

test('a place that the archive does not hold is said to be missing, and the rest is there', async ({
  open,
}) => {
  const [first = ''] = some;
  const page = await open(`booklet/#m=${placeOf(first)},no-such-circular/1,no-such-circular/%3Cb%3E`, {
    mayMiss: /no-such-circular/u,
  });
  await page.locator('.booklet-choice > .missing').waitFor();
  expect(await page.locator('.booklet-choice > li').count()).toBe(2);
  expect(await page.locator('.booklet-item').count()).toBe(1);
});

test('of places alone that the archive does not hold nothing is made, and paper says so', async ({
  open,
}) => {
  const page = await open('booklet/#m=no-such-circular/1', { mayMiss: /no-such-circular/u });
  await page.locator('.booklet-choice > .missing').waitFor();
  for (const name of ['打印', '存为 Word 文件（.docx）'])
    expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.booklet-choice > .missing').isVisible()).toBe(true);
  expect(await page.locator('input:visible, select:visible, button:visible').count()).toBe(0);
});

test('an address that was cut off brings nothing, says so, and leaves the reader’s own choice alone', async ({
  open,
}) => {
  const [first = ''] = some;
  const page = await open(first);
  await page.getByRole('button', { name: '加入汇编' }).click();
  await page.goto(new URL('booklet/#m=%E0%A4%A,//,<b>&t=%', inject('siteUrl')).href);
  await page.getByRole('status').filter({ hasText: '没有读出来' }).waitFor();
  // The texts of the reader's own come after the word on the address.
  await page.locator('.booklet-choice > li').first().waitFor();
  expect(await page.getByRole('button', { name: '换掉我的汇编' }).isVisible()).toBe(false);
  expect(await page.locator('.booklet-choice > li').count()).toBe(1);
});

test('on paper there are cover, contents and measures, and nothing of the desk', async ({ open }) => {
  const page = await open(choiceOf(some));
  await page.locator('.booklet-item').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.locator('.booklet-desk').isVisible()).toBe(false);
  expect(await page.locator('.booklet-contents li').count()).toBe(some.length);
});

test('a booklet that an address brought says so, and paper names that address', async ({ open }) => {
  const [first = ''] = some;
  const page = await open(`${choiceOf([first])}&t=${encodeURIComponent('甲乙汇编')}`);
  await page.locator('.booklet-item').first().waitFor();
  expect(await page.getByText('这是网址带来的汇编').isVisible()).toBe(true);
  expect(await page.getByText('只存在这台电脑').isVisible()).toBe(false);
  const origin = page.locator('html');
  expect(await origin.getAttribute('data-address')).toContain(`booklet/#m=${placeOf(first)}&t=甲乙汇编`);
  await page.getByRole('button', { name: '并入我的汇编' }).click();
  await page.getByText('只存在这台电脑').waitFor();
  expect(await page.getByText('这是网址带来的汇编').isVisible()).toBe(false);
  expect(await origin.getAttribute('data-address')).toContain(`booklet/#m=${placeOf(first)}`);

  const many = await open(choiceOf(units.map(({ address }) => address)));
  await many.locator('.booklet-item').nth(20).waitFor();
  expect(await many.locator('html').getAttribute('data-address')).toBe('');
});

test('a title that was taken from the first sentence is told from one of the document', async ({ open }) => {
  for (const { address, html } of units) {
    if (!html.includes('标题由首句摘录')) continue;
    const page = await open(choiceOf([address]));
    await page.locator('.booklet-origin', { hasText: '标题由首句摘录' }).waitFor();
    return;
  }
});

test('as a Word file it has the same texts, in styles that Word knows', async ({ open }) => {
  const page = await open(choiceOf(some), { acceptDownloads: true });
  await page.locator('.booklet-item').first().waitFor();
  await page.getByLabel('封面题名').fill('甲乙汇编');
  await expect.poll(() => page.locator('.booklet-title').textContent()).toBe('甲乙汇编');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Word/u }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('甲乙汇编.docx');
  const folder = await mkdtemp(join(tmpdir(), 'booklet-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, saved.suggestedFilename());
  await saved.saveAs(file);
  const files = unzipSync(await readFile(file));
  const xmlOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const written = xmlOf('word/document.xml')
    .replace(/<[^>]+>/gu, '')
    .replace(/\s+/gu, '');
  for (const text of await page.locator('.booklet-item > p:not(.booklet-origin)').allTextContents()) {
    const escaped = text
      .replace(/\s+/gu, '')
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;');
    expect(written).toContain(escaped.replace(/"/gu, '&quot;').replace(/'/gu, '&apos;'));
  }
  // Word fills in the page numbers of the contents when it opens the file.
  expect(xmlOf('word/settings.xml')).toMatch(/<w:updateFields(?: w:val="true")?\/>/u);
  const headings = [
    ...xmlOf('word/document.xml').matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*Heading1[\s\S]*?<\/w:p>/gu),
  ];
  expect(headings.length).toBe(some.length);
  for (const [heading] of headings) expect(heading.replace(/<[^>]+>/gu, '')).not.toMatch(/。$/u);
  const styles = xmlOf('word/styles.xml');
  for (const name of ['Normal', 'Title', 'heading 1', 'toc 1', 'footer']) {
    expect(styles.toLowerCase()).toContain(`<w:name w:val="${name.toLowerCase()}"/>`);
  }
});
