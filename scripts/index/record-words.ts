import { foldedForms } from '#domain/search/figures.ts';
import { bracketRows, fold } from '#domain/search/fold.ts';
import { BREAK, bracketWord, type GramSize, TITLE_FIELD, textWords } from '#domain/search/grams.ts';
import { type RecordText, runsOf, titleOf } from '#domain/search/records.ts';

/**
 * A record in the words that src/search/pagefind-phrases.ts asks for. Where `GramSize` is 1
 * titles and Arabic forms of Chinese figures are left out: the archive is small enough to
 * look through its titles, and through its texts where figures are asked for.
 */
export function recordWords(text: RecordText, size: GramSize): string {
  const runs = runsOf(text);
  const rows = new Set(runs.flatMap(bracketRows).flatMap(partsOfRow));
  const titles = size === 1 ? [] : foldedForms(titleOf(text));
  return [
    ...titles.map((form) => textWords(form, size, TITLE_FIELD)),
    ...runs
      .flatMap((run) => (size === 1 ? [fold(run).text] : foldedForms(run)))
      .map((form) => textWords(form, size)),
    ...[...rows].map((row) => [bracketWord(row)]),
  ]
    .map((words) => words.join(' '))
    .join(` ${BREAK} `);
}

function partsOfRow(row: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < row.length; start += 1) {
    for (let end = start + 2; end <= row.length; end += 1) parts.push(row.slice(start, end));
  }
  return parts;
}
