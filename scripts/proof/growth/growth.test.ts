import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../bench/build/run.ts';
import { type Weight, weigh } from '../bench/build/weight.ts';
import type { InventedCircular } from '../bench/invented/plans.ts';
import { inventedCirculars, writeArchive } from '../bench/invented/write-archive.ts';
import { type Calls, callsIn, growing } from './calls.ts';
import { filesByKind } from './kinds.ts';

/**
 * What a site costs is told by what is done, not by seconds: how often each function of the converter
 * and of the build is called, and what is written, for an archive and for one of twice as many
 * circulars of twice as many courts.
 */
const SMALLER = 24;
/**
 * The first courts have a plan of every year and those below them have not; some cut their lines and
 * most do not. They are left out, so that twice as much is twice of the same kind.
 */
const LEFT_OUT = 20;
const ENOUGH = 120;
/** Twice as much may take a little more than twice the work, while what is bounded has not reached its bound; not four times. */
const AT_MOST = 2.7;
/** Of a kind with fewer files a measure it may be that lists have become long enough for second pages. */
const FEW = 0.1;
/** What is reached, with what every site has beside its measures; in archives of thousands of circulars it is less. */
const FILES_A_MEASURE = 2.6;
const KB_A_MEASURE = 34.5;
/**
 * Meets each measure with all that share a wording with it, up to a bound that small archives do
 * not reach: MOST_PLACES and MOST_TEXTS_OF_A_WORDING, which scripts/convert/6-relate/bars.test.ts holds.
 */
const BOUNDED = /related\/\w[\w-]*\.ts|lineage\/said\.ts/u;

interface Built {
  readonly measures: number;
  readonly converting: Calls;
  readonly building: Calls;
  readonly kinds: ReadonlyMap<string, number>;
  readonly weight: Weight;
}

const cache = resolve('node_modules', '.cache');
let folder = '';
let smaller: Built;
let larger: Built;

beforeAll(async () => {
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'growth-'));
  const circulars = (await inventedCirculars(ENOUGH))
    .slice(LEFT_OUT)
    .filter(({ court }) => !court.cutsLines)
    .slice(0, 2 * SMALLER);
  smaller = await built('smaller', circulars.slice(0, SMALLER));
  larger = await built('larger', circulars);
}, 1_800_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function built(name: string, circulars: readonly InventedCircular[]): Promise<Built> {
  const own = (part: string): string => join(folder, name, part);
  // Nothing may be kept from an earlier run: what was kept is not done, and not counted.
  const kept = { ARCHIVE_CACHE: own('kept') };
  await writeArchive(circulars, own('seeds'));
  const node = (script: string, ...args: string[]): string[] => [
    process.execPath,
    join('scripts', 'command', script),
    ...args,
  ];
  await run(node('convert.ts', '--seeds', own('seeds'), '--content', own('content')), {
    env: { ...kept, NODE_V8_COVERAGE: own('converting') },
  });
  await run(node('build.ts', '--out', own('dist'), '--cache', own('astro'), '--addresses', 'keep'), {
    env: {
      ...{ ...kept, ARCHIVE_SEEDS: own('seeds'), ARCHIVE_CONTENT: own('content') },
      NODE_V8_COVERAGE: own('building'),
    },
  });
  return {
    measures: circulars.flatMap(({ sections }) => sections.flatMap(({ measures }) => measures)).length,
    converting: await callsIn(own('converting')),
    building: await callsIn(own('building')),
    kinds: await filesByKind(own('dist')),
    weight: await weigh(own('dist')),
  };
}

describe('twice the archive takes twice the work, not four times', () => {
  test('of the converter', () => {
    const grown = growing(smaller.converting, larger.converting, AT_MOST);
    expect(grown.filter(([name]) => !BOUNDED.test(name))).toEqual([]);
  });

  test('of the build', () => {
    expect(growing(smaller.building, larger.building, AT_MOST)).toEqual([]);
  });

  test('and twice the files of each kind', () => {
    const grown = [...larger.kinds]
      .map(([kind, count]) => [kind, count, smaller.kinds.get(kind) ?? 0] as const)
      .filter(([, count, before]) => count > larger.measures * FEW && count > AT_MOST * before);
    expect(grown).toEqual([]);
  });

  test('and a measure takes no more files and bytes than before', () => {
    const { files, bytes } = larger.weight;
    expect(files / larger.measures).toBeLessThan(FILES_A_MEASURE);
    expect(bytes / 1024 / larger.measures).toBeLessThan(KB_A_MEASURE);
    expect(bytes / larger.measures).toBeLessThan((1.25 * smaller.weight.bytes) / smaller.measures);
  });
});

test('functions that meet everything with everything are told by their calls', async () => {
  const counts = async (size: number): Promise<Calls> => {
    const script = join(folder, 'meets-all.mjs');
    const calls = join(folder, `calls-${size}`);
    await writeFile(
      script,
      `const all = Array.from({ length: ${size} }, (_, i) => i);
       function once(one) { return one + 1; }
       function meet(one, other) { return one < other; }
       let met = 0;
       for (const one of all) for (let i = 0; i < 100; i += 1) met += once(one);
       for (const one of all) for (const other of all) if (meet(one, other)) met += 1;`,
    );
    await run([process.execPath, script], { env: { NODE_V8_COVERAGE: calls } });
    return callsIn(calls);
  };
  const grown = growing(await counts(150), await counts(300), AT_MOST);
  expect(grown.map(([name]) => name.split(',')[0])).toEqual(['meet']);
});
