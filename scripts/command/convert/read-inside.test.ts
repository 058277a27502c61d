import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsOf } from './kept/inputs.ts';
import { readRegistryFiles, readSeeds, recognisedBeside } from './read-seeds.ts';

const TEXT = '河东区人民法院工作要点\n\n1. 健全机制。完善制度。\n';
let root: string;
let seeds: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'inside-'));
  seeds = join(root, 'seeds');
  await mkdir(join(seeds, 'registry'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const codes = async () => (await readSeeds(seeds)).diagnostics.map(({ code, place }) => [place.file, code]);

test.skipIf(process.platform === 'win32')(
  'links are followed inside of the folder, and nowhere else',
  async () => {
    await writeFile(join(seeds, 'a-1.txt'), TEXT);
    await writeFile(join(root, 'secret.txt'), TEXT);
    await symlink('a-1.txt', join(seeds, 'b-1.txt'));
    await symlink('../secret.txt', join(seeds, 'c-1.txt'));
    await symlink('/etc/passwd', join(seeds, 'd-1.txt'));
    await symlink('../secret.txt', join(seeds, 'a-1.yaml'));
    await symlink('../secret.txt', join(seeds, 'a-1.ocr.json'));
    await symlink('../../secret.txt', join(seeds, 'registry', 'topics.yaml'));
    expect(await codes()).toEqual([
      ['a-1.yaml', 'seeds/outside'],
      ['c-1.txt', 'seeds/outside'],
      ['d-1.txt', 'seeds/outside'],
    ]);
    const { circulars, sideFiles } = (await readSeeds(seeds)).seeds;
    expect(circulars.map(({ id }) => id)).toEqual(['a-1', 'b-1']);
    expect(sideFiles).toEqual([]);
    expect(await recognisedBeside(seeds, 'a-1.txt')).toBe('');
    expect((await readRegistryFiles(seeds))[0]).toMatchObject({
      text: '',
      fault: expect.stringContaining('链接'),
    });
  },
);

test('a folder that is itself a link is read as what it leads to', async () => {
  await writeFile(join(seeds, 'a-1.txt'), TEXT);
  await symlink(seeds, join(root, 'link'), 'dir');
  const { seeds: read, diagnostics } = await readSeeds(join(root, 'link'));
  expect(read.circulars.map(({ id }) => id)).toEqual(['a-1']);
  expect(diagnostics).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a pipe and a device are named, and not waited for', async () => {
  await writeFile(join(seeds, 'a-1.txt'), TEXT);
  for (const name of ['b-1.txt', 'b-1.yaml', 'registry/issuers.yaml'])
    execFileSync('mkfifo', [join(seeds, name)]);
  await symlink('/dev/zero', join(seeds, 'c-1.txt'));
  await mkdir(join(seeds, 'd-1.txt'));
  expect(await codes()).toEqual([
    ['b-1.txt', 'seeds/no-file'],
    ['b-1.yaml', 'seeds/no-file'],
    ['c-1.txt', 'seeds/no-file'],
    ['d-1.txt', 'seeds/no-file'],
  ]);
  expect(inputsOf(seeds, '')).toBeDefined();
});
