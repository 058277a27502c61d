import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBesideSync, writeNamed, writeNamedSync, writeWhole } from './write-file.ts';

/** Linux has a device that is always full. */
const FULL = '/dev/full';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.skipIf(!existsSync(FULL))(
  'a disk that is full is told with the file, and leaves no half of it',
  async () => {
    const full = (path: string) => expect.objectContaining({ code: 'ENOSPC', path });
    await expect(writeNamed(FULL, 'x')).rejects.toEqual(full(FULL));
    expect(() => writeNamedSync(FULL, 'x')).toThrow(full(FULL));
    const [file, beside] = [join(folder, 'a'), join(folder, 'a.partial')];
    await symlink(FULL, beside);
    await expect(writeWhole(file, 'x')).rejects.toEqual(full(file));
    expect(await readdir(folder)).toEqual([]);
    await symlink(FULL, beside);
    expect(() => writeBesideSync(beside, file, 'x')).toThrow(full(file));
    expect(await readdir(folder)).toEqual([]);
  },
);

test('a file that is written whole takes the place of what stood there', async () => {
  const file = join(folder, 'a');
  for (const text of ['1', '2']) await writeWhole(file, text);
  expect(await readFile(file, 'utf8')).toBe('2');
  expect(await readdir(folder)).toEqual(['a']);
});
