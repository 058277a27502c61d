import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKept, writeKept } from './kept-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file is made, changed and removed by whoever saw its last state', async () => {
  const path = join(folder, 'a.yaml');
  const none = await readKept(path);
  expect(none.bytes).toBeUndefined();
  const first = await writeKept(path, none.revision, Buffer.from('甲'));
  const second = await writeKept(path, first, Buffer.from('乙'));
  expect(await readFile(path, 'utf8')).toBe('乙');
  expect((await readKept(path)).revision).toBe(second);
  expect(await writeKept(path, second, undefined)).toBe(none.revision);
  expect(await readdir(folder)).toEqual([]);
});

test('who saw an older state is refused, and the file stays', async () => {
  const path = join(folder, 'a.yaml');
  const { revision } = await readKept(path);
  await writeFile(path, '别处写的');
  await expect(writeKept(path, revision, Buffer.from('甲'))).rejects.toMatchObject({ status: 409 });
  expect(await readFile(path, 'utf8')).toBe('别处写的');
});

test('of two who write at the same time one is refused', async () => {
  const path = join(folder, 'a.yaml');
  const { revision } = await readKept(path);
  const writes = await Promise.allSettled(
    ['甲', '乙'].map((text) => writeKept(path, revision, Buffer.from(text))),
  );
  expect(writes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await readFile(path, 'utf8')).toBe('甲');
});
