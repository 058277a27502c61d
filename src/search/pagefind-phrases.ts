import { bracketWord, type GramSize, phraseWords, TITLE_FIELD } from '#domain/search/grams.ts';
import type { PhraseIndex } from './phrases.ts';
import { watchLoads } from './watch-loads.ts';

/** What is used of Pagefind's interface for browsers. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(
    term: string | null,
    options?: { sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { id: string }[] }>;
}

/**
 * Asks Pagefind, whose index scripts/index writes. Every phrase is asked in quotes, word
 * for word, which is exact. Fails where Pagefind does not run, or its files are not those
 * of `count` records.
 */
export async function pagefindPhrases(folder: URL, count: number, grams: GramSize): Promise<PhraseIndex> {
  const complete = watchLoads(folder);
  // In a variable: a bundler would rewrite a path that it can read.
  const script = new URL('pagefind.js', folder).href;
  const pagefind: Pagefind = await import(/* @vite-ignore */ script);
  // A worker would load as much code again; the answers take a few milliseconds.
  await pagefind.options({ noWorker: true });
  // Sorted by the key that the index was given, the n-th result is record n.
  const { results } = await pagefind.search(null, { sort: { order: 'asc' } });
  if (results.length !== count) {
    throw new Error(`the index holds ${results.length} records, the archive ${count}`);
  }
  const numbers = new Map(results.map(({ id }, number) => [id, number]));

  const ask = async (words: readonly string[], exact: boolean): Promise<number[]> => {
    const term = exact ? `"${words.join(' ')}"` : words.join(' ');
    const found = await pagefind.search(term);
    await complete();
    return found.results.map(({ id }) => numbers.get(id) as number).sort((a, b) => a - b);
  };
  const askPhrase = (phrase: string, field = ''): Promise<number[]> => {
    const { words, prefix } = phraseWords(phrase, grams, field);
    return ask(words, !prefix);
  };
  return {
    find: (phrase) => askPhrase(phrase),
    findInTitles: (phrase) => askPhrase(phrase, TITLE_FIELD),
    findBrackets: (row) => ask([bracketWord(row)], true),
  };
}
