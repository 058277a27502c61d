import { textWords } from '#domain/search/grams.ts';
import { type Directory, recordCount } from '#domain/search/records.ts';
import { openPagefind } from './open-pagefind.ts';
import type { MayHold } from './text-phrases.ts';

/** Of a long phrase so many characters leave few enough records to look at. */
const MOST = 24;

/** Asks Pagefind which records of a small archive stand among those that have all characters of a phrase. */
export async function pagefindCharacters(parent: URL, directory: Directory): Promise<MayHold> {
  const pagefind = await openPagefind(parent, directory);
  const count = recordCount(directory);
  const { together } = directory;
  const asked = new Map<string, Promise<ReadonlySet<number>>>();
  /** Each character is asked in quotes, which is exact, and once. */
  const having = (word: string): Promise<ReadonlySet<number>> => {
    const known = asked.get(word) ?? pagefind(`"${word}"`).then((groups) => new Set(groups));
    asked.set(word, known);
    return known;
  };
  return async (phrase) => {
    const words = [...new Set(textWords(phrase, 1))].slice(0, MOST);
    const [first = new Set<number>(), ...others] = await Promise.all(words.map(having));
    return [...first]
      .filter((group) => others.every((groups) => groups.has(group)))
      .flatMap((group) => Array.from({ length: together }, (_, i) => group * together + i))
      .filter((number) => number < count);
  };
}
