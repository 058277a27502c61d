import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, readlink, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { filesBelow } from '#formats/files-below.ts';
import { temporaryProject } from '../../command/dev/temporary-project.ts';
import { plainEnvironment } from './build-site.ts';
import { type Open, test } from './site.ts';

const PLAN = [
  '河东区人民法院2031年工作要点',
  '为做好工作，制定本要点。',
  '一、加强审判管理。由审管半负责落实，每季度通报一次。',
  '二、深化诉讼服务。在渡口设立便民窗口。',
  '河东区人民法院',
  '2031年3月5日',
].join('\n\n');

let root: string;
let remove: () => Promise<void>;
let server: ChildProcess;
let address = '';

beforeAll(async () => {
  ({ root, remove } = await temporaryProject());
  await writeFile(join(root, 'seeds', 'hedong-2031.txt'), PLAN);
  await writeFile(
    join(root, 'seeds', 'hedong-2032.txt'),
    PLAN.replaceAll('2031', '2032').replace('渡口', '码头'),
  );
  server = spawn(process.execPath, ['scripts/desk/index.ts', '--port', '0'], {
    cwd: root,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  server.stdout?.on('data', (part: Buffer) => {
    said += part;
  });
  while (address === '') {
    await new Promise((done) => setTimeout(done, 100));
    address = /http:\S+/u.exec(said)?.[0] ?? '';
  }
});
afterAll(async () => {
  if (server.exitCode === null) {
    const closed = once(server, 'close');
    server.kill('SIGTERM');
    await closed;
  }
  await remove();
});

const inSeeds = (...path: string[]): string => join(root, 'seeds', ...path);
const built = (path: string): Promise<string> => readFile(join(root, 'dist', path, 'index.html'), 'utf8');
const book = (): Promise<string> => readFile(inSeeds('registry', 'addresses.txt'), 'utf8');

let cookies: { cookies: Cookie[]; origins: [] } | undefined;
/** The address lets one browser in, once: the tests that follow are the same browser. */
async function enter(open: Open): Promise<Page> {
  const site = address.slice(0, address.indexOf('?'));
  const options = { site, mayRefuse: /\/api\//u, viewport: { width: 1280, height: 720 } };
  const page =
    cookies === undefined
      ? await open(address.slice(site.length), options)
      : await open('', { ...options, storageState: cookies });
  cookies = { cookies: await page.context().cookies(), origins: [] };
  await page.evaluate(() => {
    location.hash = '#/publish';
  });
  await page.getByRole('heading', { name: '公布', level: 1 }).waitFor();
  return page;
}

/** Presses the button that a browser without a mouse reaches. */
async function pressed(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.waitFor();
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((one) => one === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`${name} is never reached`);
}

const LOOK = /先看改动|重新看一次改动/u;
const planned = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: '读者会看到的改动' }).waitFor({ timeout: 120_000 });
const finished = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: '网站已经生成' }).waitFor({ timeout: 240_000 });

test('with the keyboard alone a first site is published', { timeout: 400_000 }, async ({ open }) => {
  const page = await enter(open);
  await page.getByLabel('办理人').fill('张三');
  await pressed(page, LOOK);
  await planned(page);
  await page.getByText('新公文 2 件').waitFor();
  await pressed(page, '公布');
  await page.getByRole('region', { name: '正在进行' }).getByRole('progressbar').waitFor();
  await finished(page);
  expect(await built('circulars/hedong-2031/1')).toContain('审管半');
  expect(await book()).toContain('circulars/hedong-2032/2/');
  await page.locator('.journal li').first().getByText('张三 公布到 dist：新公文 2 件').waitFor();
  expect(await page.locator('.panel code').first().textContent()).toBe(join(root, 'dist'));
});

test('a changed text is asked of in words that can be accepted, and published as a correction', {
  timeout: 400_000,
}, async ({ open }) => {
  await writeFile(
    inSeeds('hedong-2031.txt'),
    PLAN.replace('审管半', '审管办').replace('做好工作', '做好全年工作'),
  );
  const before = await book();
  const page = await enter(open);
  await page.getByRole('button', { name: LOOK }).click();
  await planned(page);
  const question = page.locator('.question');
  expect(await question.count()).toBe(1);
  expect(await question.textContent()).toContain('是更正吗');
  const words = await question
    .locator('textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect(words).toEqual([expect.stringContaining('审管办'), expect.stringContaining('全年')]);
  // Before and after, what went and what came marked.
  expect(await page.locator('.laid-over del').allTextContents()).toEqual(['半']);
  expect((await page.locator('.laid-over ins').allTextContents()).sort()).toEqual(['全年', '办']);
  expect(await page.getByRole('button', { name: '公布', exact: true }).count()).toBe(0);
  await question.getByRole('button', { name: '是更正，写进更正文件' }).click();
  await page.getByRole('button', { name: '公布', exact: true }).waitFor({ timeout: 120_000 });
  expect(await readFile(inSeeds('hedong-2031.yaml'), 'utf8')).toMatch(
    /corrections:[\s\S]*at: "1"[\s\S]*审管办/u,
  );
  expect(await book()).toBe(before);
  await page.getByRole('button', { name: '公布', exact: true }).click();
  await finished(page);
  const html = await built('circulars/hedong-2031/1');
  expect(html).toContain('审管办');
  expect(html).toMatch(/更正[^<]*“[^”]*审管半/u);
});

test('a circular that has another name: its old address leads there; a list without contents is withdrawn', {
  timeout: 600_000,
}, async ({ open }) => {
  await rename(inSeeds('hedong-2032.txt'), inSeeds('hedong-plan-2032.txt'));
  const page = await enter(open);
  await page.getByRole('button', { name: LOOK }).click();
  await planned(page);
  await page.getByText('改编号的公文 1 件').waitFor();
  const question = page.locator('.question');
  expect(await question.locator('input.address').inputValue()).toBe('circulars/hedong-plan-2032/');
  await question.getByRole('button', { name: /写进转址/u }).click();
  await page.getByRole('button', { name: '公布', exact: true }).click({ timeout: 120_000 });
  // What only a built site shows is asked after the build, and nothing was published.
  await Promise.race([
    finished(page),
    page.getByRole('heading', { name: '还没有公布' }).waitFor({ timeout: 240_000 }),
  ]);
  for (let i = 0; (await page.getByRole('heading', { name: '还没有公布' }).count()) > 0 && i < 3; i += 1) {
    for (const button of await page.locator('.question button.primary').all()) await button.click();
    await page.getByRole('button', { name: '公布', exact: true }).click({ timeout: 120_000 });
    await Promise.race([
      finished(page),
      page.getByRole('heading', { name: '还没有公布' }).waitFor({ timeout: 240_000 }),
    ]);
  }
  await page.getByRole('heading', { name: '网站已经生成' }).waitFor();
  expect(await built('circulars/hedong-2032/1')).toContain('hedong-plan-2032');
});

test('stopped, the site and the address book stay as they are, and nothing runs on', {
  timeout: 300_000,
}, async ({ open }) => {
  await writeFile(inSeeds('hedong-2033.txt'), PLAN.replaceAll('2031', '2033').replace('渡口', '桥头'));
  const before = await stateOf(join(root, 'dist'));
  const addresses = await book();
  const page = await enter(open);
  await page.getByRole('button', { name: LOOK }).click();
  await planned(page);
  await page.getByRole('button', { name: '公布', exact: true }).click();
  const running = page.getByRole('region', { name: '正在进行' });
  await running.getByText('生成页面').waitFor({ timeout: 60_000 });
  await running.getByRole('button', { name: '停止' }).click();
  await page.getByText('已经停下，原来的网站没有改动').first().waitFor({ timeout: 30_000 });
  expect(await stateOf(join(root, 'dist'))).toBe(before);
  expect(await book()).toBe(addresses);
  if (process.platform === 'linux') expect(await processesIn(root)).toEqual([server.pid]);
});

/** One word for all bytes of a folder. */
async function stateOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesBelow(folder)) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}

/** Processes that work in a folder. */
async function processesIn(folder: string): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const own = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')));
  return ids.filter((_, i) => own[i] === folder).map(Number);
}
