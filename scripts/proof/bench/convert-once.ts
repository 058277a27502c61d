/**
 * One conversion in a process of its own, so that its memory is its own: what
 * `scripts/proof/bench/convert.ts` runs. Prints a `ConversionCost` as JSON.
 * Arguments: `circulars` and megabytes, a kind of file and megabytes, or the name of an extreme.
 */
import fc from 'fast-check';
import { extract, formatOf } from '../../convert/1-decode/formats/index.ts';
import { convertArchive } from '../../convert/index.ts';
import type { SeedFile } from '../../convert/types.ts';
import { circularArbitrary } from '../laws/circular.ts';
import { tableCircularArbitrary } from '../laws/table-circular.ts';
import type { ConversionCost } from './convert.ts';
import { EXTREMES } from './extremes.ts';

const MEGABYTE = 1_000_000;
const AT_ONCE = 200;

/** Generated circulars, the same ones every time, until they make up so many megabytes. */
function circularsOf(megabytes: number): SeedFile[] {
  const seeds: SeedFile[] = [];
  let bytes = 0;
  for (let seed = 1; bytes < megabytes * MEGABYTE; seed += 1) {
    for (const { source } of fc.sample(circularArbitrary, { numRuns: AT_ONCE, seed })) {
      if (bytes >= megabytes * MEGABYTE) break;
      const id = `c-${seeds.length + 1}`;
      const file = Buffer.from(source, 'utf8');
      seeds.push({ id, file: `${id}.txt`, bytes: file });
      bytes += file.length;
    }
  }
  return seeds;
}

/** Generated circulars with tables of one kind of file, not yet unpacked. */
function filesOf(ending: string, megabytes: number): SeedFile[] {
  const files: SeedFile[] = [];
  let total = 0;
  for (let seed = 1; total < megabytes * MEGABYTE; seed += 1) {
    for (const { file, bytes } of fc.sample(tableCircularArbitrary, { numRuns: AT_ONCE, seed })) {
      if (total >= megabytes * MEGABYTE) break;
      if (!file.endsWith(`.${ending}`)) continue;
      const id = `c-${files.length + 1}`;
      files.push({ id, file: `${id}.${ending}`, bytes });
      total += bytes.length;
    }
  }
  return files;
}

/** Unpacked here and not in a process of its own, whose time would not be counted. */
async function unpacked(seed: SeedFile): Promise<SeedFile> {
  const format = formatOf(seed.file, seed.bytes);
  return format === 'text' ? seed : { ...seed, extraction: await extract(format, seed.bytes) };
}

function extremeOf(name: string): SeedFile[] {
  const make = EXTREMES[name];
  if (make === undefined) throw new Error(`there is no extreme ${name}`);
  return [{ id: 'x', file: 'x.txt', bytes: Buffer.from(make(), 'utf8') }];
}

const [, , kind = '', amount = ''] = process.argv;
const files =
  kind === 'circulars'
    ? circularsOf(Number(amount))
    : kind in EXTREMES
      ? extremeOf(kind)
      : filesOf(kind, Number(amount));
globalThis.gc?.();
const used = process.cpuUsage();
const circulars: SeedFile[] = [];
for (const file of files) circulars.push(await unpacked(file));
const begun = performance.now();
const ends = { parse: begun, emit: begun };
const conversion = convertArchive({ circulars, sideFiles: [], registry: [] }, (stage) => {
  if (stage === 'parse' || stage === 'emit') ends[stage] = performance.now();
});
const linked = performance.now();
const written = conversion.files.reduce((sum, { text }) => sum + text.length, 0);
const ended = performance.now();
const { user, system } = process.cpuUsage(used);
const cost: ConversionCost = {
  bytes: circulars.reduce((sum, { bytes }) => sum + bytes.length, 0),
  circulars: conversion.circulars.length,
  units: conversion.circulars.reduce((sum, { units }) => sum + units.length, 0),
  failed: conversion.failed.length,
  written,
  seconds: {
    parse: (ends.parse - begun) / 1000,
    link: (ends.emit - ends.parse) / 1000,
    links: (linked - ends.emit) / 1000,
    emit: (ended - linked) / 1000,
  },
  processor: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(cost));
