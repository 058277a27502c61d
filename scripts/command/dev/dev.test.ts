import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainEnvironment } from '../../proof/browser/build-site.ts';
import { temporaryProject } from './temporary-project.ts';

const PLAN = '河东区人民法院2031年工作要点\n\n一、加强审判管理，推进各项改革举措落地见效。\n';
const PAGE = 'circulars/hedong-2031-plan/';

let root: string;
let remove: () => Promise<void>;
let server: ChildProcess;
let address: string;
let said = '';

beforeAll(async () => {
  ({ root, remove } = await temporaryProject());
  await writeFile(join(root, 'seeds', 'hedong-2031-plan.txt'), PLAN);
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
  await until(async () => (await get(PAGE)).status === 200);
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

test('the editor is told where what was read wrongly is mended', () => {
  expect(said).toContain('npm run desk');
});

test('pages follow the seeds; those of a circular with an error stay', async () => {
  expect((await get(PAGE)).html).toContain('加强审判管理，推进各项改革举措落地见效');
  await writeFile(join(root, 'seeds', 'hedong-2031-plan.txt'), PLAN.replace('加强', '完善'));
  await until(async () => (await get(PAGE)).html.includes('完善审判管理'));
  await writeFile(join(root, 'seeds', 'hedong-2031-plan.yaml'), 'title: [');
  await until(async () => said.includes('部分公文有误'));
  expect((await get(PAGE)).html).toContain('完善审判管理');
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
