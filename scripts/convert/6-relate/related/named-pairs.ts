import { MOST_NAMED_IN, SUPPOSED_SHARE, SUPPOSED_TEXTS } from '../bars.ts';
import { EMPTY_WORDS } from './empty-words.ts';
import { pairsOf } from './wordings.ts';

/** Characters that join others: a pair with one is a piece of two words (做到|信任). */
const JOINING = /[到得着过的和与及等对在并或将把为以中其各于上下之了向从由是有]/u;

/** What a text says that hardly another does. */
export interface NamedPairs {
  /** Those of its pairs of characters that another has too, each apart from the others: 一揽 and 揽子 are one. */
  readonly in: (other: string) => string[];
}

/** Finds pairs of characters that only two texts of the archive have. A text is held against many others. */
export function namedPairs(tells: (wording: string) => number): (text: string) => NamedPairs {
  const held = (texts: number): number => texts + 0.5 + SUPPOSED_TEXTS * SUPPOSED_SHARE;
  const least = tells('') - Math.log(held(MOST_NAMED_IN) / held(1)) - 1e-9;
  const known = new Map<string, ReadonlySet<string>>();
  const rareIn = (text: string): ReadonlySet<string> => {
    const rare =
      known.get(text) ??
      new Set(
        pairsOf(text).filter(
          (pair) =>
            pair.length === 2 && tells(pair) >= least && !EMPTY_WORDS.has(pair) && !JOINING.test(pair),
        ),
      );
    known.set(text, rare);
    return rare;
  };
  return (text) => {
    const own = rareIn(text);
    return {
      in: (other) => {
        const apart: string[] = [];
        for (const pair of rareIn(other))
          if (own.has(pair) && pair[0] !== apart.at(-1)?.[1]) apart.push(pair);
        return apart;
      },
    };
  };
}
