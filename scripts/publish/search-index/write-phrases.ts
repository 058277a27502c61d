import { join } from 'node:path';
import { PAGEFIND_FOLDER, type RecordSpan, type RecordText, SPANS_FILE } from '#domain/search/records.ts';
import { writeNamed } from '../write-file.ts';
import { recordWords } from './record-words.ts';
import { writePagefind } from './write-pagefind.ts';

/**
 * Has Pagefind index all records, in a row as one text: so it keeps each place of a word in
 * two bytes.
 */
export async function writePhrases(distDir: string, texts: Iterable<RecordText>): Promise<void> {
  const words: string[] = [];
  const spans: RecordSpan[] = [];
  for (const text of texts) {
    const record = recordWords(text);
    for (const word of record.words) words.push(word);
    spans.push(record.span);
  }
  const folder = join(distDir, PAGEFIND_FOLDER);
  await writePagefind(words.join(' '), folder);
  await writeNamed(join(folder, SPANS_FILE), JSON.stringify(spans));
}
