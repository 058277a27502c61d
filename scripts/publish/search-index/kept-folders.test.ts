import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptFolder } from './kept-folders.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

it('writes a folder once for each key, and gives it again as it was', async () => {
  const written: string[] = [];
  const make = (key: string, to: string) =>
    keptFolder(join(place, 'cache'), key, join(place, to), async () => {
      written.push(key);
      await mkdir(join(place, to), { recursive: true });
      await writeFile(join(place, to, 'index'), `of ${key}`);
    });
  await make('a', 'site/0');
  await make('b', 'site/1');
  await make('a', 'other/5');
  await make('a', 'site/1');
  expect(written).toEqual(['a', 'b']);
  expect(await readFile(join(place, 'other/5/index'), 'utf8')).toBe('of a');
  expect(await readFile(join(place, 'site/1/index'), 'utf8')).toBe('of a');
});

it('keeps nothing of a folder that could not be written', async () => {
  const cache = join(place, 'cache');
  const fail = keptFolder(cache, 'a', join(place, 'x'), () => Promise.reject(new Error('broken off')));
  await expect(fail).rejects.toThrow('broken off');
  let again = false;
  await keptFolder(cache, 'a', join(place, 'x'), async () => {
    again = true;
    await mkdir(join(place, 'x'));
  });
  expect(again).toBe(true);
});
