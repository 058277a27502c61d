import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registryReady } from './registry-ready.ts';

let seeds: string;
let said: string;

beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'registry-'));
  await mkdir(join(seeds, 'registry'));
  vi.stubEnv('ARCHIVE_SEEDS', seeds);
  vi.stubEnv('ARCHIVE_REGISTRY', undefined);
  said = '';
  vi.spyOn(console, 'error').mockImplementation((text: string) => {
    said += text;
  });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(seeds, { recursive: true });
});

const archive = (text: string): Promise<void> => writeFile(join(seeds, 'registry', 'archive.yaml'), text);

test('an archive that says what it is', async () => {
  await archive('name: 甲\nowner: 乙\ndescription: 丙\ncontact: 丁\nfooter: 戊\n');
  expect(await registryReady()).toBe(true);
  expect(said).toBe('');
});

test('no archive.yaml', async () => {
  expect(await registryReady()).toBe(false);
  expect(said).toContain('registry/archive.yaml:1:1  warning  registry/no-archive');
});

test('a slip in archive.yaml is shown with its line', async () => {
  await archive('name: 甲\nowner：乙\ndescription: 丙\n');
  expect(await registryReady()).toBe(false);
  expect(said).toContain('registry/archive.yaml:2:1  error  registry/invalid');
  expect(said).toContain('“owner”后面的冒号是全角的');
});
