import { characterKind } from './character-kind.ts';
import { SeenNumbers } from './seen-numbers.ts';

/** How much a pair of neighbouring characters tells, by its number. */
export type PairWeights = (pair: number) => number;

/** What more than so large a share of the texts have tells nothing: the words of the genre. */
const COMMON = 0.25;
/** In few texts nothing can be counted: as if so many more were known that do not have it. */
const SUPPOSED = 30;

/** How much pairs of characters tell among some texts: more, the fewer of these have them. */
export function pairWeights(texts: readonly string[]): PairWeights {
  const held = new Map<number, number>();
  for (const text of texts) for (const pair of pairsIn(text)) held.set(pair, (held.get(pair) ?? 0) + 1);
  const most = Math.max(2, texts.length * COMMON);
  const weights = Array.from({ length: Math.max(1, texts.length) + 1 }, (_, count) =>
    count > most ? 0 : Math.log((texts.length + SUPPOSED) / count),
  );
  return (pair) => weights[held.get(pair) ?? 1] ?? 0;
}

/** A character of a word; one that joins words stands in no pair. */
const isOfWords = characterKind(/[[\p{sc=Han}\p{sc=Latin}\d]--[的与及或和等在对以为将把之了]]/v);
/** Characters of words as they are met, from 1 on: there are fewer than 2¹⁵, so that a pair is a small number. */
const numbers = new Uint16Array(0x10000);
let met = 0;

function numberOf(code: number): number {
  if (numbers[code] !== 0) return numbers[code] as number;
  met += 1;
  numbers[code] = met;
  return met;
}

const seen = new SeenNumbers();

/** The pairs of neighbouring characters of a text, each once, as numbers. */
export function pairsIn(text: string): Int32Array {
  const pairs = new Int32Array(Math.max(0, text.length - 1));
  let count = 0;
  let before = 0;
  seen.clear(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const own = isOfWords(code) ? numberOf(code) : 0;
    const pair = before * 0x8000 + own;
    if (before !== 0 && own !== 0 && seen.isNew(pair)) {
      pairs[count] = pair;
      count += 1;
    }
    before = own;
  }
  return pairs.subarray(0, count);
}
