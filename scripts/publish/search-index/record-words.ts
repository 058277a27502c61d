import { foldedForms } from '#domain/search/figures.ts';
import { bracketRows } from '#domain/search/fold.ts';
import { BREAK, bracketWord, TITLE_FIELD, textWords } from '#domain/search/grams.ts';
import { type RecordText, runsOf, titleOf } from '#domain/search/records.ts';

/** A record of a large archive in the words that src/reader/search/rank/pagefind-phrases.ts asks for. */
export function recordWords(text: RecordText): string {
  const runs = runsOf(text);
  const rows = new Set(runs.flatMap(bracketRows).flatMap(partsOfRow));
  return [
    ...foldedForms(titleOf(text)).map((form) => textWords(form, 2, TITLE_FIELD)),
    ...runs.flatMap(foldedForms).map((form) => textWords(form, 2)),
    ...[...rows].map((row) => [bracketWord(row)]),
  ]
    .map((words) => words.join(' '))
    .join(` ${BREAK} `);
}

/**
 * What src/reader/search/rank/pagefind-characters.ts asks for: the characters that stand in some records
 * of a small archive, each once, in an order in which they take few bytes.
 */
export function characterWords(texts: readonly RecordText[]): string {
  const words = texts
    .flatMap(runsOf)
    .flatMap(foldedForms)
    .flatMap((form) => textWords(form, 1));
  return [...new Set(words)].sort().join(' ');
}

function partsOfRow(row: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < row.length; start += 1) {
    for (let end = start + 2; end <= row.length; end += 1) parts.push(row.slice(start, end));
  }
  return parts;
}
