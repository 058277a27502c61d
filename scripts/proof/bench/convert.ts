import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EXTREMES } from './extremes.ts';

/** What one conversion took, measured in a process of its own. */
export interface ConversionCost {
  readonly bytes: number;
  readonly circulars: number;
  readonly units: number;
  readonly failed: number;
  /** Characters of the files of the content folder. */
  readonly written: number;
  /** Decoding to parsing; linking each and checking it; what follows from all together; making the files. */
  readonly seconds: Readonly<Record<'parse' | 'link' | 'links' | 'emit', number>>;
  /** Seconds of processor time, those of the garbage collector's threads included: what else the machine does counts little. */
  readonly processor: number;
  /** Highest resident memory of the process, its input included, in bytes. */
  readonly peak: number;
}

const SIZES = [1, 10, 100];
/** How much faster than the input the time may grow. */
const GROWTH = 1.15;
const MOST_MEMORY = 2 * 1024 ** 3;
/** Runs of which the fastest counts. */
const RUNS = 3;
/** Kinds of file whose processor time is held against that of plain text, and megabytes of each. */
const FORMATS = { txt: 2, md: 1, html: 1, docx: 0.5, pdf: 0.5 } as const;
/** What a single file may take, in bytes and in seconds of processor time. */
const MOST_MEMORY_OF_FILE = 1024 ** 3;
const LONGEST_OF_FILE = 30;

/**
 * The whole conversion, decode to emit with links, of 1, 10 and 100 MB of generated
 * circulars, and of texts that no office writes. Prints tables; resolves to whether every
 * limit holds.
 */
export async function benchConverter({ extremes = true } = {}): Promise<boolean> {
  console.log(
    'converter: MB | circulars | measures | s: parse + link each + link all + emit | processor s | MB/s | measures/s | peak MB\n',
  );
  const costs: ConversionCost[] = [];
  for (const size of SIZES) {
    const cost = await fastest(['circulars', String(size)], size < 100 ? RUNS : RUNS - 1);
    costs.push(cost);
    console.log(`  ${row(cost)}`);
  }
  const said: (readonly [string, boolean])[] = [];
  for (const [i, cost] of costs.entries()) {
    const before = costs[i - 1];
    if (before === undefined) continue;
    const growth = cost.processor / before.processor / (cost.bytes / before.bytes);
    const words = `from ${SIZES[i - 1]} to ${SIZES[i]} MB the processor time grows ${growth.toFixed(2)} times as the input does`;
    said.push([`${words} (at most ${GROWTH})`, growth <= GROWTH]);
  }
  await printFormats();
  const peak = Math.max(...costs.map((cost) => cost.peak));
  said.push([`peak memory ${megabytes(peak)} MB (at most ${megabytes(MOST_MEMORY)})`, peak <= MOST_MEMORY]);
  if (extremes) {
    console.log(
      '\nextremes: MB | circulars | measures | s: parse + link each + link all + emit | processor s | MB/s | measures/s | peak MB\n',
    );
    for (const name of Object.keys(EXTREMES)) {
      const cost = await once([name]).catch((error: Error) => error);
      const told = cost instanceof Error ? cost.message.slice(0, 200) : row(cost);
      console.log(`  ${name}: ${told}`);
      const holds =
        !(cost instanceof Error) && cost.peak <= MOST_MEMORY_OF_FILE && cost.processor <= LONGEST_OF_FILE;
      if (!holds) said.push([`${name}: too long, too large or not at all`, false]);
    }
  }
  console.log();
  for (const [words, holds] of said) console.log(`  ${holds ? '✓' : '✗'} ${words}`);
  return said.every(([, holds]) => holds);
}

/** Processor seconds a megabyte of each kind of file, and a measure, and as many times those of plain text. */
async function printFormats(): Promise<void> {
  console.log(
    '\nformats: MB | circulars | measures | processor s/MB | ms/measure | times plain text, per MB\n',
  );
  let ofText: number | undefined;
  for (const [format, size] of Object.entries(FORMATS)) {
    const cost = await fastest([format, String(size)], RUNS);
    const each = cost.processor / (cost.bytes / 1e6);
    ofText ??= each;
    const figures = [
      (cost.bytes / 1e6).toFixed(1),
      cost.circulars,
      cost.units,
      each.toFixed(2),
      ((1000 * cost.processor) / cost.units).toFixed(2),
      (each / ofText).toFixed(2),
    ];
    console.log(`  ${format}: ${figures.join(' | ')}`);
  }
}

async function fastest(what: readonly string[], runs: number): Promise<ConversionCost> {
  const costs: ConversionCost[] = [];
  for (let i = 0; i < runs; i += 1) costs.push(await once(what));
  costs.sort((a, b) => a.processor - b.processor);
  return { ...(costs[0] as ConversionCost), peak: Math.max(...costs.map(({ peak }) => peak)) };
}

async function once(what: readonly string[]): Promise<ConversionCost> {
  const script = join(import.meta.dirname, 'convert-once.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...what]);
  return JSON.parse(stdout) as ConversionCost;
}

function secondsOf({ seconds: { parse, link, links, emit } }: ConversionCost): number {
  return parse + link + links + emit;
}

function row(cost: ConversionCost): string {
  const { parse, link, links, emit } = cost.seconds;
  const all = secondsOf(cost);
  return [
    (cost.bytes / 1e6).toFixed(1),
    cost.circulars,
    cost.units,
    `${[parse, link, links, emit].map((s) => s.toFixed(2)).join(' + ')} = ${all.toFixed(2)}`,
    cost.processor.toFixed(2),
    (cost.bytes / 1e6 / all).toFixed(2),
    Math.round(cost.units / all),
    megabytes(cost.peak),
  ].join(' | ');
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0);
}
