import { linkSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putBack, replaceSite } from '../replace-site.ts';
import { filesIn, NewSite } from './new-site.ts';

let root: string;
let out: string;
let site: string;
let leaving: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-site-'));
  [out, site, leaving] = [join(root, 'out'), join(root, 'site'), join(root, 'leaving')];
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const textsIn = (folder: string) =>
  Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const timeOf = (file: string) => statSync(file).mtimeMs;

/** Builds with these files; `kept` are not made but taken as they stand. */
async function publish(files: Readonly<Record<string, string>>, kept: readonly string[] = []) {
  const made = join(root, 'made');
  await rm(made, { recursive: true, force: true });
  put(made, files);
  const next = new NewSite(site, out);
  for (const file of kept) next.keep(file);
  await next.placeAll(made);
  next.clear();
  const differences = next.differences();
  await replaceSite({ site, leaving }, out);
  return differences;
}

test('what is the same keeps its time, whether it was made again or taken as it stands', async () => {
  expect(await publish({ 'a/index.html': 'a', 'b.json': 'b', 'c.json': 'c' })).toEqual({
    added: 3,
    changed: 0,
    gone: 0,
    same: 0,
  });
  utimesSync(join(out, 'a/index.html'), 1, 1);
  utimesSync(join(out, 'b.json'), 2, 2);
  expect(await publish({ 'b.json': 'b', 'd.json': 'd' }, ['a/index.html'])).toEqual({
    added: 1,
    changed: 0,
    gone: 1,
    same: 2,
  });
  expect(textsIn(out)).toEqual({ 'a/index.html': 'a', 'b.json': 'b', 'd.json': 'd' });
  expect([timeOf(join(out, 'a/index.html')), timeOf(join(out, 'b.json'))]).toEqual([1000, 2000]);
});

test('a file that is written once more as it stands is none that has changed', async () => {
  await publish({ 'a.txt': 'whole', 'b.txt': '1' });
  const next = new NewSite(site, out);
  next.write('a.txt', Buffer.from('half'));
  next.write('a.txt', Buffer.from('whole'));
  next.write('b.txt', Buffer.from('2'));
  next.clear();
  expect(next.differences()).toEqual({ added: 0, changed: 1, gone: 0, same: 1 });
  expect([...next.differing()]).toEqual(['b.txt']);
  await replaceSite({ site, leaving }, out);
  expect(textsIn(out)).toEqual({ 'a.txt': 'whole', 'b.txt': '2' });
});

test('what lies in the folder as it stands is taken without a look, and what does not is not', async () => {
  await publish({ 'a.txt': '1', 'b.txt': '1' });
  await publish({ 'a.txt': '1', 'b.txt': '2' });
  const next = new NewSite(site, out, new Set(['b.txt']));
  for (const file of ['a.txt', 'b.txt']) next.keepUntouched(file);
  await replaceSite({ site, leaving }, out);
  expect(textsIn(out)).toEqual({ 'a.txt': '1', 'b.txt': '2' });
  const again = new NewSite(site, out, new Set());
  again.write('a.txt', Buffer.from('3'));
  again.keepUntouched('a.txt');
  expect(readFileSync(join(site, 'a.txt'), 'utf8')).toBe('1');
});

test('any sites one after the other stand as they were made, and their files are never written into', async () => {
  const paths = ['a', 'b/c', 'b/d/e', 'f/g', 'b'].map((path) => `${path}.txt`).concat('b.txt/h.txt');
  const texts = fc.constantFrom('1', '2', '33');
  const fits = (files: Readonly<Record<string, string>>) => !('b.txt' in files && 'b.txt/h.txt' in files);
  const sites = fc
    .dictionary(fc.constantFrom(...paths), texts, { maxKeys: 5, noNullPrototype: true })
    .filter(fits);
  await fc.assert(
    fc.asyncProperty(fc.array(sites, { minLength: 2, maxLength: 6 }), async (chain) => {
      for (const one of [out, site]) await rm(one, { recursive: true, force: true });
      let before: Readonly<Record<string, string>> = {};
      for (const files of chain) {
        const same = Object.keys(files).filter((file) => before[file] === files[file]);
        const times = new Map(same.map((file) => [file, timeOf(join(out, file))]));
        const differences = await publish(files);
        expect(textsIn(out)).toEqual(files);
        expect(differences.same).toBe(same.length);
        for (const [file, time] of times) expect(timeOf(join(out, file))).toBe(time);
        before = files;
      }
    }),
    { numRuns: 30 },
  );
});

test('files of an earlier site that have one size and time with those that stand are not taken for them', async () => {
  await publish({ 'a.txt': '1' });
  await publish({ 'a.txt': '2' });
  for (const folder of [out, site]) utimesSync(join(folder, 'a.txt'), 1, 1);
  await publish({}, ['a.txt']);
  expect(textsIn(out)).toEqual({ 'a.txt': '2' });
});

test('a site that was to be replaced when the build was stopped is put back', async () => {
  put(leaving, { 'a.txt': 'a' });
  await putBack({ leaving }, out);
  expect(textsIn(out)).toEqual({ 'a.txt': 'a' });
  put(leaving, { 'a.txt': 'old' });
  await putBack({ leaving }, out);
  expect(textsIn(out)).toEqual({ 'a.txt': 'a' });
  expect(filesIn(leaving)).toEqual([]);
});

test('a file that somebody changed where it stands does not change what lies aside', async () => {
  await publish({ 'a.txt': '1' });
  await publish({ 'a.txt': '1', 'b.txt': '1' });
  linkSync(join(out, 'a.txt'), join(root, 'probe'));
  await publish({ 'a.txt': '2' });
  expect(readFileSync(join(root, 'probe'), 'utf8')).toBe('1');
});
