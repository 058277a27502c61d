import { bracketRows, fold } from '#domain/search/fold.ts';
import { BREAK, bracketWord, type GramSize, TITLE_FIELD, textWords } from '#domain/search/grams.ts';
import type { RecordText } from '#domain/search/records.ts';

/** A record in the words that src/search/pagefind-phrases.ts asks for. */
export function recordWords([title, ...runs]: RecordText, size: GramSize): string {
  const rows = new Set(runs.flatMap(bracketRows).flatMap(partsOfRow));
  return [
    ...textWords(fold(title).text, size, TITLE_FIELD),
    ...runs.flatMap((run) => [BREAK, ...textWords(fold(run).text, size)]),
    ...[...rows].flatMap((row) => [BREAK, bracketWord(row)]),
  ].join(' ');
}

function partsOfRow(row: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < row.length; start += 1) {
    for (let end = start + 2; end <= row.length; end += 1) parts.push(row.slice(start, end));
  }
  return parts;
}
