import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { convert } from '../../command/convert.ts';
import { buildSite } from './build-site.ts';
import { test } from './site.ts';

const TASKS = `<meta charset="utf-8"><h1>清溪市中级人民法院2031年任务分工表</h1><table>
<tr><th rowspan="2">序号</th><th rowspan="2">改革任务</th><th colspan="2">责任分工</th><th rowspan="2">完成时限</th><th rowspan="2">成果形式</th></tr>
<tr><th>牵头部门</th><th>配合部门</th></tr>
<tr><td colspan="6">一、立案服务</td></tr>
<tr><td>1</td><td>设立水上立案点。</td><td rowspan="2">立案庭</td><td>信息处</td><td>2031年6月底前</td><td>指引一册</td></tr>
<tr><td>2</td><td>公布常见问题。</td><td></td><td>全年</td><td></td></tr>
</table><p>清溪市中级人民法院</p><p>2031年1月9日</p>`;
const PLAN = `<meta charset="utf-8"><h1>清溪市中级人民法院2031年改革工作要点</h1>
<p>1.压缩周期。逐庭通报。（审管办牵头）</p><table><tr><th>法庭</th><th>收案</th></tr><tr><td>河口</td><td>120</td></tr></table>
<p>2.公开流程。按季更新。（立案庭牵头）</p>`;
/** Many columns, and words without end in one of them. */
const WIDE = `<meta charset="utf-8"><h1>清溪市中级人民法院2031年改革任务台账</h1><table>
<tr><th>序号</th><th>重点领域</th><th>工作任务</th><th>牵头部门</th><th>配合部门</th><th>完成时限</th><th>成果形式</th><th>备注</th></tr>
<tr><td>（一）</td><td>${'渡口立案服务'.repeat(6)}</td><td>${'在各渡口设立案点，'.repeat(30)}每月开放。</td><td>立案庭</td><td>${'各人民法庭、'.repeat(9)}研究室</td><td>2031年6月底前</td><td>${'指引一册'.repeat(9)}</td><td>${'按月通报'.repeat(9)}</td></tr>
<tr><td>（二）</td><td>审判管理</td><td>逐案评查。</td><td>审管办</td><td></td><td>2031年底前</td><td>通报</td><td></td></tr>
</table><p>清溪市中级人民法院</p><p>2031年1月9日</p>`;

/** Drawn with bars, and with tabs; line 5 of both is the first row. */
const DRAWN = {
  bars: '清溪市中级人民法院2032年任务分解表\n\n| 序号 | 工作任务 | 牵头部门 | 完成时限 |\n|---|---|---|---|\n| 1 | 设立水上立案点。 | 立案庭 | 2032年6月 |\n| 2 | 公布常见问题。 | 研究室 |  |\n',
  tabs: '清溪市中级人民法院2033年任务分解表\n\n\n序号\t工作任务\t牵头部门\t完成时限\n1\t设立水上立案点。\t立案庭\t2033年6月\n2\t公布常见问题。\t研究室\t\n',
};

const out = resolve('node_modules', '.cache', 'tables', 'site');
const folder = await mkdtemp(join(tmpdir(), 'tables-'));
const page = (address: string): string => pathToFileURL(join(out, address, 'index.html')).href;

beforeAll(async () => {
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  await mkdir(join(seeds, 'registry'), { recursive: true });
  await mkdir(content);
  const identity = 'name: 某档案\nowner: 某室\ndescription: 收录公文。\ncontact: ""\nfooter: ""\n';
  await writeFile(join(seeds, 'registry', 'archive.yaml'), identity);
  await writeFile(join(seeds, 'tasks.html'), TASKS);
  await writeFile(join(seeds, 'plan.html'), PLAN);
  await writeFile(join(seeds, 'wide.html'), WIDE);
  await writeFile(join(seeds, 'bars.md'), DRAWN.bars);
  await writeFile(join(seeds, 'tabs.txt'), DRAWN.tabs);
  expect(await convert({ seeds, content, check: false })).toBe(0);
  await buildSite(out, { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(resolve(out, '..'), { recursive: true });
});

test('a table of tasks is a table with heads on its circular’s page, its rows are measures', async ({
  browser,
}) => {
  const shown = await browser.newPage();
  await shown.goto(page('circulars/tasks'));
  const heads = shown.locator('.grid thead th');
  expect(
    await heads.evaluateAll((all) =>
      all.map((th) => `${th.textContent?.trim()} ${th.getAttribute('scope')}`),
    ),
  ).toEqual([
    '序号 col',
    '改革任务 col',
    '责任分工 colgroup',
    '完成时限 col',
    '成果形式 col',
    '牵头部门 col',
    '配合部门 col',
  ]);
  expect(await shown.locator('tr#m1 a').first().getAttribute('href')).toMatch(/^(?:.*\/)?1\/$/u);
  expect(await shown.locator('tr#m1 td').nth(2).getAttribute('rowspan')).toBe('2');
  expect(await shown.locator('.grid #sec-1').textContent()).toContain('立案服务');
  await shown.close();
});

test('a measure’s page shows its row below the heads, with what reaches in from other rows', async ({
  browser,
}) => {
  const shown = await browser.newPage();
  await shown.goto(page('circulars/tasks/2'));
  const cells = (selector: string) =>
    shown.locator(selector).evaluateAll((all) => all.map((one) => one.textContent?.trim()));
  expect(await cells('.grid th')).toEqual(['责任分工·牵头部门', '责任分工·配合部门', '完成时限', '成果形式']);
  expect(await cells('.grid td')).toEqual(['立案庭', '', '全年', '']);
  expect(await shown.locator('#p3').count()).toBe(0);
  await shown.goto(page('circulars/tasks/1'));
  expect(await shown.locator('#p4').textContent()).toContain('2031年6月底前');
  expect(await cells('.link-lists dt')).toEqual(expect.arrayContaining(['完成时限', '成果形式']));
  expect(await shown.locator('.link-lists time').getAttribute('datetime')).toBe('2031-06-30');
  await shown.close();
});

test('a table inside a measure is a table there, too', async ({ browser }) => {
  const shown = await browser.newPage();
  for (const address of ['circulars/plan', 'circulars/plan/1']) {
    await shown.goto(page(address));
    expect(await shown.locator('.grid thead th').allTextContents()).toEqual(['法庭', '收案']);
    expect(await shown.locator('.grid tbody td').allTextContents()).toEqual(['河口', '120']);
  }
  await shown.close();
});

test('a table that a text draws is one beside its original, a row a line with its number', async ({
  browser,
}) => {
  const shown = await browser.newPage({ viewport: { width: 390, height: 800 } });
  for (const address of ['circulars/bars/source', 'circulars/tabs/source']) {
    await shown.goto(`${page(address)}#L5`);
    const head = shown.locator('.source-table thead th[scope="col"]');
    expect(await head.allInnerTexts()).toEqual(['序号', '工作任务', '牵头部门', '完成时限']);
    const row = shown.locator('.source-table tr#L5');
    expect((await row.locator('td').allInnerTexts()).map((cell) => cell.trim())).toEqual([
      '5',
      '1',
      '设立水上立案点。',
      '立案庭',
      expect.stringMatching(/^203[23]年6月\s+第1项$/u),
    ]);
    expect(await row.getAttribute('class')).toContain('chosen');
    expect(await row.locator('a').first().getAttribute('href')).toBe('#L5');
    expect(await shown.locator('.source-table tr#L6 td').count()).toBe(5);
    expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
  await shown.close();
});

test('on a phone the table scrolls and the page does not; on paper no column is cut', async ({ browser }) => {
  const shown = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await shown.goto(page('circulars/tasks'));
  const beyond = (selector: string) =>
    shown
      .locator(selector)
      .first()
      .evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(await beyond('.grid-box')).toBeGreaterThan(0);
  expect(await beyond('html')).toBe(0);
  await shown.emulateMedia({ media: 'print' });
  // 162 mm: what an A4 sheet leaves between its margins.
  await shown.setViewportSize({ width: 612, height: 800 });
  expect(await beyond('.grid-box')).toBe(0);
  await shown.goto(page('circulars/tasks/paper'));
  expect(await shown.locator('.std-table thead th').first().getAttribute('scope')).toBe('col');
  await shown.close();
});

/** Whether words stand on one line in the cell of a table that begins with them. */
const onOneLine = (shown: Page, table: string, words: string): Promise<boolean> =>
  shown
    .locator(`${table} td`, { hasText: words })
    .first()
    .evaluate((cell, wanted) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { height } = range.getBoundingClientRect();
        return height < 1.9 * Number.parseFloat(getComputedStyle(cell).fontSize);
      }
      return false;
    }, words);

test('numbers of a table stay whole on every sheet and screen, its heads stand apart', async ({
  browser,
}) => {
  const shown = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await shown.goto(page('circulars/wide/source'));
  expect(await shown.locator('.source-table thead th').first().textContent()).toContain('序号');
  expect(await onOneLine(shown, '.source-table', '2031年')).toBe(true);
  expect(await onOneLine(shown, '.source-table', '立案庭')).toBe(true);
  await shown.goto(page('circulars/wide/ledger'));
  expect(await onOneLine(shown, '.task-ledger', '（一）')).toBe(true);
  await shown.goto(page('circulars/wide/paper'));
  const beyond = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBe(0);
  await shown.emulateMedia({ media: 'print' });
  // What an A4 sheet leaves between its margins; the ledger lies across it.
  for (const [address, table, sheet] of [
    ['circulars/wide/source', '.source-table', 612],
    ['circulars/wide/paper', '.std-table', 612],
    ['circulars/wide/ledger', '.task-ledger', 1009],
  ] as const) {
    await shown.setViewportSize({ width: sheet, height: 800 });
    await shown.goto(page(address));
    expect(await onOneLine(shown, table, '2031年'), address).toBe(true);
    const { width } = (await shown.locator(table).boundingBox()) ?? { width: Number.POSITIVE_INFINITY };
    expect(width, address).toBeLessThanOrEqual(sheet);
  }
  await shown.close();
});
