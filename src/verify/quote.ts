import { fingerprintedText } from '#domain/fingerprint.ts';
import { fold } from '#domain/search/fold.ts';
import { runsOf } from '#domain/search/records.ts';
import type { EngineParts } from '../search/engine.ts';
import { type Alignment, align, type Change, changesBetween } from './align.ts';

/** A piece of a passage, and what it was found to stand in. */
export interface QuotedPiece {
  /** As compared: without white space. */
  readonly text: string;
  readonly match?: {
    /** Number of the record. */
    readonly record: number;
    /** Others that hold the piece word for word. */
    readonly also: readonly number[];
    readonly changes: readonly Change[];
    /** Only punctuation, brackets, width or case differ. */
    readonly sameWords: boolean;
  };
}

/** A longer passage is compared as far as this. */
export const LONGEST_PASSAGE = 2000;
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
const LONG_END = 12;
/** Places that are looked for, at most. */
const MOST_MATCHES = 64;
/** A longer text that fits nowhere as a whole is looked for in halves. */
const HALVED = 160;

/**
 * Finds where a passage is from, piece by piece where it runs over several measures, and
 * what differs. Reads a few records, however many there are.
 */
export async function findQuote(passage: string, parts: EngineParts): Promise<QuotedPiece[]> {
  const waiting = stretchesOf(passage);
  const pieces: QuotedPiece[] = [];
  let matches = 0;
  for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
    const isOpen = text.length >= SHORTEST_PASSAGE && matches < MOST_MATCHES;
    matches += 1;
    const found = isOpen ? await match(text, parts) : undefined;
    if (found === undefined && isOpen && text.length > HALVED) {
      const cut = middleOf(text);
      waiting.unshift(text.slice(0, cut), text.slice(cut));
    } else if (found === undefined) pieces.push({ text });
    else {
      const { head, tail, piece } = found;
      if (head !== '') {
        // In reading order: what stands before is looked for first, and comes first.
        waiting.unshift(head, text.slice(head.length));
        continue;
      }
      pieces.push(piece);
      if (tail !== '') waiting.unshift(tail);
    }
  }
  return joined(pieces, parts);
}

/** What is looked for first: a short passage whole, a long one by the paragraphs that it was pasted in. */
function stretchesOf(passage: string): string[] {
  const whole = fingerprintedText(passage).slice(0, LONGEST_PASSAGE);
  if (whole.length <= HALVED) return [whole];
  const stretches: string[] = [];
  let left = LONGEST_PASSAGE;
  let open = '';
  for (const line of passage.split(/\r\n?|\n/u)) {
    open += fingerprintedText(line).slice(0, left - open.length);
    // Lines are cut by whoever set them; where a sentence ends with one, a paragraph may.
    if (!/[。！？；：）)”]$/u.test(open) || open.length < LONG_END) continue;
    stretches.push(open);
    left -= open.length;
    open = '';
  }
  return open === '' ? stretches : [...stretches, open];
}

/** Where a text is cut in two: behind the sentence that ends nearest to its middle. */
function middleOf(text: string): number {
  const middle = text.length / 2;
  const ends = [...text.matchAll(/[。！？；][”’）)]?/gu)].map((end) => end.index + end[0].length);
  const inside = ends.filter((end) => end < text.length);
  const nearest = inside.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest ?? Math.floor(middle);
}

/** Pieces that stand next to each other in one record, or in none, as one. */
async function joined(pieces: readonly QuotedPiece[], parts: EngineParts): Promise<QuotedPiece[]> {
  const whole: QuotedPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last === undefined || last.match?.record !== piece.match?.record) whole.push(piece);
    else if (last.match === undefined) whole.splice(-1, 1, { text: last.text + piece.text });
    else {
      const found = await match(last.text + piece.text, parts);
      const fits = found !== undefined && found.head + found.tail === '';
      if (fits) whole.splice(-1, 1, found.piece);
      else whole.push(piece);
    }
  }
  return whole;
}

interface Found {
  /** Ends of the text that fit nowhere here. */
  readonly head: string;
  readonly tail: string;
  readonly piece: QuotedPiece;
}

async function match(text: string, parts: EngineParts): Promise<Found | undefined> {
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
  const head = endOf(changes[0]);
  const tail = endOf(changes[changes.length - 1]);
  const inner = changes.slice(head === '' ? 0 : 1, tail === '' ? undefined : -1);
  const length = text.length - head.length - tail.length;
  const differing = inner
    .filter(({ kind }) => kind !== 'same')
    .reduce((sum, { text: { length: n } }) => sum + n, 0);
  if (length < SHORTEST_PASSAGE || differing > length * UNLIKE) return undefined;
  const own = text.slice(head.length, text.length - tail.length);
  const stretch = inner
    .filter(({ kind }) => kind !== 'extra')
    .map((change) => change.text)
    .join('');
  const also =
    differing > 0 ? [] : (await parts.phrases.find(fold(own).text)).filter((other) => other !== record);
  const sameWords = differing > 0 && fold(own).text === fold(stretch).text;
  return { head, tail, piece: { text: own, match: { record, also, changes: inner, sameWords } } };
}

function endOf(change: Change | undefined): string {
  return change?.kind === 'extra' && change.text.length >= LONG_END ? change.text : '';
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
const WINDOW = 4 * LONGEST_PASSAGE;

/** Aligns within the part of a very long text that holds most of the passage. */
function alignWithin(passage: string, text: string): Alignment {
  if (text.length <= WINDOW) return align(passage, text);
  let from = 0;
  for (let at = 0; at + PROBE <= passage.length; at += PROBE) {
    const there = text.indexOf(passage.slice(at, at + PROBE));
    if (there < 0) continue;
    from = Math.max(0, Math.min(there - at - LONGEST_PASSAGE, text.length - WINDOW));
    break;
  }
  const { start, end, edits } = align(passage, text.slice(from, from + WINDOW));
  return { start: start + from, end: end + from, edits };
}
