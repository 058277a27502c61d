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
import { type KnownWords, NO_KNOWN_WORDS } from './known-words.ts';
import { NO_MATTER } from './no-matter.ts';
import { PHRASE_TAILS, PHRASE_VERBS } from './phrase-words.ts';
import { pairsOf } from './wordings.ts';

/** Finds what two texts say in the same words. */
export interface SharedWording {
  /** Prepares one text, to compare it with several. */
  readonly with: (text: string) => (other: string) => string[];
  /** How much a wording tells. */
  readonly told: (wording: string) => number;
}

/** So many weights are kept. */
const MOST_WEIGHTS = 200_000;
/** Characters that join others: none begins or ends a wording, unless it belongs to a known word. */
const JOINING = /[的和与及等对在并或将把为以中其各于上下之了向从由是有]/u;
/** With what a word begins and never ends: what 不平衡不充分 and 不平衡不协调 share is 不平衡. */
const BEGINNING = /[不未非可]$/u;
/** What leads to a figure, which in the other text is another: 稳定在71% and 稳定在76%. */
const FIGURE = /(?:不?(?:[低少高多大小早晚迟]于|超过)|达到?|(?:稳定|保持|控制)?在)?[\d.]+$/u;
const NO_WORD = /[^\p{sc=Han}\p{sc=Latin}\d+-]/u;

/**
 * The most telling wording that two texts share, at most three, the most telling first.
 * A wording is as long as both texts agree, within a phrase (no punctuation and no verb of plans inside), and
 * does not begin or end inside a known word. It tells as much as the pairs of characters
 * in it that do not belong to the genre, and the words of which the genre leaves nothing.
 *
 * @param words those that are not cut, verbs and the like among them
 * @param known those of them that mean something
 */
export function sharedWording(
  tells: (wording: string) => number,
  words: Lexicon,
  known: KnownWords = NO_KNOWN_WORDS,
): SharedWording {
  // Two texts that share a wording are seldom the only ones.
  const weights = new Map<string, number>();
  const weight = (wording: string): number => {
    let sum = weights.get(wording);
    if (sum === undefined) {
      const whole = known.cutAway(wording).map(({ word }) => word);
      sum = [...new Set([...pairsOf(wording), ...whole])].reduce((all, one) => all + tells(one), 0);
      if (weights.size === MOST_WEIGHTS) weights.clear();
      weights.set(wording, sum);
    }
    return sum;
  };
  // A text is held against several others.
  const texts = new Map<string, Marked>();
  const marked = (text: string): Marked => {
    let found = texts.get(text);
    if (found === undefined) {
      found = withMarks(text, words, (wording) => weight(wording) >= TELLING_WORDING);
      texts.set(text, found);
    }
    return found;
  };
  return {
    told: weight,
    with: (text) => {
      const here = marked(text);
      const pairs = pairsIn(text);
      return (other) => {
        const found = sharedBy(here, pairs, marked(other));
        return found.length === 0 ? found : mostTelling(found, weight, known.all);
      };
    },
  };
}

/** A text with its known words. */
interface Marked {
  readonly text: string;
  readonly marks: Marks;
  /**
   * For each offset whether the pair of characters there is a word, and whether it is one that may be shown
   * where it is a word in the other text too: most of what two texts share is such a pair.
   */
  readonly pairs: Uint8Array;
  /** For each offset whether a verb of plans stands there. */
  readonly verbs: Uint8Array;
}

/** What two texts say in the same words, in the order of the second, repeats included. */
function sharedBy(here: Marked, { bits, first, next }: Pairs, there: Marked): string[] {
  const found: string[] = [];
  const { text } = here;
  const other = there.text;
  let covered = 0;
  let b = other.charCodeAt(0);
  for (let j = 0; j + 1 < other.length; j += 1) {
    const a = b;
    b = other.charCodeAt(j + 1);
    // The longest stretch that both share from here on, of equals the first; none that goes no further than what is covered.
    let best = -1;
    let beyond = Math.max(PAIR - 1, covered - j);
    let places = 0;
    for (
      let i = first[slotOf(a, b, bits)] as number;
      i >= 0 && places < PLACES_OF_A_PAIR;
      i = next[i] as number
    ) {
      if (text.charCodeAt(i) !== a || text.charCodeAt(i + 1) !== b) continue;
      places += 1;
      // Most agree no further than what is known: their last character tells.
      if (text.charCodeAt(i + beyond) !== other.charCodeAt(j + beyond)) continue;
      const length = agreeing(text, i, other, j);
      if (length <= beyond) continue;
      best = i;
      beyond = length;
    }
    if (best < 0) continue;
    covered = j + beyond;
    if (beyond === PAIR) {
      if (there.pairs[j] === SHOWN && here.pairs[best] !== 0) found.push(other.slice(j, covered));
      continue;
    }
    const offset = best - j;
    for (const phrase of phrasesIn(here, there, { from: j, to: covered, offset })) {
      const wording = wordingAt(here, there, { ...phrase, offset });
      if (wording !== undefined) found.push(wording);
    }
  }
  return found;
}

/** A stretch of the second text, and how much further on it stands in the first. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** A stretch that two texts share without the verbs of plans in it: each phrase by itself. */
function phrasesIn(
  here: Marked,
  there: Marked,
  { from, to, offset }: Stretch,
): Pick<Stretch, 'from' | 'to'>[] {
  const phrases: Pick<Stretch, 'from' | 'to'>[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && there.verbs[at] === 0 && here.verbs[at + offset] === 0) continue;
    if (at - start >= PAIR) phrases.push({ from: start, to: at });
    start = at + 1;
  }
  return phrases;
}

/** Of a stretch that two texts share what is a wording: it is cut where it begins or ends inside a word. */
function wordingAt(here: Marked, there: Marked, { from, to, offset }: Stretch): string | undefined {
  const other = there.text;
  const joins = (at: number): boolean => isJoining(other.charCodeAt(at)) && there.marks[at] === 0;
  let start = from;
  let end = to;
  const cuts = (at: number): boolean => isInside(here.marks, at + offset) || isInside(there.marks, at);
  while (start < end && (cuts(start) || joins(start))) start += 1;
  while (end > start && (cuts(end) || joins(end - 1))) end -= 1;
  end -= openEnd(here, there, { from: start, to: end, offset });
  start = behindTails(other, start, end);
  // What is a word of its own in one text may be the end of a longer one in the other: 繁简分流 of 行政诉讼繁简分流.
  const isShort = end - start < LONG_WORDING;
  if (isShort) {
    [start, end] = [from, to];
    const cutsBoth = (at: number): boolean => isInside(here.marks, at + offset) && isInside(there.marks, at);
    const begins = (at: number): boolean => there.marks[at] === BEGINS || here.marks[at + offset] === BEGINS;
    const joinsBoth = (at: number): boolean => isJoining(other.charCodeAt(at)) && !begins(at);
    while (start < end && (cutsBoth(start) || joinsBoth(start))) start += 1;
    while (end > start && (cutsBoth(end) || joins(end - 1))) end -= 1;
    const wordThere = isWord(there.marks, start, end) || standsApart(there, start, end);
    const wordHere =
      isWord(here.marks, start + offset, end + offset) || standsApart(here, start + offset, end + offset);
    if (!wordThere && !wordHere) return undefined;
    if (end - start <= PAIR && !(wordThere && wordHere)) return undefined;
  }
  const wording = other.slice(start, end);
  return saysNothing(wording) ? undefined : wording;
}

/** How many characters at its end a stretch is to be without, since they belong to what only begins in it. */
function openEnd(here: Marked, there: Marked, { from, to, offset }: Stretch): number {
  const stretch = there.text.slice(from, to);
  const goesOn = [there.text[to], here.text[to + offset]].some((next) => /[\d.]/u.test(next ?? ''));
  const figure = goesOn ? FIGURE.exec(stretch) : null;
  if (figure !== null) return figure[0].length;
  return there.marks[to - 1] === 0 && BEGINNING.test(stretch) ? 1 : 0;
}

/** Where a wording begins without what belongs to a name before it. */
function behindTails(text: string, start: number, end: number): number {
  for (let at = start; at + PAIR <= end; at += PAIR)
    if (!PHRASE_TAILS.has(text.slice(at, at + PAIR))) return at;
  return start;
}

/** Whether words of the genre and of any written Chinese are all there is. */
const saysNothing = (wording: string): boolean =>
  NO_MATTER.find(wording).reduce((sum, { word }) => sum + word.length, 0) === wording.length;

function mostTelling(
  found: readonly string[],
  weight: (wording: string) => number,
  known: ReadonlySet<string>,
): string[] {
  const telling = [...new Set(found)]
    .map((wording) => ({ wording, told: weight(wording) }))
    .filter(({ told }) => told >= TELLING_WORDING);
  // What stands in a longer one that both have is a piece of it: 习近平 of 习近平法治思想.
  const isPiece = (wording: string): boolean =>
    telling.some((one) => one.wording !== wording && one.wording.includes(wording));
  const chosen = telling
    .filter(({ wording }) => !isPiece(wording))
    .sort((a, b) => b.told - a.told || (a.wording < b.wording ? -1 : 1))
    .slice(0, MOST_SHARED)
    .map(({ wording }) => wording);
  // Beside what is longer a pair of characters is shown where it is known for a word.
  const isLonger = chosen.some((wording) => wording.length > PAIR);
  return isLonger ? chosen.filter((wording) => wording.length > PAIR || known.has(wording)) : chosen;
}

/** 0: not yet known, 1: may stand in a wording, 2: ends it. By UTF-16 unit; halves of a pair end it. */
const CLASSES = new Uint8Array(0x10000);

function isWordCharacter(unit: number): boolean {
  if (CLASSES[unit] === 0) CLASSES[unit] = NO_WORD.test(String.fromCharCode(unit)) ? 2 : 1;
  return CLASSES[unit] === 1;
}

/** 0: not yet known, 1: joins others, 2: does not. By UTF-16 unit. */
const JOINS = new Uint8Array(0x10000);

function isJoining(unit: number): boolean {
  if (JOINS[unit] === 0) JOINS[unit] = JOINING.test(String.fromCharCode(unit)) ? 1 : 2;
  return JOINS[unit] === 1;
}

/** The places of pairs of characters in a text, in a table by what the pair is: a chain for each slot, in order. */
interface Pairs {
  readonly bits: number;
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** Multiplied by a large odd number, the upper bits depend on all of both characters. */
const slotOf = (a: number, b: number, bits: number): number =>
  Math.imul((a << 16) ^ b, 0x9e3779b1) >>> (32 - bits);

function pairsIn(text: string): Pairs {
  const bits = 33 - Math.clz32(text.length);
  const first = new Int32Array(1 << bits).fill(-1);
  const next = new Int32Array(text.length).fill(-1);
  for (let i = text.length - 2; i >= 0; i -= 1) {
    const [a, b] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
    if (!isWordCharacter(a) || !isWordCharacter(b)) continue;
    const at = slotOf(a, b, bits);
    next[i] = first[at] as number;
    first[at] = i;
  }
  return { bits, first, next };
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

/** For each UTF-16 unit of a text, and for its end, whether a known word begins there or goes on. */
type Marks = Uint8Array;

const BEGINS = 1;
const INSIDE = 2;

/** Of a pair: it is a word in its text, or also one that may be shown. */
const WORD = 1;
const SHOWN = 2;

function withMarks(text: string, words: Lexicon, tells: (wording: string) => boolean): Marked {
  const marks = new Uint8Array(text.length + 1);
  const verbs = new Uint8Array(text.length);
  for (const { word, start } of words.find(text)) {
    marks.fill(INSIDE, start, start + word.length);
    marks[start] = BEGINS;
    if (PHRASE_VERBS.has(word)) verbs.fill(1, start, start + word.length);
  }
  const pairs = new Uint8Array(text.length);
  const marked = { text, marks, pairs, verbs };
  for (let at = 0; at + 1 < text.length; at += 1) {
    const end = at + PAIR;
    if (!isWordCharacter(text.charCodeAt(at)) || !isWordCharacter(text.charCodeAt(at + 1))) continue;
    if (!isWord(marks, at, end) && !standsApart(marked, at, end)) continue;
    pairs[at] = WORD;
    // A particle at its edge belongs to it only as a part of a known word.
    const joins = (i: number): boolean => marks[i] === 0 && isJoining(text.charCodeAt(i));
    const wording = text.slice(at, end);
    if (!joins(at) && !joins(at + 1) && !EMPTY_WORDS.has(wording) && tells(wording)) pairs[at] = SHOWN;
  }
  return marked;
}

/** Whether a known word goes across an offset. */
const isInside = (marks: Marks, at: number): boolean => marks[at] === INSIDE;

/** Whether just one known word stands between two offsets. */
function isWord(marks: Marks, start: number, end: number): boolean {
  if (start >= end || marks[start] !== BEGINS || isInside(marks, end)) return false;
  for (let at = start + 1; at < end; at += 1) if (!isInside(marks, at)) return false;
  return true;
}

/** Whether what stands between two offsets is set off on both sides, by known words, punctuation or particles: 执行 in 推进执行机制. */
function standsApart({ text, marks }: Marked, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at < end; at += 1) if (marks[at] !== 0) return false;
  const edge = (at: number): boolean =>
    at < 0 ||
    at >= text.length ||
    marks[at] !== 0 ||
    !isWordCharacter(text.charCodeAt(at)) ||
    isJoining(text.charCodeAt(at));
  return edge(start - 1) && edge(end);
}
