import { bracketRows } from '#domain/search/fold.ts';
import { BREAK, bracketWord, textWords } from '#domain/search/grams.ts';
import { type RecordSpan, type RecordText, runsOf } from '#domain/search/records.ts';
import { formsOf, titleInText } from '#domain/search/title-in-text.ts';

/** A record in the words that src/reader/search/rank/pagefind-phrases.ts asks for, and where its title stands. */
export function recordWords(text: RecordText): { words: string[]; span: RecordSpan } {
  const forms = formsOf(text);
  const titles = titleInText(text, forms);
  const words: string[] = [];
  const places: number[] = [];
  for (const form of forms) {
    for (const title of titles.filter((one) => form.includes(one)))
      places.push(words.length + form.indexOf(title), title.length);
    words.push(...textWords(form), BREAK);
  }
  const rows = new Set(runsOf(text).flatMap(bracketRows).flatMap(partsOfRow));
  for (const row of rows) words.push(bracketWord(row), BREAK);
  return { words, span: [words.length, ...places] };
}

function partsOfRow(row: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < row.length; start += 1) {
    for (let end = start + 2; end <= row.length; end += 1) parts.push(row.slice(start, end));
  }
  return parts;
}
