import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const registry = await mkdtemp(join(tmpdir(), 'registry-'));
await writeFile(join(registry, 'addresses.txt'), 'circulars/x/1/ 8WRYCNJK p1 s3 | 第1项\n# 完\n');
vi.stubEnv('ARCHIVE_REGISTRY', registry);
const { placesMissing } = await import('./address-book.ts');
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(registry, { recursive: true });
});

test('a page misses what it had and has no more', async () => {
  expect(await placesMissing('circulars/x/1/', 'p1 s1')).toEqual(['s2', 's3']);
  expect(await placesMissing('circulars/x/1/', '')).toEqual(['p1', 's1', 's2', 's3']);
});

test('one that has all of it misses nothing, just as one that was never published', async () => {
  expect(await placesMissing('circulars/x/1/', 'p2 s3')).toEqual([]);
  expect(await placesMissing('circulars/x/2/', 'p2 s3')).toEqual([]);
});
