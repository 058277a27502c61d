import type { PhraseIndex } from './phrases.ts';
import { partsOf, type Query } from './query.ts';

/** How near a result comes to the query: holds it as it is, holds all of its words, or most of its parts. */
export type Rung = 'exact' | 'all' | 'some';

export interface Found {
  readonly number: number;
  readonly rung: Rung;
  /** What of the query stands in it, folded. */
  readonly phrases: readonly string[];
}

/** With so many exact results nobody looks further. */
const ENOUGH = 10;
const MOST_NEAR = 50;

/**
 * Results in order of rank. Exact ones first, those with the phrase in their title before
 * others, then as records are numbered: newest first. Where they are few, results with all
 * of the words follow, then those with most of the words, the rarer first; for one word
 * that nothing holds, its pairs of characters stand in for words.
 */
export async function climb(
  index: PhraseIndex,
  query: Query,
  longest: number,
  allowed: (number: number) => boolean,
): Promise<Found[]> {
  if (query.phrase === '') {
    if (query.brackets === '') return [];
    const rows = (await index.findBrackets(query.brackets)).filter(allowed);
    return rows.map((number) => ({ number, rung: 'exact', phrases: [] }));
  }
  const exact = await exactly(index, query.phrase, longest, allowed);
  if (exact.length >= ENOUGH) return exact;

  const words = query.words.length > 0 || exact.length > 0 ? query.words : partsOf(query.phrase);
  if (words.length < 2) return exact;
  const taken = new Set(exact.map(({ number }) => number));
  const near = await nearly(index, words, (number) => allowed(number) && !taken.has(number));
  const minimum = Math.ceil(words.length * (query.words.length > 0 ? 0.5 : 0.4));
  return [
    ...exact,
    ...near
      .filter(({ phrases }) => phrases.length >= minimum)
      .slice(0, MOST_NEAR)
      .map(
        ({ number, phrases }): Found => ({
          number,
          rung: phrases.length === words.length && query.words.length > 0 ? 'all' : 'some',
          phrases,
        }),
      ),
  ];
}

async function exactly(
  index: PhraseIndex,
  phrase: string,
  longest: number,
  allowed: (number: number) => boolean,
): Promise<Found[]> {
  if (phrase.length > longest) return [];
  const [everywhere, titles] = await Promise.all([index.find(phrase), index.findInTitles(phrase)]);
  const titled = new Set(titles);
  const rank = (number: number): number => (titled.has(number) ? 0 : 1);
  return everywhere
    .filter(allowed)
    .sort((a, b) => rank(a) - rank(b) || a - b)
    .map((number) => ({ number, rung: 'exact', phrases: [phrase] }));
}

async function nearly(
  index: PhraseIndex,
  words: readonly string[],
  allowed: (number: number) => boolean,
): Promise<{ number: number; phrases: string[] }[]> {
  const holders = await Promise.all(words.map((word) => index.find(word)));
  const titled = await Promise.all(words.map((word) => index.findInTitles(word)));
  const near = new Map<number, { number: number; phrases: string[]; weight: number }>();
  words.forEach((word, i) => {
    const numbers = holders[i] ?? [];
    const inTitle = new Set(titled[i]);
    // Whole numbers, so that sums and their order are the same on every machine.
    const rarity = Math.round(1000 / (1 + numbers.length));
    for (const number of numbers) {
      if (!allowed(number)) continue;
      const one = near.get(number) ?? { number, phrases: [], weight: 0 };
      one.phrases.push(word);
      one.weight += rarity * (inTitle.has(number) ? 2 : 1);
      near.set(number, one);
    }
  });
  return [...near.values()].sort(
    (a, b) => b.phrases.length - a.phrases.length || b.weight - a.weight || a.number - b.number,
  );
}
