import { digestOf } from './kept-nearness.ts';
import { type KnownWords, withoutQuotes } from './known-words.ts';
import type { Matter } from './matter.ts';

/** What a run keeps of which known words stand in which texts. */
export interface KeptWordsInTexts {
  /** All of them, each with what it is taken for. */
  readonly words: readonly string[];
  /** By the digest of a text, of those in it. */
  readonly inTexts: ReadonlyMap<string, string>;
}

/**
 * Of each matter a digest of the known words that stand in it, and of what each is taken for: all that the words that
 * it shares with another depend on, besides both texts and how much wordings tell.
 * @param texts a digest of what each matter says
 */
export function wordsInTexts(
  matters: readonly Matter[],
  texts: readonly string[],
  known: KnownWords,
  before?: KeptWordsInTexts,
): { readonly of: readonly string[]; readonly kept: KeptWordsInTexts } {
  const words = [...known.all].sort().map((word) => `${known.hints.has(word) ? HINT : WORD}${word}`);
  const changed = [...new Set(words).symmetricDifference(new Set(before?.words))].map(wordIn);
  const inTexts = new Map<string, string>();
  const of = matters.map(({ title, text }, at) => {
    const digest = texts[at] as string;
    const whole = `${title}\n${text}`;
    // A word may stand there with marks of quotation in it.
    const plain = withoutQuotes(whole);
    const has = (word: string): boolean => whole.includes(word) || plain.includes(word);
    const old = before?.inTexts.get(digest);
    const now =
      old === undefined || changed.some(has)
        ? digestOf(words.filter((word) => has(wordIn(word))).join(' '))
        : old;
    inTexts.set(digest, now);
    return now;
  });
  return { of, kept: { words, inTexts } };
}

/** What a word is taken for, as one character before it. */
const [HINT, WORD] = ['?', '!'];
const wordIn = (word: string): string => word.slice(1);
