import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Folders } from '../archive.ts';
import { applyAnswer } from './answers.ts';

let root: string;
let folders: Folders;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'answers-'));
  folders = { seeds: root, content: join(root, 'content'), registry: join(root, 'registry') };
  await mkdir(folders.registry);
  const book = ['circulars/a-1/ - | 甲', 'circulars/a-1/3/ - | 三', 'circulars/a-1/#m3 - | 三'];
  await writeFile(join(folders.registry, 'addresses.txt'), `${book.join('\n')}\n`);
});
afterEach(() => rm(root, { recursive: true }));

const text = (name: string): Promise<string> => readFile(join(root, name), 'utf8').catch(() => '');
const redirects = async (): Promise<unknown> => parse(await text('registry/redirects.yaml'));

test('a measure that moved takes its place on the page of its circular along', async () => {
  await applyAnswer(folders, {
    kind: 'moved',
    moves: [{ from: 'circulars/a-1/3/', to: 'circulars/b-1/4/' }],
  });
  expect(await redirects()).toEqual({
    redirects: { 'circulars/a-1/3/': 'circulars/b-1/4/', 'circulars/a-1/#m3': 'circulars/b-1/#m4' },
  });
});

test('a measure that is withdrawn does so, too', async () => {
  const answer = {
    kind: 'withdrawn',
    addresses: ['circulars/a-1/3/'],
    on: '2031-01-02',
    what: '三',
    why: '废止',
  };
  await applyAnswer(folders, answer as Parameters<typeof applyAnswer>[1]);
  expect(await redirects()).toEqual({
    withdrawals: [
      { address: ['circulars/a-1/3/', 'circulars/a-1/#m3'], on: '2031-01-02', what: '三', why: '废止' },
    ],
  });
});

test.each(['新网址', 'circulars/b-1', 'https://x.example/'])(
  '“%s” is no address: nothing is written',
  async (to) => {
    const answer = { kind: 'moved', moves: [{ from: 'circulars/a-1/', to }] } as const;
    await expect(applyAnswer(folders, answer)).rejects.toThrow('网址的写法不对');
    expect(await text('registry/redirects.yaml')).toBe('');
  },
);

test('a file that was broken by hand is not written into', async () => {
  await writeFile(join(folders.registry, 'redirects.yaml'), 'redirects: [');
  const answer = { kind: 'undeclared', from: 'circulars/a-1/' } as const;
  await expect(applyAnswer(folders, answer)).rejects.toThrow('程序改不了');
  expect(await text('registry/redirects.yaml')).toBe('redirects: [');
});

test('a correction goes into the side file that is there, whatever its ending', async () => {
  await writeFile(join(root, 'a-1.yml'), 'title: 甲 # 照封面\n');
  const corrections = [{ at: '3', what: '改字。' }];
  await applyAnswer(folders, { kind: 'corrected', circular: 'a-1', on: '2031-01-02', corrections });
  expect(await text('a-1.yml')).toMatch(/^title: 甲 # 照封面\ncorrections:/u);
  expect(await text('a-1.yaml')).toBe('');
});

test('another id takes all that lies beside the source along, and none that is taken', async () => {
  for (const name of ['a-1.txt', 'a-1.yaml', 'a-10.txt', 'b-1.md']) await writeFile(join(root, name), name);
  const rename = (id: string) => applyAnswer(folders, { kind: 'renamed', circular: 'a-1', id });
  await expect(rename('b-1')).rejects.toThrow('已有来源文件 b-1.md');
  await expect(rename('../c')).rejects.toThrow('不能用作编号');
  await rename('c-1');
  expect((await readdir(root)).filter((name) => name !== 'registry').sort()).toEqual([
    'a-10.txt',
    'b-1.md',
    'c-1.txt',
    'c-1.yaml',
  ]);
});
