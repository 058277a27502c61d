import { readDataScript } from '#domain/data-script.ts';
import type { RecordText, Shard } from '#domain/search/records.ts';

/** A file of texts as it was read, and how many records' texts it must have. */
export interface TextFile {
  readonly name: string;
  readonly script: string;
  readonly count: number;
}

/** The texts of all records in the order of their numbers. */
export function* recordTexts(files: readonly TextFile[]): Iterable<RecordText> {
  for (const { name, script, count } of files) {
    const texts = readDataScript(script, name) as Shard;
    if (texts.length !== count) throw new Error(`${name} has ${texts.length} texts, not ${count}`);
    yield* texts;
  }
}
