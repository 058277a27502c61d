import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { filesBelow } from '#formats/files-below.ts';
import '../../../proof/laws/seed.ts';
import { circularArbitrary } from '../../../proof/laws/circular.ts';
import { tableCircularArbitrary } from '../../../proof/laws/table-circular.ts';
import { convertFolder, writeContent } from '../convert-folder.ts';
import { reportOf } from '../report.ts';
import { type KeptWork, keptWork, unchangedSince } from './index.ts';

// Random edits convert an archive many times over.
vi.setConfig({ testTimeout: 300_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  await mkdir(join(folder, 'seeds'));
});
afterEach(() => rm(folder, { recursive: true }));

const seeds = (): string => join(folder, 'seeds');
const cache = (): string => join(folder, 'cache');
const quiet = { step: () => undefined, end: () => undefined };

/** Converts into a content folder, as the command does; what it says and which files it changes. */
async function convert(content: string, kept: KeptWork | null) {
  const converted = await convertFolder(seeds(), quiet, content, kept);
  if (converted === undefined) throw new Error('the seeds folder is gone');
  const report = reportOf(converted.conversion, converted.diagnostics);
  const changes = await writeContent(content, converted, false, quiet);
  return { report, failed: converted.conversion.failed, changes };
}
const keptIn = (content: string): KeptWork => keptWork(seeds(), content, cache());

async function textsBelow(content: string): Promise<Record<string, string>> {
  const paths = await filesBelow(content);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(content, path), 'utf8')]));
}

/** One of the files below a folder, where there is one. */
async function oneBelow(path: string, n: number): Promise<string | undefined> {
  const paths = await filesBelow(path);
  return paths.length === 0 ? undefined : join(path, paths[n % paths.length] as string);
}

type Edit = (content: string) => Promise<void> | void;
const id = fc.integer({ min: 1, max: 4 }).map((n) => `c-${n}`);
const at = fc.nat({ max: 1000 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(id, circularArbitrary).map(
      ([name, { source }]): Edit =>
        () =>
          put(`${name}.txt`, source),
    ),
  },
  fc.tuple(id, tableCircularArbitrary).map(
    ([name, { file, bytes }]): Edit =>
      () =>
        put(`${name}${file.slice(file.lastIndexOf('.'))}`, bytes),
  ),
  // One word of a text.
  fc.tuple(id, at).map(
    ([name, n]): Edit =>
      () => {
        const text = readOr(join(seeds(), `${name}.txt`), '');
        if (text !== '') put(`${name}.txt`, `${text.slice(0, n)}甲${text.slice(n + 1)}`);
      },
  ),
  id.map(
    (name): Edit =>
      () =>
        rmSync(join(seeds(), `${name}.txt`), { force: true }),
  ),
  fc.tuple(id, fc.constantFrom('title: 另一题名\n', 'title: [\n', 'note: 编者说明\n')).map(
    ([name, text]): Edit =>
      () =>
        put(`${name}.yaml`, text),
  ),
  id.map(
    (name): Edit =>
      () =>
        rmSync(join(seeds(), `${name}.yaml`), { force: true }),
  ),
  fc.constantFrom('执行', '法庭', '审判').map(
    (word): Edit =>
      () =>
        put('registry/topics.yaml', `- id: one\n  name: 一\n  scope: 一\n  words: { ${word}: 4 }\n`),
  ),
  // A build published something, or somebody put an older address book back.
  fc.subarray(['terms/jia/ - | “乙”', 'terms/yi/ - | “甲”', 'instruments/jia/ - | 《乙》的引用']).map(
    (lines): Edit =>
      () =>
        put('registry/addresses.txt', [...lines, ''].join('\n')),
  ),
  // What is written was changed by somebody, or is gone.
  fc.tuple(at, fc.boolean()).map(
    ([n, gone]): Edit =>
      async (content) => {
        const path = await oneBelow(content, n);
        if (path !== undefined) gone ? rmSync(path) : appendFileSync(path, '改');
      },
  ),
  // What was kept is damaged, or is gone.
  fc.tuple(at, at, fc.constantFrom('gone', 'cut', 'changed')).map(
    ([n, m, how]): Edit =>
      async () => {
        const path = await oneBelow(cache(), n);
        if (path === undefined) return;
        const bytes = readFileSync(path);
        if (how === 'gone') rmSync(path);
        else if (how === 'cut') writeFileSync(path, bytes.subarray(0, m % bytes.length));
        else {
          bytes[m % bytes.length] = (bytes[m % bytes.length] as number) ^ 1;
          writeFileSync(path, bytes);
        }
      },
  ),
);

const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(seeds(), name), text);

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

test('whatever is edited, a run with what was kept gives what a fresh one gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 2, maxLength: 8 }), async (chain) => {
      await rm(folder, { recursive: true });
      await mkdir(join(seeds(), 'registry'), { recursive: true });
      const [kept, fresh] = [join(folder, 'kept'), join(folder, 'fresh')];
      for (const edit of chain) {
        await edit(kept);
        // What stands in the folder counts where a circular has an error.
        await rm(fresh, { recursive: true, force: true });
        await cp(kept, fresh, { recursive: true }).catch(() => undefined);
        const anew = await convert(fresh, null);
        expect(await convert(kept, keptIn(kept))).toEqual(anew);
        expect(await textsBelow(kept)).toEqual(await textsBelow(fresh));
        const last = await unchangedSince(keptIn(kept), kept);
        if (anew.failed.length === 0)
          expect(last?.diagnostics).toEqual((await convertFolder(seeds(), quiet, kept, null))?.diagnostics);
        else expect(last).toBeUndefined();
      }
    }),
    { numRuns: 15 },
  );
});

const TEXT = '河东区人民法院工作要点\n\n1. 健全机制。完善制度。\n\n2. 深化改革。推进试点。\n';

test('a run after which nothing was changed is known, and any change is seen', async () => {
  const content = join(folder, 'content');
  const last = () => unchangedSince(keptIn(content), content);
  put('a-1.txt', TEXT);
  expect(await last()).toBeUndefined();
  await convert(content, keptIn(content));
  expect(await last()).toMatchObject({
    circulars: 1,
    units: 2,
    diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'parse/inferred-field' })]),
  });
  const measure = join(content, 'measures/a-1/1.mdx');
  const text = await readFile(measure, 'utf8');
  for (const change of [
    () => writeFileSync(measure, text.replace('健全', '建立')),
    () => rmSync(measure),
    () => writeFileSync(join(content, 'measures/a-1/3.mdx'), text),
    () => put('a-1.txt', TEXT.replace('试点', '示范')),
    () => put('b-1.txt', TEXT),
    () => put('a-1.yaml', 'note: 说明\n'),
    () => put('unknown.bin', ''),
  ]) {
    change();
    expect(await last()).toBeUndefined();
    await convert(content, keptIn(content));
    expect(await last()).toBeDefined();
  }
  expect(await last()).toMatchObject({ circulars: 2 });
});

test('what a build publishes of a conversion changes nothing of it', async () => {
  const content = join(folder, 'content');
  const last = () => unchangedSince(keptIn(content), content);
  await mkdir(join(seeds(), 'registry'));
  put('a-1.txt', `${TEXT}\n3. 用“星汇”平台，执行《甲市立案细则》。\n\n4. 用“星汇”平台。\n`);
  await convert(content, keptIn(content));
  const published = [
    'instruments/jiashilianxize/ - | 《甲市立案细则》的引用',
    'terms/xinghui/ - | “星汇”',
    '',
  ];
  put('registry/addresses.txt', published.join('\n'));
  expect(await last()).toBeDefined();
  put('registry/addresses.txt', published.join('\n').replace('星汇', '行惠'));
  expect(await last()).toBeUndefined();
  await convert(content, keptIn(content));
  expect(await last()).toBeDefined();
  expect(readFileSync(join(content, 'terms.json'), 'utf8')).toContain('xinghui-');
  put('registry/addresses.txt', '');
  expect(await last()).toBeUndefined();
});

test('nothing is kept of what has an error', async () => {
  const content = join(folder, 'content');
  put('a-1.txt', TEXT);
  put('b-1.txt', '');
  await convert(content, keptIn(content));
  expect(await unchangedSince(keptIn(content), content)).toBeUndefined();
  expect(readdirSync(cache()).filter((name) => name.endsWith('.reading'))).toHaveLength(1);
});

test('of readings that no run needs any more five hundred stay', async () => {
  const content = join(folder, 'content');
  put('a-1.txt', TEXT);
  await mkdir(cache());
  for (let n = 0; n < 600; n += 1) writeFileSync(join(cache(), `${n}.reading`), '');
  await convert(content, keptIn(content));
  expect(readdirSync(cache()).filter((name) => name.endsWith('.reading'))).toHaveLength(501);
});
