import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HALF_WRITTEN } from './convert/half-written.ts';
import { convert as convertFolders } from './convert.ts';

const GOOD = '河东区人民法院工作要点\n\n1. 健全机制。完善制度。\n\n2. 深化改革。推进试点。\n';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convert-'));
  await mkdir(join(folder, 'seeds'));
  await writeFile(join(folder, 'seeds', 'good.txt'), GOOD);
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command as an editor does. */
async function command(...more: string[]): Promise<{ status: number; stderr: string }> {
  const script = join(import.meta.dirname, 'convert.ts');
  const options = ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'), ...more];
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [script, ...options]);
    return { status: 0, stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { status: code, stderr };
  }
}

/** What the command does, without a process of its own, which takes longer to start than all the rest. */
async function convert(
  ...more: ('--check' | { report: string })[]
): Promise<{ status: number; stderr: string }> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const status = await convertFolders({
    seeds: join(folder, 'seeds'),
    content: join(folder, 'content'),
    check: more.includes('--check'),
    report: more.flatMap((one) => (typeof one === 'string' ? [] : one.report))[0],
  });
  const stderr = said.mock.calls.map((words) => `${words.join(' ')}\n`).join('');
  said.mockRestore();
  return { status, stderr };
}

async function files(): Promise<string[]> {
  const entries = await readdir(join(folder, 'content'), { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(join(folder, 'content/').length))
    .sort();
}

const OF_GOOD = [
  'circulars/good.mdx',
  'instruments.json',
  'links/good.json',
  'measures/good/1.mdx',
  'measures/good/2.mdx',
  'sources/good.json',
  'terms.json',
  'topics.json',
];

test('writes a file for the circular, each measure, the source and the links, and the lists', async () => {
  expect(await command()).toMatchObject({ status: 0 });
  expect(await files()).toEqual(OF_GOOD);
});

test('an error in one circular leaves what stood there and converts the others', async () => {
  await writeFile(join(folder, 'seeds', 'later.txt'), GOOD.replace('河东', '河西'));
  await convert();
  const before = await readFile(join(folder, 'content/measures/later/1.mdx'), 'utf8');
  await writeFile(join(folder, 'seeds', 'later.txt'), '');
  await writeFile(join(folder, 'seeds', 'good.txt'), GOOD.replace('健全机制', '建立机制'));
  const { status, stderr } = await convert();
  expect(status).toBe(1);
  expect(stderr).toContain('seeds/later.txt:1:1  error  decode/empty-file');
  expect(await readFile(join(folder, 'content/measures/later/1.mdx'), 'utf8')).toBe(before);
  expect(await readFile(join(folder, 'content/measures/good/1.mdx'), 'utf8')).toContain('建立机制');
});

test('of a circular whose file is none that can be read now all stays', async () => {
  await writeFile(join(folder, 'seeds', 'later.txt'), GOOD.replace('河东', '河西'));
  await convert();
  const before = await files();
  await rename(join(folder, 'seeds', 'later.txt'), join(folder, 'seeds', 'later.bin'));
  const { status, stderr } = await convert();
  expect({ status, files: await files() }).toEqual({ status: 0, files: before });
  expect(stderr).toContain('seeds/later.bin:1:1  warning  seeds/unknown-format');
});

test('a circular beside which lies what cannot be read is converted as if it lay alone', async () => {
  await convert();
  const before = await readFile(join(folder, 'content/links/good.json'), 'utf8');
  await writeFile(join(folder, 'seeds', 'good.bin'), '');
  await convert();
  expect(await readFile(join(folder, 'content/links/good.json'), 'utf8')).toBe(before);
  await writeFile(join(folder, 'seeds', 'good.txt'), GOOD.slice(0, GOOD.indexOf('2.')));
  await convert();
  expect(await files()).toEqual(OF_GOOD.filter((path) => path !== 'measures/good/2.mdx'));
});

test('files of a circular that is gone go, and nothing else does', async () => {
  await writeFile(join(folder, 'seeds', 'gone.txt'), GOOD);
  await convert();
  await writeFile(join(folder, 'content', 'notes.txt'), 'kept');
  await rm(join(folder, 'seeds', 'gone.txt'));
  expect(await convert()).toMatchObject({ status: 0 });
  expect(await files()).toEqual([...OF_GOOD, 'notes.txt'].sort());
  await expect(stat(join(folder, 'content/measures/gone'))).rejects.toThrow();
});

test('a measure that is gone from its circular goes', async () => {
  await convert();
  await writeFile(join(folder, 'seeds', 'good.txt'), GOOD.slice(0, GOOD.indexOf('2.')));
  await convert();
  expect(await files()).toEqual(OF_GOOD.filter((path) => path !== 'measures/good/2.mdx'));
});

test('unchanged files keep their time stamps', async () => {
  await convert();
  const before = await stat(join(folder, 'content/measures/good/1.mdx'));
  await convert();
  const after = await stat(join(folder, 'content/measures/good/1.mdx'));
  expect(after.mtimeMs).toBe(before.mtimeMs);
  expect(after.ino).toBe(before.ino);
});

test('--check writes nothing and tells what differs', async () => {
  expect(await convert('--check')).toMatchObject({ status: 1 });
  await expect(stat(join(folder, 'content'))).rejects.toThrow();
  await convert();
  expect(await convert('--check')).toMatchObject({ status: 0 });
  await writeFile(join(folder, 'content/measures/good/1.mdx'), 'edited by hand');
  const { status, stderr } = await convert('--check');
  expect(status).toBe(1);
  expect(stderr).toContain('measures/good/1.mdx');
  expect(await readFile(join(folder, 'content/measures/good/1.mdx'), 'utf8')).toBe('edited by hand');
});

test('--report writes what was read', async () => {
  const path = join(folder, 'report.json');
  await convert({ report: path });
  const report = JSON.parse(await readFile(path, 'utf8'));
  expect(report.circulars[0]).toMatchObject({
    id: 'good',
    kind: 'plan',
    title: '河东区人民法院工作要点',
    docNumber: null,
    measures: [
      {
        key: '1',
        number: 1,
        title: '健全机制',
        text: '健全机制。完善制度。',
        section: null,
        source: { startLine: 3, endLine: 3 },
      },
      { key: '2' },
    ],
    characters: { total: 35, published: 35, furniture: 0, unclassified: 0 },
  });
});

test.each([[['--nonsense']], [['--seeds']], [['stray']]])('bad usage %j ends with 2', async (more) => {
  const { status, stderr } = await command(...more);
  expect(status).toBe(2);
  expect(stderr).toContain('用法');
});

test('a seeds folder that is not there ends with 2 and touches nothing', async () => {
  await convert();
  await rm(join(folder, 'seeds'), { recursive: true });
  expect(await convert()).toMatchObject({ status: 2 });
  expect(await files()).toEqual(OF_GOOD);
});

test.each(['--seeds', '--content'])('%s that is a file or is empty ends with 2', async (option) => {
  const file = join(folder, 'file');
  await writeFile(file, 'kept');
  for (const value of [file, '', join(file, 'below')]) {
    const { status, stderr } = await command(option, value);
    expect(status).toBe(2);
    expect(stderr).toContain('用法');
    expect(stderr).not.toMatch(/^\s+at /mu);
  }
  expect(await readFile(file, 'utf8')).toBe('kept');
});

test('a file where a folder is to be written ends with 2', async () => {
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content', 'measures'), 'kept');
  const { status, stderr } = await convert();
  expect(status).toBe(2);
  expect(stderr).toContain('同名的文件');
  expect(stderr).not.toMatch(/^\s+at /mu);
});

test('what a broken run left half written goes', async () => {
  await convert();
  await writeFile(join(folder, 'content/measures/good/1.mdx.partial'), 'half');
  await writeFile(join(folder, 'content/notes.partial'), 'kept');
  expect(await convert('--check')).toMatchObject({ status: 1 });
  await convert();
  expect(await files()).toEqual([...OF_GOOD, 'notes.partial'].sort());
});

test('a run that was stopped is made good although nothing has changed since', async () => {
  await convert();
  await writeFile(join(folder, 'content', HALF_WRITTEN), '');
  expect(await convert()).toMatchObject({ status: 0 });
  expect(await files()).toEqual(OF_GOOD);
});

test('a name of a file cannot steer the terminal', async () => {
  await writeFile(join(folder, 'seeds', 'red\u001b[31m.txt'), GOOD);
  const { stderr } = await convert();
  expect(stderr).not.toContain('\u001b');
  expect(stderr).toContain('red\\u{1b}[31m.txt');
});

test('what is said of a file comes in the order of its lines', async () => {
  const text =
    '河西区人民法院工作要点\n\n1. 甲。乙。\n\n1. 丙。丁。\n\n4. 戊。己。\n\n河西区人民法院\n2031年2月30日\n';
  await writeFile(join(folder, 'seeds', 'later.txt'), text);
  const { stderr } = await convert();
  const lines = [...stderr.matchAll(/later\.txt:(\d+):/gu)].map(([, line]) => Number(line));
  expect(lines).toEqual([5, 7, 10]);
});

test('an empty seeds folder, a README and hidden files are no fault', async () => {
  await rm(join(folder, 'seeds', 'good.txt'));
  await cp(import.meta.filename, join(folder, 'seeds', 'README.md'));
  await writeFile(join(folder, 'seeds', '.DS_Store'), '');
  const { status, stderr } = await convert();
  expect(status).toBe(0);
  expect(stderr).toContain('公文 0 件');
});

test('of very many warnings the first of each kind are listed, the others counted', async () => {
  const twice = (i: number) => `${i}. 健全机制。完善制度。\n\n${i}. 深化改革。推进试点。\n\n`;
  const text = Array.from({ length: 60 }, (_, i) => twice(i + 1)).join('');
  await writeFile(join(folder, 'seeds', 'many.txt'), `河西区人民法院工作要点\n\n${text}`);
  await writeFile(join(folder, 'seeds', 'empty.txt'), '');
  const path = join(folder, 'report.json');
  const { status, stderr } = await convert({ report: path });
  expect(status).toBe(1);
  expect(stderr.match(/warning {2}parse\/number-repeated/gu)).toHaveLength(10);
  expect(stderr).toContain('error  decode/empty-file');
  const { diagnostics } = JSON.parse(await readFile(path, 'utf8'));
  const all = diagnostics.filter((d: { code: string }) => d.code === 'parse/number-repeated').length;
  expect(all).toBeGreaterThan(50);
  expect(stderr).toContain(`parse/number-repeated  另有 ${all - 10} 个`);
});

test('a short run says nothing of its progress', async () => {
  const { stderr } = await command();
  expect(stderr).not.toMatch(/读取文件|识别公文|写入文件/u);
});
