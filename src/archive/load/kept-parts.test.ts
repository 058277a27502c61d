import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const folder = await mkdtemp(join(tmpdir(), 'kept-parts-'));
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const make = vi.fn((item: string) => item.length);
const MANY = Array.from({ length: 40 }, (_, i) => 'x'.repeat(i + 1));

beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name));
});

/** What a build by some state of the code makes of items, and of how many. */
async function made(items: readonly string[], code = 'a') {
  vi.resetModules();
  vi.stubEnv('ARCHIVE_CODE', code);
  vi.stubEnv('ARCHIVE_READINGS', folder);
  make.mockClear();
  const { keptEach } = await import('./kept-parts.ts');
  expect(keptEach('lengths', items, (item) => item, make)).toEqual(items.map((item) => item.length));
  return make.mock.calls.length;
}

test('of what is as it was nothing is made again, whatever its order', async () => {
  expect(await made(MANY)).toBe(40);
  expect(await made(MANY.toReversed())).toBe(0);
  expect(await made(MANY, 'b')).toBe(40);
});

test('what came since stands in a file of its own, until it is much', async () => {
  await made(MANY);
  const first = await readFile(join(folder, 'lengths.v8'));
  expect(await made([...MANY, 'one more'])).toBe(1);
  expect(await readFile(join(folder, 'lengths.v8'))).toEqual(first);
  expect(await made([...MANY, 'one more', 'another'])).toBe(1);
  const many = MANY.map((item) => `${item}y`);
  expect(await made([...MANY, 'one more', ...many])).toBe(40);
  expect(await readdir(folder)).toEqual(['lengths.v8']);
  expect(await made([...MANY, 'one more', ...many])).toBe(0);
});

test('what is gone is let go of, where it is most', async () => {
  await made(MANY);
  await made(MANY.slice(0, 4));
  expect(await made(MANY)).toBe(36);
});

test('damaged files are as good as none', async () => {
  await made(MANY);
  await writeFile(join(folder, 'lengths.v8'), 'damaged');
  expect(await made(MANY)).toBe(40);
});
