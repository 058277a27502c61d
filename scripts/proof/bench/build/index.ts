import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inventedCirculars, writeArchive } from '../invented/write-archive.ts';
import { edits } from './edits.ts';
import { eleventy, type Generator, hugo, renderedBy } from './generators.ts';
import { dearest, PROFILE_EVERY } from './profile.ts';
import { type Cost, run, type Step } from './run.ts';
import { type Weight, weigh } from './weight.ts';

/** What is promised of every size, of the cost beside another generator, and of the largest archive. */
const TIMES_HUGO = 6;
const FILES_A_MEASURE = 2.5;
const KB_A_MEASURE = 25;
const GROWTH_A_PAGE = 1.2;
const LARGE = 1700;
const LONGEST = 600;
const MOST_MEMORY = 3 * 1024 ** 3;
const UPDATE = 1 / 10;
const DEAREST = 5;

/** Where archives are measured: inside the project, where Astro works. */
const BENCH = resolve('node_modules', '.cache', 'bench');

interface Options {
  /** Circulars of each archive. */
  readonly sizes: readonly number[];
  /** Folder in which Eleventy was installed. */
  readonly eleventy: string;
  /** Whether changes of the archive are made, too. */
  readonly updates: boolean;
}

/** What became of one archive. */
interface Measured {
  readonly circulars: number;
  readonly measures: number;
  readonly weight: Weight;
  readonly convert: Cost;
  readonly build: Cost;
  readonly rivals: readonly { readonly name: string; readonly cost: Cost }[];
  readonly updates: readonly { readonly name: string; readonly processor: number }[];
}

/**
 * Archives of invented circulars, as seed files: what it takes to convert them, to build the site
 * and to make its index, from nothing and after a change; beside it what other generators take for
 * pages of the same text. Prints tables; resolves to whether every limit holds.
 */
export async function benchBuild({ sizes, eleventy: folder, updates }: Options): Promise<boolean> {
  const rivals: Generator[] = [];
  for (const [name, known] of [
    ['Hugo (on PATH)', await hugo()],
    [`Eleventy (in ${folder})`, await eleventy(folder)],
  ] as const) {
    if (known === undefined) console.log(`${name} is not at hand: no ratio to it`);
    else rivals.push(known);
  }
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measure(size, rivals, updates));
  const said = measured.flatMap((one) => limitsOf(one, measured[0] as Measured));
  console.log('');
  for (const [words, holds] of said) console.log(`  ${holds ? '✓' : '✗'} ${words}`);
  return said.every(([, holds]) => holds);
}

async function measure(size: number, rivals: readonly Generator[], updates: boolean): Promise<Measured> {
  await mkdir(BENCH, { recursive: true });
  // Its own for each run, caches and all: nothing may be kept from an earlier one, but for the compiled site and the
  // unpacked fonts, which are made for the first archive of a new state of the code, and told as a step.
  const folder = await mkdtemp(join(BENCH, `build-${size}-`));
  const archive = await archiveIn(folder);
  try {
    const circulars = await inventedCirculars(size + 1);
    const next = circulars.pop();
    await writeArchive(circulars, archive.seeds);
    const convert = await archive.convert();
    const build = await archive.build(['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profile')}`]);
    const weight = await weigh(archive.dist);
    const measures = (await readdir(join(archive.content, 'measures'), { recursive: true })).filter((name) =>
      name.endsWith('.mdx'),
    ).length;
    const measured = { circulars: size, measures, weight, convert, build };
    printCosts(measured);
    await printDearest(join(folder, 'profile'));
    const rendered: { name: string; cost: Cost }[] = [];
    for (const rival of rivals) {
      const cost = await renderedBy(rival, archive.dist, join(folder, 'rival'));
      rendered.push({ name: rival.name, cost });
      printRival(rival.name, cost, weight, used(convert, build));
    }
    const changed: { name: string; processor: number }[] = [];
    for (const edit of updates && next !== undefined ? edits(circulars, next) : []) {
      await edit.make(archive.seeds);
      const [first, second] = [await archive.convert(), await archive.build()];
      const processor = used(first, second);
      changed.push({ name: edit.name, processor });
      printUpdate(edit.name, first, second, used(convert, build));
    }
    return { ...measured, rivals: rendered, updates: changed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What Node is told by `npm run build`, which is what an office runs. */
async function nodeOptionsOf(script: string): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  return (scripts[script] ?? '').split(' ').filter((word) => word.startsWith('--'));
}

/** An archive of its own, and the commands as they are run in an office. */
async function archiveIn(folder: string) {
  const [seeds, content, dist] = ['seeds', 'content', 'dist'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const env = { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content, ARCHIVE_CACHE: join(folder, 'kept') };
  const command = (name: string): string => join('scripts', 'command', name);
  const ofBuild = await nodeOptionsOf('build');
  return {
    ...{ seeds, content, dist },
    convert: () =>
      run([process.execPath, command('convert.ts'), '--seeds', seeds, '--content', content], { env }),
    build: (nodeOptions: readonly string[] = []) =>
      run(
        [
          process.execPath,
          ...ofBuild,
          ...(nodeOptions.length > 0 ? [...nodeOptions, `--cpu-prof-interval=${PROFILE_EVERY}`] : []),
          ...[command('build.ts'), '--out', dist, '--cache', join(folder, 'astro')],
        ],
        { env },
      ),
  };
}

const used = (...costs: readonly Cost[]): number => costs.reduce((sum, { processor }) => sum + processor, 0);
const wall = (...costs: readonly Cost[]): number => costs.reduce((sum, cost) => sum + cost.wall, 0);

/** The step of a build that makes the search index. */
function indexStep({ steps }: Cost): Step {
  const step = steps.find(({ words }) => words.includes('检索'));
  if (step === undefined) throw new Error('the build does not tell when it makes the index');
  return step;
}

function printCosts({
  circulars,
  measures,
  weight,
  convert,
  build,
}: Omit<Measured, 'rivals' | 'updates'>): void {
  const index = indexStep(build);
  const { files, pages, bytes, onDisk } = weight;
  console.log(`\n${circulars} circulars, ${measures} measures`);
  console.log(`  ${pages} pages, ${files} files, ${mb(bytes)} MB (${mb(onDisk)} on disk)`);
  console.log(
    `  a measure: ${(files / measures).toFixed(2)} files, ${kb(bytes / measures)} KB (${kb(onDisk / measures)} on disk)`,
  );
  console.log('  seconds of processor, on the clock, peak MB');
  const row = (name: string, processor: number, seconds: number, peak: number): void =>
    console.log(
      `    ${name.padEnd(9)} ${processor.toFixed(1).padStart(7)} ${seconds.toFixed(1).padStart(7)} ${peak === 0 ? '' : mb(peak).padStart(7)}`,
    );
  row('convert', convert.processor, convert.wall, convert.peak);
  row('build', build.processor - index.processor, build.wall - index.wall, build.peak);
  row('index', index.processor, index.wall, 0);
  row('together', used(convert, build), wall(convert, build), Math.max(convert.peak, build.peak));
  const steps = build.steps.map(({ words, processor }) => `${words} ${processor.toFixed(1)}`);
  console.log(`    steps of the build: ${steps.join(', ')}`);
}

async function printDearest(profiles: string): Promise<void> {
  console.log('  dearest functions of build and index, by themselves');
  for (const { name, place, share } of await dearest(profiles, DEAREST))
    console.log(`    ${(100 * share).toFixed(1).padStart(7)} %  ${name}  ${place}`);
}

function printRival(name: string, cost: Cost, { pages }: Weight, ours: number): void {
  const times = (ours / cost.processor).toFixed(1);
  console.log(
    `  ${name}, ${pages} pages of the same text: ${cost.processor.toFixed(1)} s of processor, ${cost.wall.toFixed(1)} on the clock, peak ${mb(cost.peak)} MB; we take ${times} times as much`,
  );
}

function printUpdate(name: string, convert: Cost, build: Cost, whole: number): void {
  const share = used(convert, build) / whole;
  console.log(
    `  ${name}: ${convert.processor.toFixed(1)} + ${build.processor.toFixed(1)} s of processor, ${wall(convert, build).toFixed(1)} on the clock; ${share.toFixed(3)} of the whole`,
  );
}

const mb = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
const kb = (bytes: number): string => (bytes / 1024).toFixed(1);

/** What was promised, and whether it holds; `smallest` is the archive to which the cost of a page is held. */
function limitsOf(one: Measured, smallest: Measured): (readonly [string, boolean])[] {
  const { circulars, measures, weight, convert, build, rivals, updates } = one;
  const whole = used(convert, build);
  const said: (readonly [string, boolean])[] = [];
  const say = (words: string, figure: number, most: number, digits = 2): void => {
    said.push([`${circulars}: ${words} ${figure.toFixed(digits)} (at most ${most})`, figure <= most]);
  };
  for (const { name, cost } of rivals.filter((rival) => rival.name.startsWith('Hugo')))
    say(`as many times the processor as ${name}:`, whole / cost.processor, TIMES_HUGO, 1);
  say('files a measure:', weight.files / measures, FILES_A_MEASURE);
  say('KB a measure on disk:', weight.onDisk / measures / 1024, KB_A_MEASURE, 1);
  if (one !== smallest) {
    const each = (other: Measured): number => used(other.convert, other.build) / other.weight.pages;
    say(`cost of a page as that at ${smallest.circulars}:`, each(one) / each(smallest), GROWTH_A_PAGE);
  }
  if (circulars < LARGE) return said;
  say('minutes on the clock:', wall(convert, build) / 60, LONGEST / 60, 1);
  say('GiB at the most:', Math.max(convert.peak, build.peak) / 1024 ** 3, MOST_MEMORY / 1024 ** 3);
  for (const { name, processor } of updates) say(`${name}, of the whole:`, processor / whole, UPDATE, 3);
  return said;
}
