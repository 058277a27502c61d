import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataScript } from '#domain/data-script.ts';
import type { GramSize } from '#domain/search/grams.ts';
import { dataFile, PAGEFIND_FOLDER, type RecordText, type Shard, shardName } from '#domain/search/records.ts';
import { characterWords, recordWords } from './record-words.ts';
import { writePagefind } from './write-pagefind.ts';

/** One folder of Pagefind's: the records from one number up to another. */
export interface FolderTask {
  readonly distDir: string;
  readonly which: number;
  readonly from: number;
  readonly to: number;
  readonly grams: GramSize;
  readonly shardSize: number;
  readonly together: number;
}

/** The texts of the records of one folder, in the order of their numbers. */
export async function* folderTexts({ distDir, from, to, shardSize }: FolderTask): AsyncIterable<RecordText> {
  let open: { shard: number; texts: Shard } | undefined;
  for (let number = from; number < to; number += 1) {
    const shard = Math.floor(number / shardSize);
    if (open?.shard !== shard) {
      const script = await readFile(join(distDir, dataFile(shardName(shard))), 'utf8');
      open = { shard, texts: readDataScript(script, shardName(shard)) as Shard };
    }
    const text = open.texts[number % shardSize];
    if (text === undefined) throw new Error(`${shardName(shard)} has nothing for record ${number}`);
    yield text;
  }
}

export const folderOf = ({ distDir, which }: FolderTask): string =>
  join(distDir, PAGEFIND_FOLDER, String(which));

/** Indexes the records of one folder; the first folder holds Pagefind's program for all. */
export async function writeFolder(task: FolderTask): Promise<void> {
  async function* contents(): AsyncIterable<string> {
    let some: RecordText[] = [];
    for await (const text of folderTexts(task)) {
      if (task.grams === 2) yield recordWords(text);
      else if (some.push(text) === task.together) {
        yield characterWords(some);
        some = [];
      }
    }
    if (some.length > 0) yield characterWords(some);
  }
  await writePagefind(contents(), folderOf(task), task.which === 0);
}
