import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addFolder, type FolderOptions } from './add-folder.ts';
import { Cancelled, type Terminal } from './terminal.ts';

const numbered = (serial: number, more = ''): string =>
  [
    `河东区人民法院关于第${serial}号渡口的意见`,
    `河东法〔2031〕${serial}号`,
    '各人民法庭：',
    '一、健全机制。每个渡口设一名调解员。',
    '二、加强培训。每年培训两次。',
    ...(more === '' ? [] : [more]),
    '河东区人民法院',
    '2031年3月5日',
  ].join('\n\n');

let root: string;
let options: FolderOptions;
const never = new AbortController().signal;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'add-folder-'));
  for (const name of ['seeds', '收文/第二批']) await mkdir(join(root, name), { recursive: true });
  options = { seeds: join(root, 'seeds'), content: join(root, 'content'), yes: true, overwrite: false };
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

const put = (name: string, content: string | Uint8Array) => writeFile(join(root, '收文', name), content);
const seeds = async (): Promise<string[]> => (await readdir(join(root, 'seeds'))).sort();
const list = (): Promise<string> => readFile(join(root, '收文-加入清单.html'), 'utf8');
const add = (stop = never, terminal?: Terminal) => addFolder(join(root, '收文'), options, terminal, stop);

/** An editor who answers so. */
function editor(...answers: string[]): { terminal: Terminal; said: string[] } {
  const said: string[] = [];
  const terminal = {
    ask: async (question: string) => {
      said.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw new Cancelled();
      return answer;
    },
    say: (text: string) => said.push(text),
    close: () => undefined,
  };
  return { terminal, said };
}

/** Ctrl+C, seen when the command looks the given time. */
function stopAt(looks: number): AbortSignal {
  let looked = 0;
  return {
    get aborted() {
      looked += 1;
      return looked >= looks;
    },
  } as AbortSignal;
}

test('goes on after files that cannot be read, into folders below, and lists what needs eyes first', async () => {
  await put('1.txt', numbered(1));
  await put('2.txt', numbered(2, '二、又一个第二。'));
  await put('第二批/3.txt', numbered(3));
  await put('图.png', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'));
  await put('Thumbs.db', 'x');
  await put('~$1.docx', 'x');
  expect(await add()).toBe(1);
  expect(await seeds()).toEqual(['hdf-2031-1.txt', 'hdf-2031-2.txt', 'hdf-2031-3.txt']);
  expect(await readdir(join(root, 'content', 'measures', 'hdf-2031-3'))).toEqual(['1.mdx', '2.mdx']);
  const html = await list();
  expect([...html.matchAll(/<td>([^<]*\.(?:txt|png))<\/td>/gu)].map(([, file]) => file)).toEqual([
    '图.png',
    '2.txt',
    '1.txt',
    join('第二批', '3.txt'),
  ]);
  expect(html).toContain('编号“二、”重复出现');
  expect(html).not.toContain('Thumbs');
});

test('what is there, or twice in the folder, is told and not added twice', async () => {
  await put('1.txt', numbered(1));
  await put('1 副本.txt', numbered(1));
  await put('1.md', `${numbered(1)}\n\n附注。\n`);
  await put('无号.txt', numbered(2).replace('河东法〔2031〕2号\n\n', ''));
  await put('无号 2.txt', numbered(2).replace('河东法〔2031〕2号\n\n', '').replace('两次', '三次'));
  expect(await add()).toBe(1);
  expect((await seeds()).length).toBe(2);
  const html = await list();
  expect(html.match(/>原已有</gu)?.length).toBe(1);
  expect(html.match(/>待决定</gu)?.length).toBe(2);
});

test('stopped at any moment it leaves whole sources, and taken up again it does the rest', async () => {
  for (let i = 1; i <= 5; i += 1) await put(`${i}.txt`, numbered(i));
  expect(await add(stopAt(4))).toBe(2);
  expect(await seeds()).toEqual(['hdf-2031-1.txt', 'hdf-2031-2.txt', 'hdf-2031-3.txt']);
  expect(await add()).toBe(0);
  expect((await seeds()).length).toBe(5);
  // What was put in before is converted, too, and stands in the list.
  expect(await readdir(join(root, 'content', 'circulars'))).toHaveLength(5);
  expect((await list()).match(/<tr class="(?:added|held)">/gu)?.length).toBe(5);
  expect(await add()).toBe(0);
  expect((await seeds()).length).toBe(5);
});

test('asks once for all ids; nothing is written before, nor where the editor cancels', async () => {
  options = { ...options, yes: false };
  for (let i = 1; i <= 3; i += 1) await put(`${i}.txt`, numbered(i));
  const no = editor('n');
  await expect(add(never, no.terminal)).rejects.toThrow(Cancelled);
  expect(await seeds()).toEqual([]);
  expect(no.said.join('\n')).toContain('hdf-2031-2  2.txt');
  const yes = editor('');
  expect(await add(never, yes.terminal)).toBe(0);
  expect((await seeds()).length).toBe(3);
});

test('stopped while it reads it asks nothing any more', async () => {
  options = { ...options, yes: false };
  for (let i = 1; i <= 3; i += 1) await put(`${i}.txt`, numbered(i));
  const { terminal, said } = editor('');
  expect(await add(stopAt(2), terminal)).toBe(2);
  expect(said).toEqual([]);
  expect(await seeds()).toEqual([]);
});

test('asks file by file where the editor wants that', async () => {
  options = { ...options, yes: false };
  for (let i = 1; i <= 3; i += 1) await put(`${i}.txt`, numbered(i));
  const { terminal } = editor('s', 'hedong-one', 'n', '');
  expect(await add(never, terminal)).toBe(0);
  expect(await seeds()).toEqual(['hdf-2031-3.txt', 'hedong-one.txt']);
});

test.each([
  ['.csv', /^\ufeff序,文件/u],
  ['.txt', /^“收文”加入档案/u],
])('the list is written where and as the editor says: %s', async (ending, begins) => {
  await put('1.txt', numbered(1));
  const report = join(root, `清单${ending}`);
  options = { ...options, report };
  expect(await add()).toBe(0);
  expect(await readFile(report, 'utf8')).toMatch(begins);
});

test('a folder that holds the archive itself is refused', async () => {
  for (const folder of [root, join(root, 'seeds')])
    expect(await addFolder(folder, options, undefined, never)).toBe(2);
  expect(await seeds()).toEqual([]);
});

test('without anybody to ask it wants --yes', async () => {
  await put('1.txt', numbered(1));
  options = { ...options, yes: false };
  expect(await add()).toBe(2);
  expect(await seeds()).toEqual([]);
});
