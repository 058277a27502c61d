import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSeeds } from '../command/convert/read-seeds.ts';
import { JOURNAL, lastLines, record } from './journal.ts';

let seeds: string;
let registry: string;
beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'journal-'));
  registry = join(seeds, 'registry');
});
afterEach(() => rm(seeds, { recursive: true }));

const at = new Date(2031, 2, 4, 5, 6);

test('lines are added, each whole whatever stands in it, and none is changed', async () => {
  await record(registry, '张三', '加入 a-1', at);
  const first = await readFile(join(registry, JOURNAL), 'utf8');
  await record(registry, '李\n四', '更正\r\n# 甲', at);
  await record(registry, ' ', '公布', at);
  const text = await readFile(join(registry, JOURNAL), 'utf8');
  expect(text.startsWith(first)).toBe(true);
  expect(text.split('\n').slice(1)).toEqual([
    '2031-03-04 05:06  张三  加入 a-1',
    '2031-03-04 05:06  李 四  更正 # 甲',
    '2031-03-04 05:06  未具名  公布',
    '',
  ]);
  expect(await lastLines(registry, 2)).toEqual([
    '2031-03-04 05:06  未具名  公布',
    '2031-03-04 05:06  李 四  更正 # 甲',
  ]);
});

test('two desks that write at once lose no line', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, i) => record(registry, '甲', `第${i}件`, at)));
  expect(await lastLines(registry, 100)).toHaveLength(40);
});

test('the converter does not see it', async () => {
  await record(registry, '张三', '加入 a-1', at);
  await writeFile(join(registry, 'archive.yaml'), 'name: 甲\n');
  const read = await readSeeds(seeds);
  expect(read.diagnostics).toEqual([]);
  expect(read.seeds.circulars).toEqual([]);
  expect(read.seeds.registry.map(({ file }) => file)).toEqual(['registry/archive.yaml']);
});
