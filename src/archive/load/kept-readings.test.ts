import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const root = await mkdtemp(join(tmpdir(), 'readings-'));
const kept = join(root, 'kept');
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

const FILES = Array.from({ length: 60 }, (_, i) => `measures/a-${i}/1.mdx`);
const read = vi.fn((text: string) => ({ text }));

beforeEach(async () => {
  await rm(kept, { recursive: true, force: true });
  for (const file of FILES) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), file);
    // Long ago: a file that was written just now may change without its time telling.
    await utimes(join(root, file), 1, 1);
  }
  await new Promise((done) => setTimeout(done, 120));
  read.mockClear();
});

/** As a build by some state of the code has it. */
async function readings(code: string) {
  vi.resetModules();
  vi.stubEnv('ARCHIVE_CODE', code);
  vi.stubEnv('ARCHIVE_READINGS', kept);
  const { Readings } = await import('./kept-readings.ts');
  return new Readings<{ text: string }>('measures', root);
}

test('files are handed on in the order given, whatever line ends they have', async () => {
  await writeFile(join(root, FILES[3] as string), '一\r\n二\r\n');
  const found = (await readings('a')).of(FILES, read);
  expect(found.map(({ text }) => text)).toEqual(FILES.with(3, '一\n二\n'));
});

test('a later build of the same code reads what has changed', async () => {
  (await readings('a')).of(FILES, read);
  expect(read).toHaveBeenCalledTimes(FILES.length);
  read.mockClear();
  await writeFile(join(root, FILES[5] as string), 'changed');
  const files = FILES.toSpliced(7, 1);
  const found = (await readings('a')).of(files, read);
  expect(read.mock.calls.map(([text]) => text)).toEqual(['changed']);
  expect(found.map(({ text }) => text)).toEqual(files.with(5, 'changed'));
});

test('another state of the code reads all, and so does a build that finds damaged files', async () => {
  (await readings('a')).of(FILES, read);
  (await readings('b')).of(FILES, read);
  expect(read).toHaveBeenCalledTimes(2 * FILES.length);
  for (const file of await readdir(kept)) await writeFile(join(kept, file), 'damaged');
  const found = (await readings('b')).of(FILES, read);
  expect(read).toHaveBeenCalledTimes(3 * FILES.length);
  expect(found.map(({ text }) => text)).toEqual(FILES);
});

test('while a process goes on, what did not change is the same object', async () => {
  const all = await readings('a');
  const before = all.of(FILES, read);
  await writeFile(join(root, FILES[9] as string), 'changed');
  const after = all.of(FILES, read);
  expect(after.map((one, i) => one === before[i])).toEqual(FILES.map((_, i) => i !== 9));
});
