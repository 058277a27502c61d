import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { convert } from '../../command/convert.ts';
import { workshopOf } from '../../publish/site-tree/workshop.ts';
import { EDITS, FIRST } from '../updates/edits.ts';
import { buildSite, updateSite } from './build-site.ts';
import { siteFiles } from './pages.ts';

/** Edits, one after the other, each of which is published: every kind once, in an order by the seed; or so many. */
const MOST = Number(process.env.UPDATES ?? EDITS.length);

const folder = await mkdtemp(join(tmpdir(), 'updates-'));
const sites = resolve('node_modules', '.cache', 'updates');
const seeds = join(folder, 'seeds');
const content = join(folder, 'content');
const site = join(sites, 'kept', 'site');
const scratch = join(sites, 'scratch', 'site');
afterAll(async () => {
  for (const one of [folder, sites, ...[site, scratch].map((out) => dirname(workshopOf(out).record))])
    await rm(one, { recursive: true, force: true });
});

interface File {
  readonly digest: string;
  readonly time: number;
}

async function filesOf(out: string): Promise<ReadonlyMap<string, File>> {
  const files = (await siteFiles(out)).map(async (file) => {
    const bytes = await readFile(join(out, file));
    const digest = createHash('sha256').update(bytes).digest('hex');
    return [file, { digest, time: (await stat(join(out, file))).mtimeMs }] as const;
  });
  return new Map(await Promise.all(files));
}

/** Files that one of two sites does not have, or has with other bytes. */
function different(a: ReadonlyMap<string, File>, b: ReadonlyMap<string, File>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (file) => a.get(file)?.digest !== b.get(file)?.digest,
  );
}

/** The site as an update makes it and, of the same files, as it is made from nothing. */
async function publishedTwice() {
  expect(await convert({ seeds, content, check: false })).toBe(0);
  const before = join(folder, 'before');
  await rm(before, { recursive: true, force: true });
  await cp(seeds, before, { recursive: true });
  await Promise.all([
    updateSite(site, { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content }, ['--addresses', 'write']),
    buildSite(scratch, { ARCHIVE_SEEDS: before, ARCHIVE_CONTENT: content }),
  ]);
  return { updated: await filesOf(site), fromNothing: await filesOf(scratch) };
}

/** The archive as it is before the first edit, never published. */
async function begin(): Promise<void> {
  for (const one of [seeds, content, site]) await rm(one, { recursive: true, force: true });
  for (const [file, text] of Object.entries(FIRST)) {
    await mkdir(dirname(join(seeds, file)), { recursive: true });
    await writeFile(join(seeds, file), text);
  }
  await mkdir(content, { recursive: true });
}

test('after any edits a site that is updated is what it would be from nothing, and all else of it is left alone', async () => {
  await begin();
  let { updated: before } = await publishedTwice();
  const [edits = []] = fc.sample(
    fc.shuffledSubarray([...EDITS], { minLength: Math.min(MOST, EDITS.length) }).chain((first) =>
      fc
        .array(fc.constantFrom(...EDITS), {
          minLength: Math.max(0, MOST - EDITS.length),
          maxLength: Math.max(0, MOST - EDITS.length),
        })
        .map((more) => [...first, ...more]),
    ),
    { numRuns: 1, seed: Number(process.env.FC_SEED ?? 20261121) },
  );
  for (const [i, { name, make }] of edits.slice(0, MOST).entries()) {
    const label = `${i + 1}. ${name}`;
    await make(seeds);
    const { updated, fromNothing } = await publishedTwice();
    expect(different(updated, fromNothing), label).toEqual([]);
    const touched = [...updated].filter(
      ([file, { digest, time }]) => before.get(file)?.digest === digest && before.get(file)?.time !== time,
    );
    expect(touched, label).toEqual([]);
    expect(different(updated, before).length, label).toBeGreaterThan(0);
    before = updated;
  }
}, 3_600_000);

test('a page of which a question was forgotten would be found', async () => {
  await begin();
  await publishedTwice();
  const { record } = workshopOf(site);
  const lines = (await readFile(record, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown[]);
  const forgetful = lines.map((line) => (line[0] === 'page' ? line.with(4, []) : line));
  await writeFile(record, forgetful.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const renamed = EDITS.find(({ name }) => name === 'a court is called otherwise');
  await renamed?.make(seeds);
  const { updated, fromNothing } = await publishedTwice();
  expect(different(updated, fromNothing).length).toBeGreaterThan(0);
}, 600_000);

test('a build that was stopped is gone on with', async () => {
  await begin();
  expect(await convert({ seeds, content, check: false })).toBe(0);
  const env = { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content };
  const { journal } = workshopOf(site);
  await rm(dirname(journal), { recursive: true, force: true });
  const stop = new AbortController();
  const building = updateSite(site, env, ['--addresses', 'keep'], stop.signal);
  const noted = async () =>
    (await readFile(journal, 'utf8').catch(() => ''))
      .split('\n')
      .filter((line) => line.startsWith('["page"'));
  while ((await noted()).length === 0) await setTimeout(20);
  stop.abort();
  await expect(building).rejects.toThrow();
  const finished = await noted();
  const begun = Date.now();
  await updateSite(site, env, ['--addresses', 'keep']);
  await buildSite(scratch, env);
  const files = await filesOf(site);
  expect(different(files, await filesOf(scratch))).toEqual([]);
  const again = finished
    .map((line) => (JSON.parse(line) as string[])[2] ?? '')
    .filter((file) => (files.get(file)?.time ?? 0) >= begun);
  // The last of them may have been noted and not written yet.
  expect(again.length).toBeLessThanOrEqual(1);
}, 600_000);
