import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { unitFingerprint } from '#domain/fingerprint.ts';
import { seedFile } from '../../command/convert/read-seeds.ts';
import { makePdf } from '../../convert/1-decode/formats/fixtures/make-pdf.ts';
import { readOne } from '../../convert/reading/index.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import { Editor, faintText, type OpenDesk, openDesk } from './desk.ts';
import { MENDS } from './desk-mends.ts';
import { type Open, test } from './site.ts';

const PLAN = '河东区人民法院2031年工作要点\n\n1.加强审判管理。\n\n2.强化队伍建设。\n\n5.推进诉讼服务。\n';
/** As the build wrote it, for the second measure of `published`. */
const BOOK = `circulars/published/2/ ${unitFingerprint([[{ role: 'text', text: '2.强化队伍建设。' }]])} p1 s1 | 第2项 强化队伍建设\n`;
const NAMES = [
  'undone',
  'shared',
  'doubtful',
  'published',
  'keys',
  'mouse',
  'fields',
  'twice',
  'stale',
  'heads',
] as const;

const SIDE = '# 编者写的\nnote:   原样 # 保留\n';

/** Blank lines make the source longer than what is read of it. */
const LONG = [
  '河东区人民法院2031年工作要点',
  ...Array.from({ length: 80 }, (_, i) => `${i + 1}.加强第${i + 1}项管理。完善流程。`),
].join('\n\n\n\n');

/** One correction that the reader needs no more, and one whose text is gone. */
const STALE =
  'reading:\n  - at: L5\n    begins: 2.强化队伍\n    is: 条\n  - at: L7\n    begins: 从前的文字\n    is: 段落\n';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk({
    ...Object.fromEntries(MENDS.map(({ text }, i) => [`mend-${i + 1}.txt`, text])),
    ...Object.fromEntries(NAMES.map((name) => [`${name}.txt`, PLAN])),
    'undone.yaml': SIDE,
    'stale.yaml': STALE,
    'long.txt': LONG,
    'pages.pdf': makePdf([1, 2, 3].map((page) => [{ text: `第${page}页的文字。`, x: 100, y: 700 }])),
    'twice.md': PLAN,
    'empty.txt': '',
    '新收的.txt': PLAN,
    'registry/addresses.txt': BOOK,
  });
});
afterAll(() => desk.close());

const enter = async (open: Open): Promise<Page> => {
  const address = desk.server.invite().slice(desk.site.length);
  const page = await open(address, { site: desk.site, viewport: { width: 1280, height: 720 } });
  await page.locator('.desk-table').waitFor();
  return page;
};

/** What a circular is with its side file, as another machine reads it. */
async function readElsewhere(id: string) {
  const registry = readRegistry([]).value;
  if (registry === undefined) throw new Error('no registry');
  const bytes = await readFile(join(desk.seeds, `${id}.txt`));
  const { reading } = readOne(await seedFile(`${id}.txt`, bytes), await desk.sideFile(id), registry);
  return reading;
}

const measuresOf = ({ measures }: Awaited<ReturnType<typeof readElsewhere>>): string[] =>
  measures.map(({ key, title, departments, deadline }) => {
    const names = departments.map(({ name, role }) => `${name} ${role}`).join('，');
    return `${key} ${title}${names === '' ? '' : `（${names}）`}${deadline === null ? '' : `至${deadline.date}`}`;
  });

describe('with the desk alone what was read wrongly is mended', () => {
  test.for(MENDS.map((mend, i) => ({ ...mend, id: `mend-${i + 1}` })))(
    '$name',
    async ({ id, ...mend }, { open }) => {
      const editor = new Editor(await enter(open));
      await editor.open(id);
      expect(await editor.shown()).toEqual(mend.before);
      await editor.begin();
      await mend.mend(editor);
      if (mend.after.length > 0) expect(await editor.shown()).toEqual(mend.after);
      const elsewhere = await readElsewhere(id);
      expect(elsewhere.failed).toBe(false);
      if (mend.measures !== undefined) expect(measuresOf(elsewhere)).toEqual(mend.measures);
      const { total, published, furniture } = elsewhere.characters;
      expect(published + furniture).toBe(total);
      expect(editor.actions).toBe(mend.actions);
      // The file alone makes a page that shows the same.
      const shown = await editor.shown();
      await editor.page.reload();
      await editor.page.waitForSelector('.item');
      expect(await editor.shown()).toEqual(shown);
      expect(shown.length).toBeGreaterThanOrEqual(elsewhere.blocks.length);
    },
  );
});

const at = async (open: Open, id: string): Promise<Editor> => {
  const editor = new Editor(await enter(open));
  await editor.open(id);
  await editor.begin();
  return editor;
};

test('steps are undone to the first state, byte for byte, and done again, after the page was loaded again too', async ({
  open,
}) => {
  const editor = await at(open, 'undone');
  const before = await editor.shown();
  await editor.press('End');
  await editor.press('3');
  await editor.said('改为段落');
  await editor.press('j');
  await editor.said('并入上一段');
  const after = await editor.shown();
  const written = await desk.sideFile('undone');
  await editor.page.reload();
  await editor.page.waitForSelector('.item');
  for (const words of ['并入上一段', '改为段落']) {
    await editor.press('Control+z');
    await editor.said(`${words}。已写入`);
  }
  expect(await desk.sideFile('undone')).toBe(SIDE);
  expect(await editor.shown()).toEqual(before);
  expect(await editor.page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
  for (const words of ['改为段落', '并入上一段']) {
    await editor.press('Control+y');
    await editor.said(`重做：“推进诉讼服务”${words}`.slice(0, 3));
    await editor.said(words);
  }
  expect(await desk.sideFile('undone')).toBe(written);
  expect(await editor.shown()).toEqual(after);
});

test('of two desks the second is told, sees what the first did, and nothing is lost', async ({
  open,
  browser,
}) => {
  const first = await at(open, 'shared');
  // That it is refused shows on the console: this page is not watched.
  const context = await browser.newContext();
  const second = new Editor(await context.newPage());
  await second.page.goto(desk.server.invite());
  await second.page.locator('.desk-table').waitFor();
  await second.open('shared');
  await second.begin();
  await first.choose('强化队伍');
  await first.press('3');
  await first.said('改为段落');
  const written = await desk.sideFile('shared');
  await second.choose('推进诉讼');
  await second.press('9');
  await second.said('刚才在别处改过');
  expect(await desk.sideFile('shared')).toBe(written);
  await expect.poll(() => second.shown()).toEqual(await first.shown());
  await second.press('9');
  await second.said('改为结语');
  expect(await desk.sideFile('shared')).toContain('推进诉讼');
  expect(await desk.sideFile('shared')).toContain('强化队伍');
  await context.close();
});

test('doubts come one after the other, are looked at, and the circular is declared proofread', async ({
  open,
}) => {
  const editor = await at(open, 'doubtful');
  const { page } = editor;
  const figures = page.locator('.looked-at');
  expect(await figures.textContent()).toBe('疑问：看过0，共3');
  await editor.press('n');
  expect(await page.locator('input:focus').inputValue()).toBe('河东区人民法院');
  await editor.press('Escape');
  await editor.press('n');
  expect(await page.locator('input:focus').getAttribute('placeholder')).toBe('2025-06-27');
  await editor.press('Escape');
  await editor.press('n');
  await editor.said('编号不连续');
  expect(await page.locator('.item:focus .words').textContent()).toBe('5.推进诉讼服务。');
  await editor.press('k');
  await expect.poll(() => figures.textContent()).toBe('疑问：看过1，共3');
  // What was looked at is kept with the archive, and no part of how the text is read.
  expect(await readFile(join(desk.seeds, 'registry', 'looked-at.txt'), 'utf8')).toMatch(
    /^doubtful parse\/number-skipped [0-9a-f]+$/mu,
  );
  expect(await desk.sideFile('doubtful')).toBeUndefined();
  await editor.click('button:text("校对完毕")');
  await page.getByRole('dialog').getByLabel('校对人').fill('甲书记员');
  await page.getByRole('dialog').getByLabel('日期').fill('2031-02-03');
  await editor.click('dialog .primary');
  await editor.said('注明“已校对”');
  expect(await desk.sideFile('doubtful')).toMatch(/on: 2031-02-03\n {2}by: 甲书记员/u);
  await page.goto(`${desk.site}#/`);
  const row = page.locator('tr', { hasText: 'doubtful' });
  await row.waitFor();
  expect(await row.textContent()).toContain('看过1，共3');
  expect(await row.textContent()).toContain('2031-02-03 甲书记员');
});

test('what a step does to published addresses is said before it is done', async ({ open }) => {
  const editor = await at(open, 'published');
  await editor.choose('强化队伍');
  await editor.press('3');
  const dialog = editor.page.getByRole('dialog', { name: '这一步会动到已经公布的网址' });
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('circulars/published/2/');
  expect(await desk.sideFile('published')).toBeUndefined();
  await editor.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await desk.sideFile('published')).toBeUndefined();
  await editor.choose('强化队伍');
  await editor.press('3');
  await dialog.getByRole('button', { name: '照做' }).click();
  await editor.said('改为段落');
  expect(await desk.sideFile('published')).toContain('强化队伍');
});

test('a date may be written as circulars print it; what is no date, or no title, is told and not written', async ({
  open,
}) => {
  const editor = await at(open, 'heads');
  await editor.press('f');
  await editor.page.locator('.mend :focus').waitFor();
  const title = editor.page.locator('.mend').getByLabel('标题').first();
  const before = await title.inputValue();
  await editor.fill('标题', '');
  await editor.said('标题不能空着，没有改动。');
  expect(await title.inputValue()).toBe(before);
  await editor.fill('成文日期', '2031年2月30日');
  await editor.said('“2031年2月30日”没有写入：成文日期要写成 2025-06-27 这样。');
  expect(await desk.sideFile('heads')).toBeUndefined();
  await editor.fill('成文日期', '2031年2月3日');
  await editor.said('成文日期改为“2031-02-03”');
  expect(await desk.sideFile('heads')).toBe('date: 2031-02-03\n');
  // Nobody proofreads what is not issued yet.
  await editor.page.getByRole('button', { name: '校对完毕' }).click();
  const dialog = editor.page.getByRole('dialog', { name: '校对完毕' });
  await dialog.getByLabel('日期').fill('2031-02-02');
  await dialog.getByRole('alert').getByText('早于成文日期 2031-02-03').waitFor();
  await dialog.getByRole('button', { name: '注明已校对' }).click();
  expect(await desk.sideFile('heads')).toBe('date: 2031-02-03\n');
  await dialog.getByLabel('日期').fill('2031-02-03');
  await dialog.getByRole('button', { name: '注明已校对' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => desk.sideFile('heads')).toContain('2031-02-03\nproofread:');
});

test('arrows walk through a circular as soon as it is open', async ({ open }) => {
  const editor = new Editor(await enter(open));
  await editor.open('keys');
  await editor.page.locator('.item:focus').waitFor();
  await editor.press('ArrowDown');
  const second = await editor.page.locator('.item').nth(1).getAttribute('data-item');
  await editor.page.locator(`.item:focus[data-item="${second}"]`).waitFor();
});

test('single keys can be switched off; the page that tells of them says so', async ({ open }) => {
  const editor = await at(open, 'keys');
  await editor.press('?');
  const help = editor.page.getByRole('dialog', { name: '快捷键' });
  await help.getByLabel('用单个字母和数字作快捷键').uncheck();
  await editor.press('Escape');
  await help.waitFor({ state: 'detached' });
  await editor.choose('强化队伍');
  await editor.press('3');
  await editor.press('j');
  await editor.press('?');
  expect(await help.count()).toBe(0);
  expect(await desk.sideFile('keys')).toBeUndefined();
  await editor.click('.kinds button >> nth=2');
  await editor.said('改为段落');
});

test('everything has a name, and fits the window', async ({ open }) => {
  const editor = await at(open, 'keys');
  const { page } = editor;
  await editor.choose('强化队伍');
  const bare = await page.locator('button, input, select, textarea, a').evaluateAll((controls) =>
    controls
      .filter((control) => {
        const labels = (control as HTMLInputElement).labels;
        const label = labels?.length ? labels[0]?.textContent : control.getAttribute('aria-label');
        return `${label ?? ''}${control.textContent}`.trim() === '';
      })
      .map((control) => control.outerHTML),
  );
  expect(bare).toEqual([]);
  const size = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  expect(size).toEqual([1280, 720]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faintText(page), colorScheme).toEqual([]);
    await editor.press('?');
    expect(await faintText(page), colorScheme).toEqual([]);
    await editor.press('Escape');
  }
});

test('made four times as large, the panes stand one below the other and nothing is cut', async ({ open }) => {
  const { page } = await at(open, 'keys');
  await page.setViewportSize({ width: 320, height: 720 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const tops = await page
    .locator('.pane')
    .evaluateAll((panes) => panes.map((pane) => pane.getBoundingClientRect().top));
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  expect(new Set(tops).size).toBe(3);
});

test('by mouse alone: join, set aside, a kind, the number, undo', async ({ open }) => {
  const editor = await at(open, 'mouse');
  const { page } = editor;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const before = await editor.shown();
  await editor.choose('强化队伍');
  await button('并入上一段').click();
  await editor.said('并入上一段');
  expect(await editor.shown()).toHaveLength(before.length - 1);
  await button('撤销').click();
  await editor.said('撤销');
  await editor.choose('推进诉讼');
  await button('不收入正文').click();
  await editor.said('不收入正文');
  expect((await editor.shown()).at(-1)).toContain('没有收入 | 5.推进诉讼服务。');
  await button('收入正文，由程序认').click();
  await editor.said('收入正文');
  await editor.choose('强化队伍');
  await editor.choose('推进诉讼', true);
  await button(/一级标题/u).click();
  await editor.said('2 段');
  expect((await editor.shown()).slice(-2)).toEqual([
    '一级标题 已改 | 2.强化队伍建设。',
    '一级标题 已改 | 5.推进诉讼服务。',
  ]);
  for (let step = 0; step < 3; step += 1) {
    await button('撤销').click();
    await editor.said('撤销');
    await expect.poll(() => page.locator('.circular').getAttribute('aria-busy')).toBe('false');
  }
  // There is nothing left to undo: who works by keyboard stays where the button is.
  await expect.poll(() => button('撤销').isDisabled()).toBe(true);
  expect(await page.locator(':focus').textContent()).toBe('撤销');
  await expect.poll(() => desk.sideFile('mouse')).toBeUndefined();
  await expect.poll(() => editor.shown()).toEqual(before);
});

test('fields of a measure are written, names that the archive knows are offered, and what was written is kept when the window closes', async ({
  open,
}) => {
  const editor = await at(open, 'fields');
  const { page } = editor;
  await editor.choose('强化队伍');
  const names = await page
    .locator('.mend datalist option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  // Somebody else's circular names it.
  expect(names).toContain('政治部');
  await editor.fill('完成时限', '2031-06-30');
  await editor.said('完成时限是2031-06-30');
  await editor.fill('成果形式', '工作报告');
  await editor.said('成果形式');
  await page.locator('.mend').getByLabel('题名').fill('另一个题名');
  await page.goto('about:blank');
  await expect.poll(() => desk.sideFile('fields')).toContain('另一个题名');
  const { measures } = await readElsewhere('fields');
  expect(measures[1]).toMatchObject({
    title: '另一个题名',
    deadline: { date: '2031-06-30' },
    outcome: '工作报告',
  });
});

test('what cannot be read is told in words, in the list and where it is opened', async ({ browser }) => {
  // That it is refused shows on the console: this page is not watched.
  const page = await (await browser.newContext()).newPage();
  await page.goto(desk.server.invite());
  const row = (words: string) => page.locator('tr', { hasText: words });
  await row('empty').waitFor();
  expect(await row('empty').textContent()).toContain('错误：');
  expect(await row('twice').textContent()).toContain('几个文件同名：twice.md、twice.txt');
  expect(await page.locator('main').textContent()).toContain('没有列入：新收的.txt');
  await row('twice').getByRole('link').click();
  await page.getByText('只留一个').waitFor();
  await page.goto(`${desk.site}#/circular/none`);
  await page.getByText('没有这件公文').waitFor();
  await page.context().close();
});

test('a page of another origin changes nothing and reads nothing, though the browser is let in', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(desk.server.invite());
  await page.locator('.desk-table').waitFor();
  const stranger = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<p>'));
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
  const { port } = stranger.address() as AddressInfo;
  // The same machine, another port: browsers send the cookie along.
  await page.goto(`http://127.0.0.1:${port}/`);
  const read = await page.evaluate(async (site) => {
    const body = JSON.stringify({ keys: ['x y'], looked: true });
    const asked = [
      fetch(`${site}api/circulars`, { credentials: 'include' }),
      fetch(`${site}api/circulars/keys/looked`, {
        method: 'POST',
        body,
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
      }),
      fetch(`${site}api/circulars/keys/looked`, {
        method: 'POST',
        body,
        credentials: 'include',
        mode: 'no-cors',
      }),
    ];
    const answers = await Promise.allSettled(asked);
    return answers.map((one) => (one.status === 'fulfilled' ? one.value.type : 'refused'));
  }, desk.site);
  expect(read).toEqual(['refused', 'refused', 'refused']);
  const kept = await readFile(join(desk.seeds, 'registry', 'looked-at.txt'), 'utf8').catch(() => '');
  expect(kept).not.toContain('keys x y');
  await context.close();
  stranger.close();
});

test('corrections that are needed no more, or whose text is gone, are told and taken back', async ({
  open,
}) => {
  const editor = await at(open, 'stale');
  const { page } = editor;
  // What is at fault is said at the top, and where it can be put right.
  await page.locator('.failed', { hasText: '从前的文字' }).waitFor();
  const gone = page.locator('.loose-doubts .doubt', { hasText: '从前的文字' });
  await gone.getByRole('button', { name: '撤回这项更正' }).click();
  await editor.said('撤回一项更正');
  await page.locator('.failed').waitFor({ state: 'detached' });
  await editor.press('n');
  await editor.press('Escape');
  await editor.choose('强化队伍');
  const needless = page.locator('.mend .doubt', { hasText: '程序现在自己就读对了' }).first();
  await needless.getByRole('button', { name: '撤回这项更正' }).click();
  await editor.said('撤回一项更正');
  await expect.poll(() => desk.sideFile('stale')).toBeUndefined();
});

test('original and result scroll together, and what is pointed at in one is marked in the other', async ({
  open,
}) => {
  const { page } = await at(open, 'long');
  const [source, result] = [page.locator('.pane-scroll').nth(0), page.locator('.pane-scroll').nth(1)];
  /** Words of what stands at the top of a pane. */
  const top = (pane: typeof source): Promise<string> =>
    pane.evaluate((element) => {
      const from = element.getBoundingClientRect().top;
      const rows = [...element.querySelectorAll('.text, .words')];
      const seen = rows.find(
        (row) => row.getBoundingClientRect().bottom > from + 4 && /\d\.加强/u.test(row.textContent ?? ''),
      );
      return /\d+(?=\.加强)/u.exec(seen?.textContent ?? '')?.[0] ?? '';
    });
  await result.evaluate((pane) => pane.scrollTo(0, 1200));
  await expect
    .poll(async () => Math.abs(Number(await top(source)) - Number(await top(result))))
    .toBeLessThan(2);
  expect(Number(await top(source))).toBeGreaterThan(10);
  await page.waitForTimeout(300);
  await source.evaluate((pane) => pane.scrollTo(0, 5000));
  await expect
    .poll(async () => Math.abs(Number(await top(source)) - Number(await top(result))))
    .toBeLessThan(2);
  expect(Number(await top(result))).toBeGreaterThan(35);
  const line = source.locator('.source-line', { hasText: `${await top(source)}.加强` });
  await line.hover();
  expect(await result.locator('.pointed').textContent()).toContain(
    (await line.locator('.text').textContent())?.trim(),
  );
  const item = result.locator('.item', { hasText: `${Number(await top(result)) + 2}.加强` });
  await item.hover();
  expect(await source.locator('.pointed .text').first().textContent()).toContain('加强');
});

test('the pages of a PDF stand beside what was read, the one of the chosen paragraph marked', async ({
  open,
}) => {
  const editor = await at(open, 'pages');
  const { page } = editor;
  await editor.click('button:text("看页面")');
  await editor.choose('第2页的文字');
  const chosen = page.locator('.pages li.chosen img');
  await chosen.scrollIntoViewIfNeeded();
  expect(await chosen.getAttribute('alt')).toBe('原件第2页');
  await expect
    .poll(() => chosen.evaluate((picture) => (picture as HTMLImageElement).naturalWidth), { timeout: 20_000 })
    .toBeGreaterThan(500);
});

test('a field as long as a side file holds is written, though its step is told in fewer words', async ({
  open,
}) => {
  const editor = await at(open, 'fields');
  await editor.press('f');
  const copied = '中国合议庭，'.repeat(300);
  const field = editor.page.getByLabel('抄送');
  await field.fill(copied);
  await field.press('Enter');
  await editor.said('抄送改为');
  expect(await desk.sideFile('fields')).toContain(copied.slice(-40));
});

test('of a million characters pasted into any field as many are taken as are read, and that is said', async ({
  open,
}) => {
  const page = await enter(open);
  const fault = page.getByRole('alert').filter({ hasText: /只取了前 [\d,]+ 个字/u });
  for (const view of ['', 'in', 'circular/fields', 'registry/synonyms']) {
    await page.evaluate((hash) => {
      location.hash = `#/${hash}`;
    }, view);
    await page.locator('h1').waitFor();
    if (view === 'in') await page.getByText('没有文件，粘贴文字').click();
    if (view.startsWith('circular')) await page.keyboard.press('f');
    if (view.startsWith('registry'))
      await page
        .getByRole('button', { name: /^加|^改/u })
        .first()
        .click();
    const fields = page.locator(
      ':is(input[type="text"], input[type="search"], input:not([type]), textarea):visible:not([readonly])',
    );
    await fields.first().waitFor();
    // What is bounded is bounded for all: of a form the first and the last, which takes several lines.
    const ends = new Set([(await fields.count()) - 1, 0]);
    for (const at of ends) {
      const field = fields.nth(at);
      await field.focus();
      await page.evaluate(() => document.execCommand('insertText', false, '（'.repeat(1_000_000)));
      await fault.waitFor();
      expect(await field.evaluate((one) => (one as HTMLInputElement).value.length)).toBeLessThan(
        1_000_000 / 3,
      );
      await field.press('Escape');
      await page.getByRole('button', { name: '知道了' }).evaluate((one) => (one as HTMLElement).click());
    }
  }
});
