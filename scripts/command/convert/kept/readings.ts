import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptReadings, SeedReading } from '../../../convert/kept-readings.ts';
import type { YamlFile } from '../../../convert/side-file/read-yaml.ts';
import type { SeedFile } from '../../../convert/types.ts';
import { readKept, writeKept } from './kept-file.ts';

/** All that a reading follows from, besides the converter. */
export interface ReadingInput {
  readonly seed: SeedFile;
  readonly sideFiles: readonly YamlFile[];
  /** The recognised text that is kept beside the seed. */
  readonly recognised: string | undefined;
}

/** Readings in a folder, a file for each. */
export interface ReadingsFolder extends KeptReadings {
  /** Looks for the reading of a seed, and tells it where there is one. */
  readonly look: (input: ReadingInput) => SeedReading | undefined;
  /** Removes the oldest of those that this run had no use for, where there are many. */
  readonly tidy: () => void;
}

/** Readings beyond those in use that stay: of other archives, and of what may come back when an edit is undone. */
const SPARE = 500;
/** What is larger takes as long to fetch as to read, and would fill the disk. */
const LARGEST = 32 * 1024 ** 2;
const ENDING = '.reading';

/** @param version tells this converter from every other */
export function readingsIn(folder: string, version: string): ReadingsFolder {
  const keys = new Map<string, string>();
  const seeds = new Map<string, SeedFile>();
  const found = new Map<string, SeedReading>();
  const fileOf = (key: string): string => join(folder, key + ENDING);
  return {
    look: ({ seed, sideFiles, recognised }) => {
      const key = keyOf(version, { seed, sideFiles, recognised });
      keys.set(seed.id, key);
      seeds.set(seed.id, seed);
      const reading = readingFrom(readKept(fileOf(key)), seed);
      if (reading !== undefined) found.set(seed.id, reading);
      return reading;
    },
    get: (id) => {
      const reading = found.get(id);
      found.delete(id);
      return reading;
    },
    put: (id, reading) => {
      const key = keys.get(id);
      const bytes = key === undefined ? undefined : bytesOf(reading);
      if (key !== undefined && bytes !== undefined && bytes.length <= LARGEST) writeKept(fileOf(key), bytes);
    },
    keyOf: (id) => keys.get(id),
    tidy: () => removeOldest(folder, new Set([...keys.values()].map((key) => key + ENDING))),
  };
}

function keyOf(version: string, { seed, sideFiles, recognised }: ReadingInput): string {
  const bytes = createHash('sha256').update(seed.bytes).digest('hex');
  const others = [version, seed.id, seed.file, bytes, sideFiles, recognised ?? null];
  return createHash('sha256').update(JSON.stringify(others)).digest('hex');
}

/** What had an error is read again each time: it is not kept. */
function bytesOf({ value, diagnostics }: SeedReading): Uint8Array | undefined {
  if (value === undefined) return undefined;
  const { source } = value;
  const kept = { ...value, source: { ...source, decoded: { ...source.decoded, seed: null } } };
  return serialize({ value: kept, diagnostics });
}

function readingFrom(bytes: Buffer | undefined, seed: SeedFile): SeedReading | undefined {
  if (bytes === undefined) return undefined;
  try {
    const { value, diagnostics } = deserialize(bytes) as SeedReading & { value: object };
    const { source } = value;
    return {
      value: { ...value, source: { ...source, decoded: { ...source.decoded, seed } } },
      diagnostics,
    };
  } catch {
    return undefined;
  }
}

function removeOldest(folder: string, used: ReadonlySet<string>): void {
  try {
    const spare = readdirSync(folder).filter((name) => name.endsWith(ENDING) && !used.has(name));
    if (spare.length <= SPARE) return;
    const dated = spare.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
    dated.sort((a, b) => b.at - a.at);
    for (const { name } of dated.slice(SPARE)) rmSync(join(folder, name), { force: true });
  } catch {
    // Another run may be tidying too.
  }
}
