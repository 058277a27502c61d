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
      const places = placesOf(text);
      const here = wordsOf(text);
      return (other) => {
        const there = wordsOf(other);
        const found = new Map<string, number>();
        let covered = 0;
        for (let j = 0; j + 1 < other.length; j += 1) {
          let best: { i: number; length: number } | undefined;
          for (const i of places.get(other.slice(j, j + 2)) ?? []) {
            const length = agreeing(text, i, other, j);
            if (length > (best?.length ?? 1)) best = { i, length };
          }
          if (best === undefined || j + best.length <= covered) continue;
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

function placesOf(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    if (!isWordCharacter(text.charCodeAt(i)) || !isWordCharacter(text.charCodeAt(i + 1))) continue;
    const known = places.get(pair);
    if (known === undefined) places.set(pair, [i]);
    else if (known.length < PLACES_OF_A_PAIR) known.push(i);
  }
  return places;
}

function agreeing(a: string, i: number, b: string, j: number): number {
  let length = 0;
  while (length < LONGEST_WORDING && i + length < a.length && a[i + length] === b[j + length]) {
    if (!isWordCharacter(a.charCodeAt(i + length))) break;
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
