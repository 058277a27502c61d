import { bracketRows } from '#domain/search/fold.ts';
import { type RecordText, runsOf } from '#domain/search/records.ts';
import { formsOf, titleInText } from '#domain/search/title-in-text.ts';
import type { PhraseIndex } from './phrases.ts';

/** Looks through all texts: needs no index and no WebAssembly, and is what Pagefind is tested against. */
export function textPhrases(texts: readonly RecordText[]): PhraseIndex {
  const forms = texts.map(formsOf);
  const titles = texts.map((text, number) => titleInText(text, forms[number]));
  let rows: string[][] | undefined;
  return {
    find: async (phrase) => numbersWhere(forms, phrase),
    findInTitles: async (phrase) => numbersWhere(titles, phrase),
    async findBrackets(row) {
      rows ??= texts.map((text) => runsOf(text).flatMap(bracketRows));
      return numbersWhere(rows, row);
    },
  };
}

function numbersWhere(lists: readonly (readonly string[])[], phrase: string): number[] {
  return lists.flatMap((list, number) => (list.some((text) => text.includes(phrase)) ? [number] : []));
}
