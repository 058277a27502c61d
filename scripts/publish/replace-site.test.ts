import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { filesBelow } from '#formats/files-below.ts';
import { putBack, replaceSite } from './replace-site.ts';

/** A folder on another disk than that for temporary files, where the machine has one. */
const ELSEWHERE = ['/dev/shm', '/run/user/0', '/var/tmp'].find((folder) => {
  const there = statSync(folder, { throwIfNoEntry: false });
  return there !== undefined && there.dev !== statSync(tmpdir()).dev;
});
const folders: string[] = [];
const newFolder = (at: string): string => {
  const folder = mkdtempSync(join(at, 'replace-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function put(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

async function textsIn(folder: string): Promise<Record<string, string>> {
  const files = await filesBelow(folder);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

test.skipIf(ELSEWHERE === undefined)(
  'a site on another disk is replaced whole, and nothing is left beside it',
  async () => {
    const [own, other] = [newFolder(tmpdir()), newFolder(ELSEWHERE ?? '')];
    const [site, leaving, out] = [join(own, 'site'), join(own, 'leaving'), join(other, 'dist')];
    put(site, { 'index.html': '1', 'a/index.html': 'a' });
    await replaceSite({ site, leaving }, out);
    expect(await textsIn(other)).toEqual({ 'dist/index.html': '1', 'dist/a/index.html': 'a' });
    const { mtimeMs } = statSync(join(out, 'a/index.html'));
    put(site, { 'index.html': '2', 'a/index.html': 'a', b: 'b' });
    await replaceSite({ site, leaving }, out);
    expect(await textsIn(other)).toEqual({ 'dist/index.html': '2', 'dist/a/index.html': 'a', 'dist/b': 'b' });
    expect(statSync(join(out, 'a/index.html')).mtimeMs).toBe(mtimeMs);
  },
);

test.skipIf(ELSEWHERE === undefined)(
  'a build that was stopped there puts back what stood, and clears what was left',
  async () => {
    const [own, other] = [newFolder(tmpdir()), newFolder(ELSEWHERE ?? '')];
    const [leaving, out] = [join(own, 'leaving'), join(other, 'dist')];
    put(join(other, '.dist.last'), { 'index.html': '1' });
    put(join(other, '.dist.next'), { 'index.html': '2' });
    await putBack({ leaving }, out);
    expect(await textsIn(other)).toEqual({ 'dist/index.html': '1' });
    mkdirSync(join(out, '.next'));
    writeFileSync(join(out, '.next', 'index.html'), '2');
    await putBack({ leaving }, out);
    expect(await textsIn(other)).toEqual({ 'dist/index.html': '1' });
  },
);
