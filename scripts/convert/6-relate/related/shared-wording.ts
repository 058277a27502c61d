import {
  LONG_WORDING,
  LONGEST_WORDING,
  MOST_SHARED,
  PAIR,
  PLACES_OF_A_PAIR,
  TELLING_WORDING,
} from '../bars.ts';
import type { Lexicon } from '../lexicon.ts';
import { EMPTY_WORDS } from './empty-words.ts';
import { pairsOf } from './wordings.ts';

/** Finds what two texts say in the same words. */
export interface SharedWording {
  /** Prepares one text, to compare it with several. */
  readonly with: (text: string) => (other: string) => string[];
  /** How much a wording tells. */
  readonly told: (wording: string) => number;
}

/** So many weights are kept. */
const MOST_WEIGHTS = 50_000;
/** Characters that join others: none begins or ends a wording, unless it belongs to a known word. */
const JOINING = /[的和与及等对在并或将把为以中其各于上下之了向从由是有]/u;
const NO_WORD = /[^\p{sc=Han}\p{sc=Latin}\d+-]/u;

/**
 * The most telling wording that two texts share, at most three, the most telling first.
 * A wording is as long as both texts agree, within a phrase (no punctuation inside), and
 * does not begin or end inside a known word. It tells as much as the pairs of characters
 * in it that do not belong to the genre.
 */
export function sharedWording(tells: (wording: string) => number, words: Lexicon): SharedWording {
  // Two texts that share a wording are seldom the only ones.
  const weights = new Map<string, number>();
  const weight = (wording: string): number => {
    let sum = weights.get(wording);
    if (sum === undefined) {
      sum = [...new Set(pairsOf(wording))].reduce((all, pair) => all + tells(pair), 0);
      if (weights.size === MOST_WEIGHTS) weights.clear();
      weights.set(wording, sum);
    }
    return sum;
  };
  // A text is held against several others.
  const known = new Map<string, WordsInText>();
  const wordsOf = (text: string): WordsInText => {
    const found = known.get(text) ?? wordsIn(text, words);
    known.set(text, found);
    return found;
  };
  return {
    told: weight,
    with: (text) => {
      const agreement = agreementWith(text);
      const here = wordsOf(text);
      return (other) => {
        const there = wordsOf(other);
        const found = new Map<string, number>();
        let covered = 0;
        for (let j = 0; j + 1 < other.length; j += 1) {
          const best = agreement(other, j, covered);
          if (best === undefined) continue;
          covered = j + best.length;
          const offset = best.i - j;
          const joins = (at: number): boolean => JOINING.test(other.charAt(at)) && !there.covers(at);
          const trimmed = (cuts: (at: number) => boolean): [number, number] => {
            let [start, end] = [j, covered];
            while (start < end && (cuts(start) || joins(start))) start += 1;
            while (end > start && (cuts(end) || joins(end - 1))) end -= 1;
            return [start, end];
          };
          let [start, end] = trimmed((at) => here.inside(at + offset) || there.inside(at));
          // What is a word of its own in one text may be the end of a longer one in the other: 繁简分流 of 行政诉讼繁简分流.
          if (end - start < LONG_WORDING)
            [start, end] = trimmed((at) => here.inside(at + offset) && there.inside(at));
          const wording = other.slice(start, end);
          const wordThere = there.isWord(start, end) || there.standsApart(start, end);
          const wordHere =
            here.isWord(start + offset, end + offset) || here.standsApart(start + offset, end + offset);
          if (wording.length < LONG_WORDING && !wordThere && !wordHere) continue;
          if (wording.length <= PAIR && !(wordThere && wordHere)) continue;
          if (EMPTY_WORDS.has(wording)) continue;
          if (!found.has(wording)) found.set(wording, weight(wording));
        }
        return mostTelling(found);
      };
    },
  };
}

function mostTelling(found: ReadonlyMap<string, number>): string[] {
  const chosen: string[] = [];
  const ranked = [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [wording, told] of ranked) {
    if (chosen.length === MOST_SHARED || told < TELLING_WORDING) break;
    if (!chosen.some((one) => one.includes(wording) || wording.includes(one))) chosen.push(wording);
  }
  return chosen;
}

/** 0: not yet known, 1: may stand in a wording, 2: ends it. By UTF-16 unit; halves of a pair end it. */
const CLASSES = new Uint8Array(0x10000);

function isWordCharacter(unit: number): boolean {
  if (CLASSES[unit] === 0) CLASSES[unit] = NO_WORD.test(String.fromCharCode(unit)) ? 2 : 1;
  return CLASSES[unit] === 1;
}

/** Where the longest stretch begins that two texts share from an offset on. */
interface Agreement {
  readonly i: number;
  readonly length: number;
}

/**
 * Prepares a text to be asked for the longest stretch that it shares with another from an offset of
 * that one on: of equals the first; `undefined` where none goes past what is covered already.
 */
function agreementWith(text: string): (other: string, j: number, covered: number) => Agreement | undefined {
  const { first, next, slot } = pairsIn(text);
  return (other, j, covered) => {
    const [a, b] = [other.charCodeAt(j), other.charCodeAt(j + 1)];
    let best: Agreement | undefined;
    let beyond = Math.max(PAIR - 1, covered - j);
    let places = 0;
    for (let i = first[slot(a, b)] as number; i >= 0 && places < PLACES_OF_A_PAIR; i = next[i] as number) {
      if (text.charCodeAt(i) !== a || text.charCodeAt(i + 1) !== b) continue;
      places += 1;
      // Most agree no further than what is known: their last character tells.
      if (text.charCodeAt(i + beyond) !== other.charCodeAt(j + beyond)) continue;
      const length = agreeing(text, i, other, j);
      if (length <= beyond) continue;
      best = { i, length };
      beyond = length;
    }
    return best;
  };
}

/** The places of pairs of characters in a text, in a table by what the pair is: a chain for each slot, in order. */
interface Pairs {
  readonly slot: (a: number, b: number) => number;
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function pairsIn(text: string): Pairs {
  const bits = 33 - Math.clz32(text.length);
  const first = new Int32Array(1 << bits).fill(-1);
  const next = new Int32Array(text.length).fill(-1);
  // Multiplied by a large odd number, the upper bits depend on all of both characters.
  const slot = (a: number, b: number): number => Math.imul((a << 16) ^ b, 0x9e3779b1) >>> (32 - bits);
  for (let i = text.length - 2; i >= 0; i -= 1) {
    const [a, b] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
    if (!isWordCharacter(a) || !isWordCharacter(b)) continue;
    const at = slot(a, b);
    next[i] = first[at] as number;
    first[at] = i;
  }
  return { slot, first, next };
}

function agreeing(a: string, i: number, b: string, j: number): number {
  const most = Math.min(LONGEST_WORDING, a.length - i, b.length - j);
  let length = 0;
  while (length < most) {
    const unit = a.charCodeAt(i + length);
    if (unit !== b.charCodeAt(j + length) || !isWordCharacter(unit)) break;
    length += 1;
  }
  return length;
}

/** The known words of a text, and where they stand. */
interface WordsInText {
  /** Whether just one known word stands between two offsets. */
  readonly isWord: (start: number, end: number) => boolean;
  /** Whether what stands between two offsets is set off on both sides, by known words, punctuation or particles: 执行 in 推进执行机制. */
  readonly standsApart: (start: number, end: number) => boolean;
  /** Whether a known word goes across an offset. */
  readonly inside: (at: number) => boolean;
  /** Whether the character at an offset belongs to a known word. */
  readonly covers: (at: number) => boolean;
}

const BEGINS = 1;
const INSIDE = 2;

function wordsIn(text: string, words: Lexicon): WordsInText {
  const found = words.find(text);
  const marks = new Uint8Array(text.length + 1);
  for (const { word, start } of found) {
    marks.fill(INSIDE, start, start + word.length);
    marks[start] = BEGINS;
  }
  return {
    isWord: (start, end) => {
      if (start >= end || marks[start] !== BEGINS || marks[end] === INSIDE) return false;
      for (let at = start + 1; at < end; at += 1) if (marks[at] !== INSIDE) return false;
      return true;
    },
    standsApart: (start, end) => {
      if (end - start < 2) return false;
      for (let at = start; at < end; at += 1) if (marks[at] !== 0) return false;
      const edge = (at: number): boolean =>
        at < 0 ||
        at >= text.length ||
        marks[at] !== 0 ||
        !isWordCharacter(text.charCodeAt(at)) ||
        JOINING.test(text.charAt(at));
      return edge(start - 1) && edge(end);
    },
    inside: (at) => marks[at] === INSIDE,
    covers: (at) => marks[at] !== 0,
  };
}
