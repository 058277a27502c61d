import type { SaidRow } from '#domain/search/said.ts';
import { LIKELY_LEAST, LIKELY_NEAREST, LIKELY_ROWS, ONE_CHARACTER } from '../weights.ts';

/** A row of words that is likely meant. */
export interface LikelyRow {
  /** Its words that stand in texts. */
  readonly stands: readonly string[];
  /** How much of what was asked it says, up to 1. */
  readonly like: number;
}

/** The rows (folded) that say most of some words, the likeliest first. */
export type FindLikely = (words: readonly string[]) => readonly LikelyRow[];

/**
 * Finds what people may mean who say it in no words of the table: 政府欠我们公司的钱 is like the row that has 政府欠钱 and
 * 欠企业的钱. Rows are likened by the characters, and above all the pairs of them, that they share with what was asked,
 * the more the fewer rows have them.
 */
export function likelyRows(rows: readonly SaidRow[]): FindLikely {
  const holding = new Map<string, number[]>();
  for (const [at, [stands, says]] of rows.entries())
    for (const unit of new Set([...stands, ...says].flatMap(unitsOf))) {
      const known = holding.get(unit);
      if (known === undefined) holding.set(unit, [at]);
      else known.push(at);
    }
  return (words) => {
    const likes = new Map<number, number>();
    let all = 0;
    for (const unit of new Set(words.flatMap(unitsOf))) {
      const held = holding.get(unit) ?? [];
      const tells = Math.log2((rows.length + 1) / (held.length + 1)) * (unit.length > 1 ? 1 : ONE_CHARACTER);
      all += tells;
      for (const at of held) likes.set(at, (likes.get(at) ?? 0) + tells);
    }
    const least = Math.max(all * LIKELY_LEAST, Math.max(0, ...likes.values()) * LIKELY_NEAREST);
    return [...likes]
      .filter(([, like]) => like >= least)
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, LIKELY_ROWS)
      .map(([at, like]) => ({ stands: rows[at]?.[0] ?? [], like: like / all }));
  };
}

/** Characters of a word, and pairs of neighbours. */
function unitsOf(word: string): string[] {
  const characters = [...word];
  return [...characters, ...characters.slice(1).map((character, i) => `${characters[i]}${character}`)];
}
