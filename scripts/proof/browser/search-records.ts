import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataScript } from '#domain/data-script.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  type Shard,
  shardName,
  textsOfFile,
  titleOf,
} from '#domain/search/records.ts';

/** A record of the built index, as a plain look through all texts sees it. */
export interface PlainRecord {
  readonly url: string;
  readonly title: string;
  readonly runs: readonly string[];
}

/** Every record of the index in `dist`. */
export async function plainRecords(dist: string): Promise<PlainRecord[]> {
  const load = async (file: string, name: string): Promise<unknown> =>
    readDataScript(await readFile(join(dist, file), 'utf8'), name);
  const directory = (await load(DIRECTORY_FILE, DIRECTORY_NAME)) as Directory;
  const urls = directory.circulars.flatMap(({ id, records }) =>
    records.map((place) => {
      if (!place.startsWith('#')) return `circulars/${id}/${place}/`;
      return place === '#' ? `circulars/${id}/` : `circulars/${id}/${place}`;
    }),
  );
  const texts: Shard[number][] = [];
  for (const { id, records } of directory.circulars) {
    for (let part = 0; part * textsOfFile(directory) < records.length; part += 1) {
      const name = shardName(id, part);
      texts.push(...((await load(dataFile(name), name)) as Shard));
    }
  }
  return texts.map((text, number) => ({
    url: urls[number] as string,
    title: titleOf(text),
    runs: text.slice(1) as string[],
  }));
}

/** Parts of the texts, of many lengths, always the same ones. */
export function partsOfTexts(records: readonly PlainRecord[], count: number): string[] {
  const lengths = [1, 2, 2, 3, 4, 5, 6, 8, 12, 20, 40];
  let seed = 20_250_627;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return seed % limit;
  };
  const parts: string[] = [];
  while (parts.length < count) {
    const runs = records[below(records.length)]?.runs ?? [];
    const run = runs[below(runs.length)] ?? '';
    const length = lengths[below(lengths.length)] ?? 2;
    if (run.length < length) continue;
    const start = below(run.length - length + 1);
    parts.push(run.slice(start, start + length));
  }
  return parts;
}
