import { TELLING_WORD } from '../bars.ts';
import type { KnownWords } from './known-words.ts';
import type { Matter } from './matter.ts';
import { pairsOf } from './wordings.ts';

const NONE: readonly number[] = [];

/** Asks of two matters, by their places, whether they share a word of the registry that few have. */
export interface NamedAlike {
  /** One of them has it in its title: what is all about 府院联动 belongs beside whoever says 府院联动, whatever the subject. */
  readonly inTitle: (a: number, b: number) => boolean;
  readonly anywhere: (a: number, b: number) => boolean;
}

export function namedAlike(
  matters: readonly Matter[],
  words: KnownWords,
  tells: (wording: string) => number,
): NamedAlike {
  const ids = new Map<string, number | undefined>();
  /** The number of a word that few have. */
  const idOf = (word: string): number | undefined => {
    if (!ids.has(word)) ids.set(word, leastTold(word, tells) >= TELLING_WORD ? ids.size : undefined);
    return ids.get(word);
  };
  const idsIn = (text: string): Set<number> =>
    new Set(words.find(text).flatMap(({ word }) => idOf(word) ?? []));
  // A number for each word, and whether the title says it.
  const own = matters.map(({ title, text }): readonly number[] => {
    const inTitle = idsIn(title);
    const all = [...idsIn(text)];
    return all.length === 0 ? NONE : all.map((id) => id * 2 + Number(inTitle.has(id)));
  });
  const asking =
    (isShared: (one: number, other: number) => boolean) =>
    (a: number, b: number): boolean => {
      const there = own[b] as readonly number[];
      return (
        there.length > 0 &&
        (own[a] as readonly number[]).some((one) => there.some((other) => isShared(one, other)))
      );
    };
  return {
    inTitle: asking((one, other) => one >> 1 === other >> 1 && ((one | other) & 1) === 1),
    anywhere: asking((one, other) => one >> 1 === other >> 1),
  };
}

/** How much a word tells at least: as much as its rarest pair of characters. */
export function leastTold(word: string, tells: (wording: string) => number): number {
  const pairs = pairsOf(word);
  return Math.max(...(pairs.length === 0 ? [word] : pairs).map(tells));
}
