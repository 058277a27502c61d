import { bracketWord, phraseWords, TITLE_FIELD } from '#domain/search/grams.ts';
import type { Directory } from '#domain/search/records.ts';
import { openPagefind } from './open-pagefind.ts';
import type { PhraseIndex } from './phrases.ts';

/**
 * Asks Pagefind for what a large archive holds. Every phrase is asked in quotes, word for
 * word, which is exact.
 */
export async function pagefindPhrases(parent: URL, directory: Directory): Promise<PhraseIndex> {
  const pagefind = await openPagefind(parent, directory);
  const ask = (words: readonly string[], exact: boolean): Promise<number[]> =>
    pagefind(exact ? `"${words.join(' ')}"` : words.join(' '));
  const askPhrase = (phrase: string, field = ''): Promise<number[]> => {
    const { words, prefix } = phraseWords(phrase, directory.grams, field);
    return ask(words, !prefix);
  };
  return {
    find: (phrase) => askPhrase(phrase),
    findInTitles: (phrase) => askPhrase(phrase, TITLE_FIELD),
    findBrackets: (row) => ask([bracketWord(row)], true),
  };
}
