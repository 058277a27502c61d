import { ENOUGH_FOR_SUBJECT } from '../bars.ts';
import { type FoundWord, lexicon } from '../lexicon.ts';
import { pairsOf } from './wordings.ts';

/** The words that speak for subjects, as words of the language of circulars. */
export interface KnownWords {
  readonly all: ReadonlySet<string>;
  /** Those that no subject takes for more than a hint: one point. */
  readonly hints: ReadonlySet<string>;
  /** Those of three characters and more that are enough for a subject by themselves. */
  readonly telling: readonly string[];
  /** The telling ones in a text, marks of quotation in them or not: “府院”联动. */
  readonly find: (text: string) => readonly FoundWord[];
  /** Those of them of which the words of the genre leave nothing, 府院联动: each counts as one wording. */
  readonly cutAway: (text: string) => readonly FoundWord[];
}

const HINT = 1;
/** A shorter word says little by itself. */
const SHORTEST = 3;
const QUOTES = /[“”‘’「」『』"]/gu;

export const withoutQuotes = (text: string): string => text.replace(QUOTES, '');

/** @param points words of subjects with their points there; a word may come again */
export function knownWords(points: Iterable<readonly [word: string, points: number]>): KnownWords {
  const all = [...points];
  const enough = all.filter(([word, most]) => word.length >= SHORTEST && most >= ENOUGH_FOR_SUBJECT);
  const telling = [...new Set(enough.map(([word]) => word))].sort();
  const words = lexicon(telling);
  const cut = lexicon(telling.filter((word) => pairsOf(word).length === 0));
  return {
    all: new Set(all.map(([word]) => word)),
    hints: new Set(all.map(([word]) => word)).difference(
      new Set(all.filter(([, most]) => most > HINT).map(([word]) => word)),
    ),
    telling,
    find: (text) => words.find(withoutQuotes(text)),
    cutAway: (text) => cut.find(withoutQuotes(text)),
  };
}

export const NO_KNOWN_WORDS: KnownWords = knownWords([]);
