import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataScript } from '#domain/search/data-script.ts';
import type { GramSize } from '#domain/search/grams.ts';
import {
  dataFile,
  PAGEFIND_FOLDER,
  type Shard,
  shardName,
  type TitleShard,
  titleShardName,
} from '#domain/search/records.ts';
import { recordWords } from './record-words.ts';
import { writePagefind } from './write-pagefind.ts';

/** One folder of Pagefind's: the records from one number up to another. */
export interface FolderTask {
  readonly distDir: string;
  readonly which: number;
  readonly from: number;
  readonly to: number;
  readonly grams: GramSize;
  readonly shardSize: number;
  readonly titleShardSize: number;
}

/** Indexes the records of one folder; the first folder holds Pagefind's program for all. */
export async function writeFolder({ distDir, which, from, to, ...sizes }: FolderTask): Promise<void> {
  const { grams, shardSize, titleShardSize } = sizes;
  const reader = <T>(size: number, name: (shard: number) => string) => {
    let open: { shard: number; list: readonly T[] } | undefined;
    return async (number: number): Promise<T> => {
      const shard = Math.floor(number / size);
      if (open?.shard !== shard) {
        const script = await readFile(join(distDir, dataFile(name(shard))), 'utf8');
        open = { shard, list: readDataScript(script, name(shard)) as readonly T[] };
      }
      const entry = open.list[number % size];
      if (entry === undefined) throw new Error(`${name(shard)} has nothing for record ${number}`);
      return entry;
    };
  };
  const runsOf = reader<Shard[number]>(shardSize, shardName);
  const titleOf = reader<TitleShard[number]>(titleShardSize, titleShardName);

  async function* contents(): AsyncIterable<string> {
    for (let number = from; number < to; number += 1) {
      yield recordWords(await titleOf(number), await runsOf(number), grams);
    }
  }
  const folder = join(distDir, PAGEFIND_FOLDER, String(which));
  await writePagefind(contents(), folder, which === 0);
}
