import { fingerprintedText } from '#domain/fingerprint.ts';
import { fold } from '#domain/search/fold.ts';
import { runsOf } from '#domain/search/records.ts';
import type { EngineParts } from '../search/rank/engine.ts';
import { type Alignment, align, type Change, changesBetween } from './align.ts';
import { innerMarksAside } from './inner-marks.ts';

/** A longer passage is compared as far as this. */
export const LONGEST_PASSAGE = 6000;
/** A longer text is looked for in parts: comparing takes time by the product of both lengths. */
export const LONGEST_MATCHED = 2000;
/** Anything shorter stands anywhere. */
export const SHORTEST_PASSAGE = 6;
/** Stretches of a passage by which its record is found, and their length. */
const PROBES = 24;
const PROBE = 6;
/** A stretch that stands in more records says nothing. */
const COMMON = 400;
/** Records that are compared character by character. */
const COMPARED = 3;
/** At most this part of a piece may differ. */
const UNLIKE = 0.4;
/** A longer end of a passage that does not fit belongs to another text. */
export const LONG_END = 12;

/** What a text was found to stand in. */
export interface Match {
  /** Number of the record. */
  readonly record: number;
  /** Others that hold the piece word for word. */
  readonly also: readonly number[];
  readonly changes: readonly Change[];
  /** Only punctuation, brackets, width or case differ. */
  readonly sameWords: boolean;
}

export interface Found {
  /** Ends of the text that fit nowhere here. */
  readonly head: string;
  readonly tail: string;
  readonly piece: { readonly text: string; readonly match: Match };
}

/** How many characters differ. */
export const differing = (changes: readonly Change[]): number =>
  changes.reduce((sum, { kind, text }) => (kind === 'same' ? sum : sum + text.length), 0);

/** The record that a text (without white space) stands in as a whole, but for its ends; reads a few records. */
export async function matchText(text: string, parts: EngineParts): Promise<Found | undefined> {
  const records = await likely(text, parts);
  if (records.length === 0) return undefined;
  const texts = (await parts.texts(records)).map((record) => fingerprintedText(runsOf(record)[0] ?? ''));
  const aligned = texts.map((one, i) => ({ record: records[i] as number, one, at: alignWithin(text, one) }));
  aligned.sort((a, b) => a.at.edits - b.at.edits);
  const [best] = aligned;
  if (best === undefined) return undefined;
  const { record, one, at } = best;
  const changes = changesBetween(text, one.slice(at.start, at.end));
  if (changes === undefined) return undefined;
  const [first, last] = [endOf(changes), endOf([...changes].reverse())];
  const [head, tail] = [first.text, last.text];
  const inner = changes.slice(first.changes, changes.length - last.changes);
  const length = text.length - head.length - tail.length;
  const differs = differing(inner);
  if (length < SHORTEST_PASSAGE || differing(innerMarksAside(inner)) > length * UNLIKE) return undefined;
  const own = text.slice(head.length, text.length - tail.length);
  const stretch = inner
    .filter(({ kind }) => kind !== 'extra')
    .map((change) => change.text)
    .join('');
  const also =
    differs > 0 ? [] : (await parts.phrases.find(fold(own).text)).filter((other) => other !== record);
  const sameWords = differs > 0 && fold(own).text === fold(stretch).text;
  return { head, tail, piece: { text: own, match: { record, also, changes: inner, sameWords } } };
}

/** Marks at an end are of whoever quotes: a sentence that is quoted ends as theirs does. */
const QUOTER = /^[“”「」『』"，。；：、！？,;:.!?…]+$/u;

/** What of a passage fits nowhere at the end where changes begin, and how many of these tell of it. */
function endOf(changes: readonly Change[]): { readonly text: string; readonly changes: number } {
  const inner = changes.findIndex(({ kind, text }) => kind === 'same' || !QUOTER.test(text));
  const marks = changes.slice(0, Math.max(inner, 0));
  if (marks.length > 0)
    return {
      text: marks
        .filter(({ kind }) => kind === 'extra')
        .map(({ text }) => text)
        .join(''),
      changes: marks.length,
    };
  const [first] = changes;
  const isLong = first?.kind === 'extra' && first.text.length >= LONG_END;
  return isLong ? { text: first.text, changes: 1 } : { text: '', changes: 0 };
}

/** The records that hold most of what is rare in a passage. */
async function likely(text: string, { phrases }: EngineParts): Promise<number[]> {
  const folded = fold(text).text;
  const votes = new Map<number, number>();
  for (const length of [PROBE, PROBE / 2]) {
    const last = Math.max(folded.length - length, 0);
    const step = Math.max(1, Math.floor(last / (PROBES - 1)));
    const probes = new Set<string>();
    for (let at = 0; at <= last && probes.size < PROBES; at += step)
      probes.add(folded.slice(at, at + length));
    const found = await Promise.all([...probes].map((probe) => (probe === '' ? [] : phrases.find(probe))));
    for (const numbers of found) {
      if (numbers.length > COMMON) continue;
      for (const number of numbers)
        votes.set(number, (votes.get(number) ?? 0) + 1 / Math.sqrt(numbers.length));
    }
    if (votes.size > 0) break;
  }
  return [...votes]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, COMPARED)
    .map(([number]) => number);
}

/** Characters of a text that are compared at a time. */
const WINDOW = 4 * LONGEST_MATCHED;

/** Aligns within the part of a very long text that holds most of the passage. */
function alignWithin(passage: string, text: string): Alignment {
  if (text.length <= WINDOW) return align(passage, text);
  let from = 0;
  for (let at = 0; at + PROBE <= passage.length; at += PROBE) {
    const there = text.indexOf(passage.slice(at, at + PROBE));
    if (there < 0) continue;
    from = Math.max(0, Math.min(there - at - LONGEST_MATCHED, text.length - WINDOW));
    break;
  }
  const { start, end, edits } = align(passage, text.slice(from, from + WINDOW));
  return { start: start + from, end: end + from, edits };
}
