import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeWorkshop } from './one-at-a-time.ts';

const root = await mkdtemp(join(tmpdir(), 'workshop-'));
afterAll(() => rm(root, { recursive: true }));

test('a workshop that a running process has is not taken; when that has ended it is', async () => {
  const taken = join(root, 'building', 'taken');
  expect(takeWorkshop({ taken })).toBeUndefined();
  expect(await readFile(taken, 'utf8')).toBe(String(process.pid));
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  await writeFile(taken, String(other.pid));
  expect(takeWorkshop({ taken })).toBe(other.pid);
  other.kill('SIGKILL');
  await once(other, 'close');
  expect(takeWorkshop({ taken })).toBeUndefined();
});

test.each(['', 'x', '-1', '0'])('what says “%s” holds nobody up', async (text) => {
  const taken = join(root, 'damaged');
  await writeFile(taken, text);
  expect(takeWorkshop({ taken })).toBeUndefined();
});
