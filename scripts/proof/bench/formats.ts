import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { circularArbitrary } from '../laws/circular.ts';
import { tableCircularArbitrary } from '../laws/table-circular.ts';

/** Megabytes of each kind of file; those of PDFs take longest. */
const SIZES: Readonly<Record<string, number>> = { txt: 1, md: 0.5, html: 0.5, docx: 0.3, pdf: 0.3 };
const AT_ONCE = 100;
/** Runs of each converter, by turns: what else the machine does meets both alike. The fastest of each counts. */
const RUNS = 3;

/**
 * Holds the converter against that of another checkout of this project, format by format, by seconds of processor:
 * on circulars as text, on circulars with tables, and on files of a folder by their endings.
 *
 * @param against a folder with a checkout whose packages are installed
 * @param files a folder of circulars; none where it is not named
 */
export async function benchFormats(against: string, files?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  try {
    console.log(
      'formats: MB | the first time processor s/MB here | there | times as long here as there | ' +
        'a later time s/MB here | there | times as long | and for each character made\n',
    );
    for (const [kind, own] of [...invented(folder), ...given(folder, files)]) {
      const costs: { readonly here: Cost[]; readonly there: Cost[] } = { here: [], there: [] };
      for (let run = 0; run < RUNS; run += 1) {
        costs.here.push(await costOf('.', own));
        costs.there.push(await costOf(against, own));
      }
      const [here, there] = [leastOf(costs.here), leastOf(costs.there)];
      const size = readdirSync(own).reduce((sum, name) => sum + statSync(join(own, name)).size, 0) / 1e6;
      // A table that is read becomes measures with links: that is more to make.
      const more = here.characters / there.characters;
      const figures = [
        size,
        ...[here.first / size, there.first / size, here.first / there.first],
        ...[here.later / size, there.later / size, here.later / there.later],
        here.later / there.later / more,
      ];
      console.log(`  ${kind}: ${figures.map((figure) => figure.toFixed(2)).join(' | ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds of processor that converting the files of a folder took in a new process and later on, and how many characters were made of them. */
interface Cost {
  readonly first: number;
  readonly later: number;
  readonly characters: number;
}

async function costOf(checkout: string, folder: string): Promise<Cost> {
  const script = join(import.meta.dirname, 'formats-once.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, checkout, folder]);
  return JSON.parse(stdout) as Cost;
}

const leastOf = (costs: readonly Cost[]): Cost =>
  costs.reduce((least, one) => ({
    first: Math.min(least.first, one.first),
    later: Math.min(least.later, one.later),
    characters: one.characters,
  }));

/** Folders of generated circulars, the same ones every time, by what they are. */
function invented(folder: string): [string, string][] {
  const text = folderIn(folder, 'text');
  let left = 1e6 * (SIZES.txt as number);
  for (const [i, { source }] of samples(circularArbitrary)) {
    writeFileSync(join(text, `c-${i}.txt`), source);
    left -= Buffer.byteLength(source);
    if (left <= 0) break;
  }
  const made: [string, string][] = [['text', text]];
  const waiting = new Map(Object.entries(SIZES).map(([ending, size]) => [`.${ending}`, size * 1e6]));
  for (const ending of waiting.keys())
    made.push([`${ending} with tables`, folderIn(folder, `tables${ending}`)]);
  for (const [i, { file, bytes }] of samples(tableCircularArbitrary)) {
    const ending = extname(file);
    const most = waiting.get(ending);
    if (most !== undefined) writeFileSync(join(folder, `tables${ending}`, `t-${i}${ending}`), bytes);
    if (most !== undefined && most <= bytes.length) waiting.delete(ending);
    else if (most !== undefined) waiting.set(ending, most - bytes.length);
    if (waiting.size === 0) break;
  }
  return made;
}

function* samples<T>(arbitrary: fc.Arbitrary<T>): Generator<[number, T]> {
  for (let seed = 1; ; seed += 1)
    for (const [i, one] of fc.sample(arbitrary, { numRuns: AT_ONCE, seed }).entries())
      yield [seed * AT_ONCE + i, one];
}

/** Folders of the files of one, by their endings. */
function given(folder: string, files: string | undefined): [string, string][] {
  const made = new Map<string, string>();
  for (const name of files === undefined ? [] : readdirSync(files)) {
    const ending = extname(name).toLowerCase();
    if (!(ending.slice(1) in SIZES)) continue;
    const own = made.get(ending) ?? folderIn(folder, `given${ending}`);
    made.set(ending, own);
    copyFileSync(join(files ?? '', name), join(own, name));
  }
  return [...made].map(([ending, own]) => [`${ending} given`, own]);
}

function folderIn(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}
