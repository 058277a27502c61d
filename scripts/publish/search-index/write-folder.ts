import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDataScript } from '#domain/data-script.ts';
import type { GramSize } from '#domain/search/grams.ts';
import {
  dataFile,
  PAGEFIND_FOLDER,
  type RecordSpan,
  type RecordText,
  type Shard,
  SPANS_FILE,
  shardName,
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

export const folderOf = ({ distDir, which }: Pick<FolderTask, 'distDir' | 'which'>): string =>
  join(distDir, PAGEFIND_FOLDER, String(which));

/**
 * Indexes the records of one folder, in a row as one text: so Pagefind keeps each place of a
 * word in two bytes. The first folder holds Pagefind's program for all.
 */
export async function writeFolder(task: FolderTask): Promise<void> {
  const words: string[] = [];
  const spans: RecordSpan[] = [];
  for await (const text of folderTexts(task)) {
    const record = recordWords(text, task.grams);
    for (const word of record.words) words.push(word);
    spans.push(record.span);
  }
  await writePagefind(words.join(' '), folderOf(task), task.which === 0);
  await writeFile(join(folderOf(task), SPANS_FILE), JSON.stringify(spans));
}
