import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInOrder } from './files.ts';

test('files are handed on in the order given, whatever line ends they have', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  const paths = Array.from({ length: 100 }, (_, i) => join(folder, `${i}.mdx`));
  for (const [i, path] of paths.entries())
    await writeFile(path, i % 2 === 0 ? `一\r\n二${i}\r\n` : `一\n二${i}\n`);
  const taken: string[] = [];
  await readInOrder(paths, (_, text) => void taken.push(text));
  expect(taken).toEqual(paths.map((_, i) => `一\n二${i}\n`));
  await rm(folder, { recursive: true });
});
