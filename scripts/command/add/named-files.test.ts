import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedFiles } from './named-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'named-'));
  for (const name of ['甲.docx', '乙.docx', '丙.pdf', '丁〔2025〕1号.txt'])
    await writeFile(join(folder, name), '');
});
afterAll(() => rm(folder, { recursive: true }));

test('a pattern names the files that it fits, in order', async () => {
  expect(await namedFiles([join(folder, '*.docx'), join(folder, '丙.pdf')])).toEqual([
    join(folder, '乙.docx'),
    join(folder, '甲.docx'),
    join(folder, '丙.pdf'),
  ]);
  expect(await namedFiles([join(folder, '丁〔2025〕?号.txt')])).toEqual([join(folder, '丁〔2025〕1号.txt')]);
});

test('a word that names nothing stays as it was written', async () => {
  const words = [join(folder, '*.ofd'), join(folder, '戊.docx')];
  expect(await namedFiles(words)).toEqual(words);
});
