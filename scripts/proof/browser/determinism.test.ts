import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { siteFiles } from './pages.ts';

async function digests(folder: string): Promise<Map<string, string>> {
  const files = await siteFiles(folder);
  const entries = files.map(async (file): Promise<[string, string]> => {
    const hash = createHash('sha256').update(await readFile(join(folder, file)));
    return [file, hash.digest('hex')];
  });
  return new Map(await Promise.all(entries));
}

test('built elsewhere, at another time of another language, the site is the same byte for byte', async () => {
  const folder = resolve('node_modules', '.cache', 'built-again');
  try {
    const again = join(folder, 'site');
    await buildSite(again, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
    const [first, second] = [await digests(inject('dist')), await digests(again)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...second].filter(([file, digest]) => first.get(file) !== digest).map(([file]) => file)).toEqual(
      [],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
