import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPENING_PAGE, packSite } from './pack-site.ts';
import { writeZip } from './write-zip.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const textIn = (files: Readonly<Record<string, Uint8Array>>, name: string): string =>
  new TextDecoder().decode(files[name]);

test('what is written is read back, whatever it is called', async () => {
  const file = join(folder, 'a.zip');
  const bytes = Buffer.from('甲'.repeat(5000));
  await writeZip(file, [
    { name: '打开档案.html', bytes },
    { name: 'site/空.txt', bytes: Buffer.alloc(0) },
    { name: 'site/a.png', bytes: Buffer.from([1, 2, 3]) },
  ]);
  const zip = await readFile(file);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual(['打开档案.html', 'site/空.txt', 'site/a.png']);
  expect(textIn(files, '打开档案.html')).toBe('甲'.repeat(5000));
  expect([...(files['site/a.png'] ?? [])]).toEqual([1, 2, 3]);
  expect(zip.length).toBeLessThan(1000);
  // Bit 11 of the flags: the name is in UTF-8.
  expect(zip.readUInt16LE(6) & 0x0800).toBe(0x0800);
});

test('more files than the first form of a zip can count are all found', { timeout: 60_000 }, async () => {
  const file = join(folder, 'many.zip');
  const count = 70_000;
  await writeZip(
    file,
    (function* () {
      for (let i = 0; i < count; i += 1) yield { name: `${i}.png`, bytes: Buffer.from('x') };
    })(),
  );
  const zip = await readFile(file);
  let found = 0;
  const last = unzipSync(zip, { filter: ({ name }) => ++found > 0 && name === `${count - 1}.png` });
  expect(found).toBe(count);
  expect(textIn(last, `${count - 1}.png`)).toBe('x');
});

test('a site is packed with a page that opens it, the same bytes whenever it was built', async () => {
  const site = join(folder, 'dist');
  await mkdir(join(site, 'help'), { recursive: true });
  await writeFile(join(site, 'index.html'), '<a href=help/>使用说明</a>');
  await writeFile(join(site, 'help', 'index.html'), '<a href=../>首页</a>');
  const first = await readFile(await packSite(site));
  await utimes(join(site, 'index.html'), 1, 1);
  const second = await readFile(await packSite(site));
  expect(second.equals(first)).toBe(true);
  const files = unzipSync(first);
  expect(Object.keys(files)).toEqual([OPENING_PAGE, 'site/help/index.html', 'site/index.html']);
  expect(textIn(files, OPENING_PAGE)).toContain('content="0; url=site/index.html"');
  expect(textIn(files, 'site/help/index.html')).toBe('<a href=../index.html>首页</a>');
});
