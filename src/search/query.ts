import { bracketRows, fold } from '#domain/search/fold.ts';

/** What a reader asks for, folded. */
export interface Query {
  /** All of it as one phrase. */
  readonly phrase: string;
  /** Its words, where there are several; each once. */
  readonly words: readonly string[];
  /** A row of brackets, where it is made of nothing else. */
  readonly brackets: string;
}

/** Nobody means more words than these; the rest counts for the phrase only. */
const MOST_WORDS = 24;

export function readQuery(typed: string): Query {
  const phrase = fold(typed).text;
  const words = [...new Set(typed.split(/\s+/u).map((word) => fold(word).text))].filter(
    (word) => word !== '',
  );
  return {
    phrase,
    words: words.length > 1 ? words.slice(0, MOST_WORDS) : [],
    brackets: phrase === '' ? (bracketRows(typed)[0] ?? '') : '',
  };
}

/** Pairs of neighbouring characters, each once: the parts by which a phrase that nobody wrote is looked for. */
export function partsOf(phrase: string): string[] {
  const parts = new Set<string>();
  for (let i = 0; i + 2 <= phrase.length && parts.size < MOST_WORDS; i += 1)
    parts.add(phrase.slice(i, i + 2));
  return [...parts];
}
