import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isHalfWritten } from './convert/half-written.ts';
import { canMount, makeReadOnly, mountSmallDisk, resizeDisk, unmountDisk } from './fixtures/small-disk.ts';

const PAGE = 4096;
const ROOM = 512 * PAGE;
const plan = (number: number, pages: number): string =>
  `河东区人民法院关于加强渡口调解的意见\n\n河东法〔2031〕${number}号\n\n一、健全机制。${'每个渡口设一名调解员。'.repeat(Math.ceil((pages * PAGE) / 33))}\n\n河东区人民法院\n\n2031年3月5日\n`;

let folder: string;
let disk: string;
let seeds: string;
let content: string;
vi.setConfig({ testTimeout: 180_000 });
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'full-'));
  disk = join(folder, 'disk');
  [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  await mkdir(seeds);
});
afterEach(async () => {
  unmountDisk(disk);
  await rm(folder, { recursive: true });
});

async function run(command: string, ...args: string[]): Promise<{ status: number; stderr: string }> {
  const script = join(import.meta.dirname, `${command}.ts`);
  const folders = ['--seeds', seeds, '--content', content];
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [script, ...folders, ...args]);
    return { status: 0, stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { status: code, stderr };
  }
}

test.skipIf(!canMount())(
  'convert on a disk that is full or read-only names the file, and goes on with it later',
  async () => {
    content = join(disk, 'content');
    await writeFile(join(seeds, 'a-1.txt'), plan(1, 8));
    mountSmallDisk(disk, 6 * PAGE);
    const full = await run('convert');
    expect(full).toMatchObject({ status: 2, stderr: expect.stringMatching(/“[^”]*\/a-1[^”]*”：磁盘已满/u) });
    expect(full.stderr).not.toMatch(/^\s+at /mu);
    expect(isHalfWritten(content)).toBe(true);
    resizeDisk(disk, ROOM);
    makeReadOnly(disk);
    expect(await run('convert')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/只读|没有权限/u),
    });
    resizeDisk(disk, ROOM);
    expect(await run('convert')).toMatchObject({ status: 0 });
    expect(isHalfWritten(content)).toBe(false);
    expect(await run('convert', '--check', '--fresh')).toMatchObject({ status: 0 });
  },
);

test.skipIf(!canMount())(
  'add to a disk that is full names the file and leaves no half of it; what was added stays',
  async () => {
    seeds = join(disk, 'seeds');
    mountSmallDisk(disk, 10 * PAGE);
    await mkdir(seeds);
    const incoming = join(folder, 'in');
    await mkdir(incoming);
    const [first, second] = [join(incoming, '1.txt'), join(incoming, '2.txt')];
    await writeFile(first, plan(1, 1));
    await writeFile(second, plan(2, 20));
    const full = await run('add', first, second, '--yes');
    expect(full).toMatchObject({ status: 2, stderr: expect.stringMatching(/hdf-2031-2\.txt”：磁盘已满/u) });
    expect(full.stderr).not.toMatch(/^\s+at /mu);
    expect(await readdir(seeds)).toEqual(['hdf-2031-1.txt']);
    resizeDisk(disk, ROOM);
    expect(await run('add', first, second, '--yes')).toMatchObject({ status: 0 });
    expect(await readdir(seeds)).toEqual(['hdf-2031-1.txt', 'hdf-2031-2.txt']);
    expect(await readFile(join(seeds, 'hdf-2031-2.txt'), 'utf8')).toBe(plan(2, 20));
  },
);

test.skipIf(!canMount())('what add makes of what it added needs room, too', async () => {
  content = join(disk, 'content');
  mountSmallDisk(disk, 3 * PAGE);
  const file = join(folder, '1.txt');
  await writeFile(file, plan(1, 8));
  const full = await run('add', file, '--yes');
  expect(full).toMatchObject({ status: 2, stderr: expect.stringMatching(/hdf-2031-1[^”]*”：磁盘已满/u) });
  expect(full.stderr).not.toMatch(/^\s+at /mu);
  resizeDisk(disk, ROOM);
  expect(await run('convert')).toMatchObject({ status: 0 });
});
