import { type FoundWord, lexicon } from '../lexicon.ts';
import { pairsOf } from './wordings.ts';

/** The words that speak for subjects, as words of the language of circulars. */
export interface KnownWords {
  readonly all: ReadonlySet<string>;
  /** Those of three characters and more in a text, marks of quotation in them or not: “府院”联动. */
  readonly find: (text: string) => readonly FoundWord[];
  /** Those of them of which the words of the genre leave nothing, 府院联动: each counts as one wording. */
  readonly cutAway: (text: string) => readonly FoundWord[];
}

/** A shorter word says little by itself. */
const SHORTEST = 3;
const QUOTES = /[“”‘’「」『』"]/gu;

export function knownWords(words: Iterable<string>): KnownWords {
  const all = new Set(words);
  const long = [...all].filter((word) => word.length >= SHORTEST);
  const [longer, cut] = [long, long.filter((word) => pairsOf(word).length === 0)].map(lexicon);
  return {
    all,
    find: (text) => longer?.find(text.replace(QUOTES, '')) ?? [],
    cutAway: (text) => cut?.find(text.replace(QUOTES, '')) ?? [],
  };
}

export const NO_KNOWN_WORDS: KnownWords = knownWords([]);
