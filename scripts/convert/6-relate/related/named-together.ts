import { MOST_NAMED_IN, NAMED_TOGETHER, SUPPOSED_SHARE, SUPPOSED_TEXTS } from '../bars.ts';
import { EMPTY_WORDS } from './empty-words.ts';
import { pairsOf } from './wordings.ts';

/** Characters that join others: a pair with one is a piece of two words (做到|信任). */
const JOINING = /[到得着过的和与及等对在并或将把为以中其各于上下之了向从由是有]/u;

/** A text with what it says clause by clause. */
interface Clauses {
  readonly all: ReadonlySet<string>;
  readonly clauses: readonly (readonly string[])[];
}

/**
 * Finds by what a text names a measure: two pairs of characters, apart from each other (of 一揽子 一揽 and 揽子 are
 * one), that stand in one clause of both, that no other measure of the circular says, and that are rare enough
 * together (完善年轻干警到信访岗位锻炼: 新干警安排到信访一线锻炼). A text is held against many measures.
 */
export function namedTogether(
  tells: (wording: string) => number,
): (text: string) => (measure: string, othersSay: (pair: string) => boolean) => string[] {
  const held = (texts: number): number => texts + 0.5 + SUPPOSED_TEXTS * SUPPOSED_SHARE;
  const seldom = tells('') - Math.log(held(MOST_NAMED_IN) / held(1)) - 1e-9;
  // In a small archive nothing tells so much.
  const enough = Math.min(NAMED_TOGETHER, 2 * seldom);
  const known = new Map<string, Clauses>();
  const clausesIn = (text: string): Clauses => {
    const found = known.get(text) ?? clausesOf(text);
    known.set(text, found);
    return found;
  };
  const points = (pairs: readonly string[]): number => pairs.reduce((sum, pair) => sum + tells(pair), 0);
  return (text) => {
    const here = clausesIn(text);
    return (measure, othersSay) => {
      const there = clausesIn(measure);
      const own = new Set([...there.all].filter((pair) => here.all.has(pair)));
      if (own.size < 2 || points([...own]) < enough) return [];
      for (const pair of own) if (othersSay(pair)) own.delete(pair);
      let best: readonly string[] = [];
      for (const one of there.clauses)
        for (const other of here.clauses) {
          const both = apart(one.filter((pair) => own.has(pair) && other.includes(pair)));
          if (both.length > 1 && points(both) > points(best)) best = both;
        }
      return points(best) >= enough ? [...best] : [];
    };
  };
}

function clausesOf(text: string): Clauses {
  const clauses = text
    .split(/[，。；：！？\n]/u)
    .map((clause) =>
      pairsOf(clause).filter((pair) => pair.length === 2 && !EMPTY_WORDS.has(pair) && !JOINING.test(pair)),
    );
  return { all: new Set(clauses.flat()), clauses };
}

function apart(pairs: readonly string[]): string[] {
  const kept: string[] = [];
  for (const pair of pairs) if (pair[0] !== kept.at(-1)?.[1] && !kept.includes(pair)) kept.push(pair);
  return kept;
}
