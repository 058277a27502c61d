import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const LINES = [
  '河东区人民法院关于加强渡口调解的意见',
  '河东法〔2031〕7号',
  '一、健全机制。每个渡口设一名调解员。',
  '二、加强培训。每年培训两次。',
  '河东区人民法院',
  '2031年3月5日',
];
const TEXT = LINES.join('\n\n');
const HTML = `<html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const RIGHT = { docNumber: '河东法〔2031〕7号', measures: 2 };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function score(files: Record<string, string>, ...more: string[]) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return new Promise<{ status: number; out: string }>((resolve) => {
    execFile(process.execPath, ['scripts/proof/score.ts', folder, ...more], (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), out: stdout + stderr }),
    );
  });
}

test('every format of a text is held against its expectation; texts without one are left alone', async () => {
  const { status, out } = await score({
    'a.txt': TEXT,
    'a.html': HTML,
    'a.expect.json': JSON.stringify(RIGHT),
    'b.txt': TEXT,
  });
  expect(out).toMatch(/2 of 2 +a\.html/u);
  expect(out).toMatch(/2 of 2 +a\.txt/u);
  expect(out).not.toContain('b.txt');
  expect(out).toMatch(/measures +2 of 2 +100\.0 %/u);
  expect(out).toMatch(/all fields +4 of 4 +100\.0 %/u);
  expect(status).toBe(0);
});

test('what disagrees is counted, named, shown in detail, and ends with 1', async () => {
  const wrong = JSON.stringify({ ...RIGHT, measures: 3 });
  const { status, out } = await score({ 'a.txt': TEXT, 'a.expect.json': wrong }, '--details');
  expect(out).toMatch(/1 of 2 +1 silent +a\.txt {2}\(measures\)/u);
  expect(out).toMatch(/expected 3\s+found {4}2/u);
  expect(out).toMatch(/all fields +1 of 2 +50\.0 %/u);
  expect(status).toBe(1);
});

test('an expectation that cannot be read is named', async () => {
  const { status, out } = await score({ 'a.txt': TEXT, 'a.expect.json': '{' });
  expect(out).toContain(join(folder, 'a.expect.json'));
  expect(status).toBe(2);
});

test('a folder with nothing to score says so', async () => {
  expect(await score({ 'a.txt': TEXT })).toMatchObject({ status: 2 });
});

test('a refused file is named, and every field of its expectation is wrong, none silently', async () => {
  const { status, out } = await score({
    'a.html': '<html><body><img src="scan.png"></body></html>',
    'a.expect.json': JSON.stringify({ ...RIGHT, headings: ['一、总体要求'], absent: ['首页'] }),
  });
  expect(out).toMatch(/0 of 4 +a\.html {2}refused/u);
  expect(out).toMatch(/all fields +0 of 4/u);
  expect(out).toMatch(/silent faults +0 of 4/u);
  expect(status).toBe(1);
});

test('a fault that no diagnostic tells of is silent; one that the editor was told of is not', async () => {
  const skips = TEXT.replace('二、加强', '三、加强');
  const { out } = await score({
    'a.txt': skips,
    'a.expect.json': JSON.stringify({ docNumber: '河东法〔2031〕8号', measures: 3 }),
  });
  expect(out).toMatch(/0 of 2 +1 silent +a\.txt {2}\(docNumber measures\)/u);
  expect(out).toMatch(/silent faults +1 of 2 +50\.0 %/u);
});

test('enough fields may agree and yet too many be silent', async () => {
  const right = {
    ...RIGHT,
    issuer: '河东区人民法院',
    date: '2031-03-05',
    sections: 2,
    numberingRestarts: false,
  };
  const present = Array.from({ length: 40 }, () => '每年培训两次');
  const { status, out } = await score({
    'a.txt': TEXT,
    'a.expect.json': JSON.stringify({ ...right, present, absent: ['每个渡口设一名调解员'] }),
  });
  expect(out).toMatch(/silent faults +1 of 47 /u);
  expect(out).toMatch(/all fields +46 of 47 +97\.9 %/u);
  expect(status).toBe(1);
});
