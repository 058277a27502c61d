import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { parse } from 'yaml';
import { type OpenDesk, openDesk } from './desk.ts';
import { type Open, test } from './site.ts';

const plan = (year: number, ...measures: string[]): string =>
  [
    `${year}年河东区人民法院工作要点`,
    ...measures.map((text, i) => `${i + 1}.${text}`),
    '河东区人民法院',
    `${year}年3月5日`,
  ].join('\n\n');

const TOPICS = `# 主题词表，不要改编号。
- id: ferry
  name: 渡口管理
  scope: 渡口。
  words: { 渡口: 4 }
- id: training
  name: 教育培训
  scope: 培训。
  words: { 培训: 4 }
`;
const ISSUERS = `# 机关
- id: he-court
  name: 河东区人民法院
  short: 河东法院 # 通用
  level: 基层人民法院
  region: 河东
`;

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk({
    'hd-2031.txt': plan(
      2031,
      '加强渡口安全管理工作。健全渡口调解员的定期培训机制。（责任部门：审管办）',
      '加强法官业务培训工作。每年培训两次，考核结果入档。（责任部门：审判管理办公室）',
    ),
    'hd-2032.txt': plan(
      2032,
      '加强渡口安全管理工作。完善渡口调解员的定期培训机制。（责任部门：审管办）',
      '加强法官业务培训工作。每年培训三次，考核结果入档。（责任部门：立案庭）',
    ),
    'registry/topics.yaml': TOPICS,
    'registry/issuers.yaml': ISSUERS,
    'registry/synonyms.yaml': '# 说法\n- [上访, 信访]\n',
    'registry/addresses.txt': 'departments/he-court-shenguanban/ - | 审管办\n',
  });
});
/** Closed before the desk, of which they go on asking. */
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  await desk.close();
});

const file = (name: string): Promise<string> =>
  readFile(join(desk.seeds, 'registry', name), 'utf8').catch(() => '');

async function enter(open: Open, part: string): Promise<Page> {
  const address = desk.server.invite().slice(desk.site.length);
  const page = await open(address, {
    site: desk.site,
    mayRefuse: /\/api\//u,
    viewport: { width: 1280, height: 720 },
  });
  pages.push(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/registry/${part}`);
  await page.getByRole('heading', { name: '登记：' }).waitFor();
  return page;
}
const written = (page: Page): Promise<void> => page.getByRole('status').getByText('已写入').waitFor();

test('Escape leaves a form as it is once something is written in it, and long words at the foot are whole', async ({
  open,
}) => {
  const page = await enter(open, 'subjects');
  const form = page.getByRole('dialog');
  await page.getByRole('button', { name: /^改/u }).first().click();
  // Before the form has the keyboard, the key is nobody's.
  await page.locator('dialog[open] :focus').waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^改/u }).first().click();
  await form.getByLabel('名称').fill('渡口与桥梁');
  await page.keyboard.press('Escape');
  await form.getByRole('alert').getByText('还没有写入').waitFor();
  expect(await form.getByLabel('名称').inputValue()).toBe('渡口与桥梁');
  await form.getByRole('button', { name: '取消' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await file('topics.yaml')).toBe(TOPICS);
  await page.getByText('正在读公文').waitFor({ state: 'detached' });

  const below = await page.locator('.desk-status [role=status]').evaluate((foot) => {
    foot.textContent = '已写入'.repeat(100);
    return foot.getBoundingClientRect().bottom - innerHeight;
  });
  expect(below).toBeLessThanOrEqual(0);
});

test('words of a subject: what would change is counted as they are typed, and only their line changes', async ({
  open,
}) => {
  const page = await enter(open, 'subjects');
  await page.locator('tr', { hasText: '教育培训' }).locator('td.figure', { hasText: '4' }).waitFor();
  await page.getByRole('button', { name: '改 教育培训' }).click();
  const words = page.getByLabel('认它的词和分值');
  await words.fill('培训两次 4');
  const effect = page.locator('.effect');
  await effect.getByText('原有 4 条，改后 1 条；归入 0 条，移出 3 条').waitFor();
  await words.fill('培训两次');
  await effect.getByText('少了分值').waitFor();
  expect(await file('topics.yaml')).toBe(TOPICS);
  await words.fill('培训两次 4\n调解员 3');
  await effect.getByText('移出').first().waitFor();
  await page.getByRole('button', { name: '写入' }).click();
  await written(page);
  expect(await file('topics.yaml')).toBe(
    TOPICS.replace('words: { 培训: 4 }', 'words: { 培训两次: 4, 调解员: 3 }'),
  );
  expect(await file('journal.txt')).toContain('修改主题“教育培训”');
});

test('what the files would not take is refused in words, and nothing of it is lost', async ({ open }) => {
  const page = await enter(open, 'issuers');
  await page.getByRole('button', { name: '登记一个机关' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('编号').fill('He Court');
  await dialog.getByLabel('全称').fill('河西区人民法院');
  await dialog.getByLabel('简称').fill('河东法院');
  await dialog.getByLabel('层级').fill('基层人民法院');
  await dialog.getByLabel('地区').fill('河西');
  await dialog.getByRole('button', { name: '写入' }).click();
  await dialog.getByRole('alert').getByText('只能用小写英文字母').waitFor();
  await dialog.getByLabel('编号').fill('xi-court');
  await dialog.getByRole('button', { name: '写入' }).click();
  await dialog.getByRole('alert').getByText('“河东法院”写在了两个发文机关名下').waitFor();
  expect(await file('issuers.yaml')).toBe(ISSUERS);
  await dialog.getByLabel('简称').fill('河西法院');
  await dialog.getByRole('button', { name: '写入' }).click();
  await written(page);
  expect((await file('issuers.yaml')).startsWith(ISSUERS)).toBe(true);
});

test('two spellings become one department, and the page that was published leads to the other', async ({
  open,
}) => {
  const page = await enter(open, 'departments');
  await page.getByLabel('把这种写法').selectOption('审管办');
  await page.getByLabel('并入').selectOption('审判管理办公室');
  await page.getByText('“审管办”名下的 2 条归到“审判管理办公室”').waitFor();
  await page.getByRole('button', { name: '合并' }).click();
  await written(page);
  expect(parse(await file('departments.yaml'))).toEqual({
    'he-court': [{ name: '审判管理办公室', aliases: ['审管办'] }],
  });
  expect(parse(await file('redirects.yaml'))).toEqual({
    redirects: {
      'departments/he-court-shenguanban/': 'departments/he-court-shenpanguanlibangongshi/',
    },
  });
});

test('pairs are confirmed and rejected side by side, with the keyboard alone', async ({ open }) => {
  const page = await enter(open, 'lineage');
  const pair = page.locator('.pair').first();
  await pair.waitFor();
  expect(await pair.locator('.side-text').allTextContents()).toEqual([
    expect.stringContaining('渡口'),
    expect.stringContaining('渡口'),
  ]);
  await pair.getByRole('button', { name: '不是一回事', exact: true }).focus();
  await page.keyboard.press('Enter');
  await written(page);
  await pair.getByText('编者否定').waitFor();
  expect((parse(await file('lineage.yaml')) as { rejected: string[][] }).rejected).toHaveLength(1);
  await pair.getByRole('button', { name: '是一回事', exact: true }).focus();
  await page.keyboard.press('Enter');
  await pair.getByText('编者确认').waitFor();
  const said = parse(await file('lineage.yaml')) as Record<string, string[][]>;
  expect([said.confirmed, said.rejected].map((list) => list?.length ?? 0)).toEqual([1, 0]);
});

test('synonyms and instruments', async ({ open }) => {
  const page = await enter(open, 'synonyms');
  await page.getByRole('button', { name: '改 上访、信访' }).click();
  await page.getByLabel('当作一个词的几种说法').fill('上访\n信访\n缠访');
  await page.getByRole('button', { name: '写入' }).click();
  await written(page);
  expect(await file('synonyms.yaml')).toBe('# 说法\n- [上访, 信访, 缠访]\n');
  await page.getByRole('link', { name: '引用文件' }).click();
  await page.getByRole('button', { name: '登记一个文件' }).click();
  await page.getByLabel('名称', { exact: true }).fill('诉讼要素表');
  await page.getByLabel('这不是文件').check();
  await page.getByRole('button', { name: '写入' }).click();
  await page.getByRole('rowheader', { name: '诉讼要素表' }).waitFor();
  expect(parse(await file('instruments.yaml'))).toEqual([{ name: '诉讼要素表', instrument: false }]);
});

test('of two desks the second is told, and undoes nothing of the first', async ({ open }) => {
  const first = await enter(open, 'issuers');
  const second = await enter(open, 'issuers');
  for (const page of [first, second]) await page.getByRole('button', { name: '改 河东区人民法院' }).click();
  await first.getByLabel('地区').fill('河东新区');
  await first.getByRole('button', { name: '写入' }).click();
  await written(first);
  const after = await file('issuers.yaml');
  await second.getByLabel('简称').fill('河东院');
  await second.getByRole('button', { name: '写入' }).click();
  await second.getByRole('dialog').getByRole('alert').getByText('刚才在别处改过').waitFor();
  expect(await file('issuers.yaml')).toBe(after);
});

test('a file that was broken by hand is told, with its place, and no form writes into it', async ({
  open,
}) => {
  await writeFile(join(desk.seeds, 'registry', 'topics.yaml'), '- id：x\n');
  const page = await enter(open, 'issuers');
  await page.getByText('registry/topics.yaml 第1行').waitFor();
  expect(await page.getByRole('button', { name: '登记一个机关' }).count()).toBe(0);
});
