import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LookedAt } from './looked-at.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'looked-'));
});
afterEach(() => rm(folder, { recursive: true }));
const file = () => readFile(join(folder, 'looked-at.txt'), 'utf8');

test('what was looked at is kept in order, a line each, until it is taken back', async () => {
  const looked = new LookedAt(folder);
  await looked.note('b-2', ['parse/x 1'], true);
  await looked.note('a-1', ['parse/y 2', 'parse/x 1'], true);
  expect((await file()).split('\n').slice(1)).toEqual([
    'a-1 parse/x 1',
    'a-1 parse/y 2',
    'b-2 parse/x 1',
    '',
  ]);
  await looked.note('a-1', ['parse/y 2'], false);
  const now = await new LookedAt(folder).read();
  expect(now.has('a-1', 'parse/x 1')).toBe(true);
  expect(now.has('a-1', 'parse/y 2')).toBe(false);
  expect(now.has('b-2', 'parse/y 2')).toBe(false);
});

test('two desks at the same moment keep both', async () => {
  await Promise.all(['一', '二', '三'].map((key) => new LookedAt(folder).note('a', [`x ${key}`], true)));
  expect((await file()).split('\n').slice(1).sort()).toEqual(['', 'a x 一', 'a x 三', 'a x 二'].sort());
});

test('lines that git joined, and of another system, are read', async () => {
  await writeFile(join(folder, 'looked-at.txt'), '# 甲\r\na x\r\nb y\r\na x\r\n');
  expect((await new LookedAt(folder).read()).has('b', 'y')).toBe(true);
});
