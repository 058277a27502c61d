import { foldedForms } from '#domain/search/figures.ts';
import { bracketRows } from '#domain/search/fold.ts';
import { BREAK, bracketWord, type GramSize, TITLE_FIELD, textWords } from '#domain/search/grams.ts';
import type { RecordText } from '#domain/search/records.ts';

/** A record in the words that src/search/pagefind-phrases.ts asks for; of a title only where `GramSize` is 2. */
export function recordWords(title: string, runs: RecordText, size: GramSize): string {
  const rows = new Set(runs.flatMap(bracketRows).flatMap(partsOfRow));
  const titles = size === 1 ? [] : foldedForms(title);
  return [
    ...titles.flatMap((form) => [BREAK, ...textWords(form, size, TITLE_FIELD)]),
    ...runs.flatMap(foldedForms).flatMap((form) => [BREAK, ...textWords(form, size)]),
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
