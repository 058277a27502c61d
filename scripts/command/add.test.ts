import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeDocx, p } from '../convert/1-decode/formats/fixtures/make-docx.ts';
import { makePdf } from '../convert/1-decode/formats/fixtures/make-pdf.ts';
import { addFiles } from './add/index.ts';
import { Cancelled } from './add/terminal.ts';

const LINES = [
  '河东区人民法院关于加强渡口调解的意见',
  '河东法〔2031〕7号',
  '各人民法庭：',
  '一、健全机制。每个渡口设一名调解员。',
  '二、加强培训。每年培训两次。',
  '河东区人民法院',
  '2031年3月5日',
];
const TEXT = `${LINES.join('\n\n')}\n`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'add-'));
  await mkdir(join(folder, 'seeds'));
  await mkdir(join(folder, 'in'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function incoming(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'in', name);
  await writeFile(path, content);
  return path;
}

/** Runs the command as an editor does, without a terminal. */
async function command(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const script = join(import.meta.dirname, 'add.ts');
  const folders = ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')];
  try {
    const said = await promisify(execFile)(process.execPath, [script, ...folders, ...args]);
    return { status: 0, ...said };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

/** What the command does, without a process of its own, which takes longer to start than all the rest. */
async function add(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { id: { type: 'string' }, yes: { type: 'boolean' }, overwrite: { type: 'boolean' } },
  });
  const { id, yes = false, overwrite = false } = values;
  const [log, error] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of [log, error]) spy.mockImplementation(() => undefined);
  const status = await addFiles(
    positionals,
    {
      seeds: join(folder, 'seeds'),
      content: join(folder, 'content'),
      yes,
      overwrite,
      ...(id === undefined ? {} : { id }),
    },
    undefined,
  );
  const [stdout = '', stderr = ''] = [log, error].map((spy) => {
    const said = spy.mock.calls.map((words) => `${words.join(' ')}\n`).join('');
    spy.mockRestore();
    return said;
  });
  return { status, stdout, stderr };
}

const seeds = async (): Promise<string[]> => (await readdir(join(folder, 'seeds'))).sort();
const measures = (id: string): Promise<string[]> => readdir(join(folder, 'content', 'measures', id));

test('a file is copied in under an id made from its number, converted and summed up', async () => {
  const path = await incoming('收到的 公文.txt', TEXT);
  const { status, stdout } = await command(path, '--yes');
  expect(status).toBe(0);
  expect(await seeds()).toEqual(['hdf-2031-7.txt']);
  expect(await readFile(join(folder, 'seeds', 'hdf-2031-7.txt'), 'utf8')).toBe(TEXT);
  expect(await measures('hdf-2031-7')).toEqual(['1.mdx', '2.mdx']);
  for (const words of [LINES[0], '河东法〔2031〕7号', '2031-03-05', '河东区人民法院', '2 项', '没有提醒'])
    expect(stdout).toContain(words);
  expect(stdout.split('\n').length).toBeLessThan(25);
});

test('the sum says how many measures have a deadline and an outcome', async () => {
  const text = TEXT.replace('一名调解员。', '一名调解员。完成时限：2031年6月底前。成果形式：名册。').replace(
    '每年培训两次。',
    '每年培训两次。完成时限：2031年12月。',
  );
  const { stdout } = await add(await incoming('公文.txt', text), '--yes');
  expect(stdout).toContain('完成时限 2 条，成果形式 1 条');
});

test('several formats at once, each under its own ending whatever it was called', async () => {
  const numbered = (serial: number): string[] => LINES.map((line) => line.replace('7号', `${serial}号`));
  const paths = [
    await incoming(
      'a.doc',
      makeDocx({
        body: numbered(8)
          .map((line) => p(line))
          .join(''),
      }),
    ),
    await incoming(
      'b.html',
      `<html><body>${numbered(9)
        .map((line) => `<p>${line}</p>`)
        .join('')}</body></html>`,
    ),
    await incoming(
      'c.pdf',
      makePdf([numbered(10).map((text, i) => ({ text, x: 80, y: 780 - 24 * i, size: 14 }))]),
    ),
  ];
  expect(await add(...paths, '--yes')).toMatchObject({ status: 0 });
  expect(await seeds()).toEqual(['hdf-2031-10.pdf', 'hdf-2031-8.docx', 'hdf-2031-9.html']);
  for (const id of ['hdf-2031-8', 'hdf-2031-9', 'hdf-2031-10'])
    expect(await measures(id)).toEqual(['1.mdx', '2.mdx']);
});

test('without a terminal and without --yes nothing is written', async () => {
  const { status, stderr } = await add(await incoming('a.txt', TEXT));
  expect(status).toBe(2);
  expect(stderr).toContain('--yes');
  expect(await seeds()).toEqual([]);
});

test('what is there already is not added again, and gives way on --overwrite only', async () => {
  const path = await incoming('a.txt', TEXT);
  await add(path, '--yes');
  const again = await add(path, '--yes');
  expect(again.status).toBe(0);
  expect(again.stdout).toContain('完全相同');
  const other = await incoming('b.md', TEXT.replace('两次', '三次'));
  const refused = await add(other, '--yes');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('--overwrite');
  expect(await readFile(join(folder, 'seeds', 'hdf-2031-7.txt'), 'utf8')).toBe(TEXT);
  expect(await add(other, '--yes', '--overwrite')).toMatchObject({ status: 0 });
  expect(await seeds()).toEqual(['hdf-2031-7.md']);
});

test('a document that is there under another id is told, and added only on purpose', async () => {
  await add(await incoming('a.txt', TEXT), '--id', 'hedong-old', '--yes');
  const other = await incoming('b.md', TEXT.replace('两次', '三次'));
  const refused = await add(other, '--yes');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('hedong-old');
  expect(await seeds()).toEqual(['hedong-old.txt']);
  const { asked } = await atTerminal([other], '');
  expect(asked.join('')).toContain('hedong-old');
  expect(await seeds()).toEqual(['hedong-old.txt']);
  expect(await add(other, '--id', 'hedong-new', '--yes')).toMatchObject({ status: 0 });
  expect(await seeds()).toEqual(['hedong-new.md', 'hedong-old.txt']);
});

test('a file that cannot be converted is left out, the others are added', async () => {
  const bad = await incoming('图.txt', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'));
  const { status, stderr } = await add(bad, await incoming('a.txt', TEXT), '--yes');
  expect(status).toBe(1);
  expect(stderr).toContain('图片已损坏');
  expect(await seeds()).toEqual(['hdf-2031-7.txt']);
});

test('a scan is recognised on this machine, and kept with its text and the pictures of its pages', async () => {
  const scan = await incoming('扫描.dat', await readFile('scripts/recognise/fixtures/notice.png'));
  expect(await add(scan, '--id', 'scan-1', '--yes')).toMatchObject({ status: 0 });
  expect(await seeds()).toEqual(['scan-1.ocr.json', 'scan-1.pages', 'scan-1.png']);
  const again = await add(scan, '--yes');
  expect(again.stdout).toContain('完全相同');
  // What gives way takes its text along.
  const text = await incoming('改.txt', TEXT);
  expect(await add(text, '--id', 'scan-1', '--yes', '--overwrite')).toMatchObject({ status: 0 });
  expect(await seeds()).toEqual(['scan-1.txt']);
}, 180_000);

test('a fault in the registry stops everything, with its place', async () => {
  await mkdir(join(folder, 'seeds', 'registry'));
  await writeFile(join(folder, 'seeds', 'registry', 'issuers.yaml'), '- id：x\n');
  const { status, stderr } = await add(await incoming('a.txt', TEXT), '--yes');
  expect(status).toBe(1);
  expect(stderr).toContain('registry/issuers.yaml:1:');
  expect(await seeds()).toEqual(['registry']);
});

test.each([
  [['--yes']],
  [['nothing.txt', '--yes']],
  [['x.txt', '--id', 'Bad_Id']],
  [['x.txt', '--seeds', '']],
])('bad usage %j ends with 2 and without a stack', async (args) => {
  const { status, stderr } = await command(...args);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(await seeds()).toEqual([]);
});

/** At a terminal whose editor answers so. */
async function atTerminal(
  paths: string[],
  ...answers: string[]
): Promise<{ status: number; asked: string[] }> {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const asked: string[] = [];
  const status = await addFiles(
    paths,
    { seeds: join(folder, 'seeds'), content: join(folder, 'content'), yes: false, overwrite: false },
    {
      ask: async (question) => {
        asked.push(question);
        const answer = answers.shift();
        if (answer === undefined) throw new Cancelled();
        return answer;
      },
      say: (text) => asked.push(text),
      close: () => undefined,
    },
  );
  return { status, asked };
}

test('at a terminal the editor takes, changes or skips the id', async () => {
  const paths = [await incoming('a.txt', TEXT), await incoming('b.txt', TEXT.replace('7号', '8号'))];
  paths.push(await incoming('c.txt', TEXT.replace('7号', '9号')));
  const { status, asked } = await atTerminal(paths, '', 'hedong-eight', '-');
  expect(status).toBe(0);
  expect(asked[0]).toContain('hdf-2031-7');
  expect(await seeds()).toEqual(['hdf-2031-7.txt', 'hedong-eight.txt']);
});

test('Ctrl+C at any question leaves everything as it was', async () => {
  const paths = [await incoming('a.txt', TEXT), await incoming('b.txt', TEXT.replace('7号', '8号'))];
  await expect(atTerminal(paths, '')).rejects.toThrow(Cancelled);
  expect(await seeds()).toEqual([]);
});

const told = (): string => vi.mocked(console.error).mock.calls.join('\n');

test.skipIf(process.platform === 'win32')(
  'a pipe, a device and a folder among files are named, and not waited for',
  async () => {
    const pipe = join(folder, 'in', '管道.txt');
    execFileSync('mkfifo', [pipe]);
    const others = [pipe, '/dev/zero', join(folder, 'in')];
    expect(await atTerminal([await incoming('a.txt', TEXT), ...others])).toMatchObject({ status: 2 });
    for (const path of others) expect(told()).toContain(`${path}：这不是文件`);
    expect(await seeds()).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')('a pipe among the sources holds up no other file', async () => {
  execFileSync('mkfifo', [join(folder, 'seeds', 'pipe.txt')]);
  expect(await atTerminal([await incoming('empty.txt', '')])).toMatchObject({ status: 1 });
  expect(await atTerminal([await incoming('a.txt', TEXT)], '')).toMatchObject({ status: 1 });
  expect(told()).toContain('别处还有错误 1 个');
  expect(await seeds()).toEqual(['hdf-2031-7.txt', 'pipe.txt']);
});

test('what a run that was killed left half done goes with the next, and is no source meanwhile', async () => {
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const running = process.ppid;
  for (const maker of [ended, running]) {
    await writeFile(join(folder, 'seeds', `.hdf-2031-7.txt.${maker}.partial`), TEXT.slice(0, 100));
    await mkdir(join(folder, 'seeds', `.hdf-2031-7.pages.${maker}.partial`));
  }
  expect(await atTerminal([await incoming('a.txt', TEXT)], '')).toMatchObject({ status: 0 });
  expect(told()).toContain('提醒 0 个');
  expect(await seeds()).toEqual([
    `.hdf-2031-7.pages.${running}.partial`,
    `.hdf-2031-7.txt.${running}.partial`,
    'hdf-2031-7.txt',
  ]);
  expect(await readFile(join(folder, 'seeds', 'hdf-2031-7.txt'), 'utf8')).toBe(TEXT);
});

describe('of a source that gave way to one of another ending when the run was killed', () => {
  const ended = () => spawnSync(process.execPath, ['--version']).pid;
  const waiting = () => join(folder, 'seeds', `.hdf-2031-7.txt.${ended()}.replaced`);

  test('the next run puts back what nothing took the place of', async () => {
    await writeFile(waiting(), TEXT);
    expect(await atTerminal([await incoming('a.txt', TEXT)])).toMatchObject({ status: 0 });
    expect(await seeds()).toEqual(['hdf-2031-7.txt']);
    expect(await readFile(join(folder, 'seeds', 'hdf-2031-7.txt'), 'utf8')).toBe(TEXT);
  });

  test('nothing is left where the other one stands', async () => {
    await writeFile(waiting(), TEXT);
    await writeFile(join(folder, 'seeds', 'hdf-2031-7.md'), TEXT);
    await atTerminal([await incoming('b.txt', TEXT.replaceAll('7', '8'))], '');
    expect((await seeds()).filter((name) => name.includes('2031-7'))).toEqual(['hdf-2031-7.md']);
  });
});
