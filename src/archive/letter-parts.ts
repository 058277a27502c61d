import { letterOf, soundOf } from './initials.ts';
import { packPages } from './list-parts.ts';

/** A page of a list that is cut by the letters with which names begin. */
export interface LetterPart<T> {
  /** What follows the list's address, without the last slash. */
  readonly part: string;
  readonly letter: string;
  /** By name, in the order in which they sound. */
  readonly names: readonly {
    readonly name: string;
    readonly entries: readonly T[];
    readonly count: number;
  }[];
  /** Addresses of the pages of the letter, of which this is one. */
  readonly addresses: readonly string[];
  readonly current: number;
}

/**
 * The pages of a list by letters.
 * @param base the list's address from the site's root
 * @param nameOf the name under which an entry is looked for; entries of one name keep their order
 * @param most entries that a page holds
 */
export function letterParts<T>(
  base: string,
  entries: readonly T[],
  nameOf: (entry: T) => string,
  most: number,
): LetterPart<T>[] {
  const names = [...Map.groupBy(entries, nameOf)].map(([name, own]) => ({ name, own, sound: soundOf(name) }));
  names.sort((a, b) => compare(a.sound, b.sound) || compare(a.name, b.name));
  const letters = [...Map.groupBy(names, ({ name }) => letterOf(name))].sort(
    // What has no letter stands last.
    ([a], [b]) => Number(a === OTHERS) - Number(b === OTHERS) || compare(a, b),
  );
  return letters.flatMap(([letter, ofLetter]) => {
    const packed = packPages(
      ofLetter.map((one) => [one, one.own] as const),
      most,
    );
    const part = `letters/${letter === OTHERS ? 'others' : letter.toLowerCase()}`;
    const parts = packed.map((_, i) => (i === 0 ? part : `${part}/${i + 1}`));
    const addresses = parts.map((one) => `${base}${one}/`);
    return packed.map((held, current) => ({
      part: parts[current] ?? part,
      letter,
      names: held.map(([{ name, own }, shown]) => ({ name, entries: shown, count: own.length })),
      addresses,
      current,
    }));
  });
}

/** By letter, where its names begin. */
export const letterAddresses = (parts: readonly LetterPart<unknown>[]): ReadonlyMap<string, string> =>
  new Map(parts.map(({ letter, addresses }) => [letter, addresses[0] ?? '']));

/** As `letterOf` has it. */
const OTHERS = '#';

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
