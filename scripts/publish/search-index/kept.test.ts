import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptOr } from './kept.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

it('makes a thing once as long as it is made of the same, and again where what was kept is damaged', async () => {
  const file = join(place, 'a', 'index');
  const made: string[] = [];
  const ask = (of: string) =>
    keptOr(file, of, async () => {
      made.push(of);
      return { of, bytes: [Uint8Array.of(1, 2, 3)] };
    });
  await ask('x');
  expect(await ask('x')).toEqual({ of: 'x', bytes: [Uint8Array.of(1, 2, 3)] });
  expect(made).toEqual(['x']);
  await ask('y');
  await ask('x');
  expect(made).toEqual(['x', 'y', 'x']);
  const bytes = await readFile(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(file, bytes);
  expect(await ask('x')).toMatchObject({ of: 'x' });
  expect(made).toEqual(['x', 'y', 'x', 'x']);
});

it('does without where it cannot be kept', async () => {
  await writeFile(join(place, 'a'), '');
  expect(await keptOr(join(place, 'a', 'index'), 'x', async () => 7)).toBe(7);
});
