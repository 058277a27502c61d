import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainEnvironment } from '../../proof/browser/build-site.ts';
import { temporaryProject } from './temporary-project.ts';

/** Its issuer stands in the title alone, its measures have no titles, and one number stands twice. */
const PLAN = [
  '河东区人民法院2031年工作要点',
  '一、加强审判管理，',
  '推进各项改革举措落地见效。',
  '- 1 -',
  '二、深化诉讼服务，推进各项便民举措落地见效。',
  '二、强化队伍建设，推进各项培训举措落地见效。',
].join('\n\n');
const PAGE = 'circulars/hedong-2031-plan/';

let root: string;
let remove: () => Promise<void>;
let server: ChildProcess;
let address: string;
let said = '';

beforeAll(async () => {
  ({ root, remove } = await temporaryProject());
  await writeFile(join(root, 'seeds', 'hedong-2031-plan.txt'), PLAN);
  await writeFile(join(root, 'seeds', 'broken.txt'), '');
  const port = await freePort();
  address = `http://127.0.0.1:${port}/`;
  // An agent that runs the tests must not make Astro start in the background.
  const options = ['dev', '--ignore-lock', '--port', String(port)];
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', ...options], {
    cwd: root,
    env: { ...plainEnvironment(), ASTRO_DEV_BACKGROUND: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  await until(async () => (await get('report/')).status === 200);
});

afterAll(async () => {
  if (server.exitCode === null) {
    const closed = once(server, 'close');
    server.kill('SIGTERM');
    const stubborn = setTimeout(() => server.kill('SIGKILL'), 3000);
    await closed;
    clearTimeout(stubborn);
  }
  await remove();
});

test('the report tells what was read, what is wrong and where', async () => {
  const { html } = await get('report/');
  expect(html).toContain('公文1件；错误1个');
  expect(html).toContain('id="hedong-2031-plan"');
  expect(html).toContain(`href="../${PAGE}"`);
  expect(html).toContain(`href="../${PAGE}source/#L1"`);
  expect(html).toContain('请核对：发文机关（推断）');
  expect(html).toMatch(/附加内容1处.*页码<code>- 1 -<\/code>/su);
  // The warning in its surroundings, with the number marked that stands twice.
  expect(html).toMatch(
    /parse\/number-repeated[\s\S]*?<span class="number">9<\/span>[\s\S]*?<mark>二、<\/mark>/u,
  );
  expect(html).toMatch(/id="broken"[\s\S]*?decode\/empty-file/u);
});

test('source and result stand side by side', async () => {
  const { html } = await get('report/');
  const rows = html.split('<div class="compared ').slice(1);
  const row = rows.find((one) => one.includes('加强审判管理，推进')) ?? '';
  expect(row).toContain('id="hedong-2031-plan-L3"');
  expect(row).toContain('id="hedong-2031-plan-L5"');
  expect(row).toContain('第3至5行');
  expect(rows.find((one) => one.startsWith('furniture'))).toContain('<del>- 1 -</del>');
  const lines = html.match(/id="hedong-2031-plan-L\d+"/gu) ?? [];
  expect(lines).toHaveLength(PLAN.split('\n').length);
});

test('large archives have a page for each comparison', async () => {
  const { status, html } = await get('report/hedong-2031-plan/');
  expect(status).toBe(200);
  expect(html).toContain('id="hedong-2031-plan-L3"');
});

test('pages mark for the editor what was inferred or made', async () => {
  const mark = (words: string): RegExp =>
    new RegExp(`<a class="editor-mark" href="[./]+/report/#hedong-2031-plan"[^>]*>${words}`, 'u');
  expect((await get(PAGE)).html).toMatch(mark('推断，请核对'));
  expect((await get(PAGE)).html).toMatch(mark('题名拟定，请核对：'));
  expect((await get(`${PAGE}1/`)).html).toMatch(mark('请核对'));
});

test('the report follows the seeds', async () => {
  await writeFile(
    join(root, 'seeds', 'broken.txt'),
    '河西区人民法院关于放假的通知\n\n各庭室：\n\n放假一天。\n',
  );
  await until(async () => (await get('report/')).html.includes('公文2件；错误0个'));
  await rm(join(root, 'seeds'), { recursive: true });
  await until(async () => (await get('report/')).html.includes('还没有报告'));
});

async function get(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(address + path).catch(() => undefined);
  return { status: response?.status ?? 0, html: (await response?.text()) ?? '' };
}

/** Waits until something holds, as long as a slow machine needs. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 25_000;
  while (!(await holds())) {
    if (Date.now() > end || server.exitCode !== null) throw new Error(`it never came about:\n${said}`);
    await pause(200);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  if (found === null || typeof found === 'string') throw new Error('no free port');
  return found.port;
}
