import { fingerprintedText } from '#domain/fingerprint.ts';
import type { EngineParts } from '../search/rank/engine.ts';
import { innerMarksAside } from './inner-marks.ts';
import { hasWordsAround } from './lead-in.ts';
import {
  differing,
  type Found,
  LONG_END,
  LONGEST_MATCHED,
  LONGEST_PASSAGE,
  matchText,
  SHORTEST_PASSAGE,
} from './match.ts';
import { withOmissions } from './omission.ts';
import { withOwnWords } from './own-words.ts';
import { type Placed, placesOf, type QuotedPiece } from './pieces.ts';
import { quotationsOf, sentencesOf, WORDS } from './segments.ts';

/** Texts that are looked for in one passage, at most. */
const MOST_MATCHES = 480;
/** A longer text that fits nowhere as a whole is looked for in halves. */
const HALVED = 160;
/** Where more than this part differs, the passage may have been put together. */
const LIKE = 0.05;
/** Taken apart, so many characters more of a passage must fit that it is no chance. */
const CLEARLY = SHORTEST_PASSAGE;
/** A sentence by itself is told from others by less than a passage is: less of it may differ. */
const UNLIKE_SENTENCE = 0.25;

type Matcher = (text: string) => Promise<Found | undefined | 'unchecked'>;

/**
 * Finds where a passage is from, piece by piece where it was put together from several
 * measures or stands in words of somebody's own, and what differs. Reads a few records a
 * piece, however many there are, and looks for a limited number of pieces.
 */
export async function findQuote(passage: string, parts: EngineParts): Promise<QuotedPiece[]> {
  const known = new Map<string, ReturnType<Matcher>>();
  const match: Matcher = async (text) => {
    if (text.length > LONGEST_MATCHED) return undefined;
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = known.size < MOST_MATCHES ? matchText(text, parts) : Promise.resolve('unchecked' as const);
    known.set(text, found);
    return found;
  };
  const read = beginningOf(passage);
  const pieces: QuotedPiece[] = [];
  for (const stretch of stretchesOf(read)) pieces.push(...(await located(stretch, match)));
  const whole = fingerprintedText(read);
  const told = withOwnWords(whole, await joined(whole, placesOf(whole, pieces), match));
  return withOmissions(whole, told, parts);
}

/** As much of a passage as is compared, white space aside. */
function beginningOf(passage: string): string {
  let left = LONGEST_PASSAGE;
  for (let at = 0; at < passage.length; at += 1) {
    if (/\s/u.test(passage.charAt(at))) continue;
    if (left === 0) return passage.slice(0, at);
    left -= 1;
  }
  return passage;
}

/** What is looked for first: a short passage whole, a long one by the paragraphs that it was pasted in. */
function stretchesOf(passage: string): string[] {
  const length = (text: string): number => fingerprintedText(text).length;
  if (length(passage) <= HALVED) return [passage];
  const stretches: string[] = [];
  let open = '';
  for (const line of passage.split(/\r\n?|\n/u)) {
    open += open === '' ? line : `\n${line}`;
    // Lines are cut by whoever set them; where a sentence ends with one, a paragraph may.
    if (!/[。！？；：）)”]\s*$/u.test(open) || length(open) < LONG_END) continue;
    stretches.push(open);
    open = '';
  }
  return length(open) === 0 ? stretches : [...stretches, open];
}

/** As a whole, or sentence by sentence, or quotation by quotation: as it fits best. */
async function located(text: string, match: Matcher): Promise<QuotedPiece[]> {
  const whole = await asWhole(fingerprintedText(text), match);
  const bySentence = await apart(text, whole, [sentencesOf, quotationsOf], match);
  return apart(text, bySentence, [quotationsOf, sentencesOf], match);
}

/** The pieces of a text, or those into which it is taken apart, where they fit clearly better; one way within the other. */
async function apart(
  text: string,
  before: QuotedPiece[],
  [split, ...further]: readonly ((text: string) => string[])[],
  match: Matcher,
): Promise<QuotedPiece[]> {
  const isMixed = isQuotedInWords(before);
  if (split === undefined || (misfit(before) <= LIKE * text.length && !isMixed)) return before;
  const segments = split(text);
  if (segments.length < 2) return apart(text, before, further, match);
  const pieces: QuotedPiece[] = [];
  for (const segment of segments) {
    const found = await asWhole(fingerprintedText(segment), match);
    const near = found.map((piece) =>
      misfit([piece]) > UNLIKE_SENTENCE * piece.text.length ? unmatched(piece) : piece,
    );
    pieces.push(...(await apart(segment, near, further, match)));
  }
  // What was not looked for is not said to be from nowhere.
  const isCut = pieces.some(({ unchecked }) => unchecked === true);
  const isBetter = isMixed
    ? misfit(pieces.filter(isFound)) < misfit(before) && pieces.some(isFound)
    : misfit(before) - misfit(pieces) >= CLEARLY;
  return isCut || isBetter ? pieces : before;
}

const isFound = ({ match }: QuotedPiece): boolean => match !== undefined;

/** Whether words of whoever quotes were taken for a part of what is quoted. */
const isQuotedInWords = (pieces: readonly QuotedPiece[]): boolean =>
  pieces.some(({ match }) => match !== undefined && hasWordsAround(match.changes));

const unmatched = ({ text, unchecked }: QuotedPiece): QuotedPiece =>
  unchecked === true ? { text, unchecked } : { text };

/** How many characters of pieces differ, or stand nowhere. */
const misfit = (pieces: readonly QuotedPiece[]): number =>
  pieces.reduce(
    (sum, { text, match }) =>
      sum + (match === undefined ? text.length : differing(innerMarksAside(match.changes))),
    0,
  );

/** A text in one record, or in several one after the other. */
async function asWhole(whole: string, match: Matcher): Promise<QuotedPiece[]> {
  const waiting = [whole];
  const pieces: QuotedPiece[] = [];
  for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
    const found = text.length < SHORTEST_PASSAGE ? undefined : await match(text);
    if (found === 'unchecked') pieces.push({ text, unchecked: true });
    else if (found !== undefined) {
      const { head, tail, piece } = found;
      if (head !== '') {
        // In reading order: what stands before is looked for first, and comes first.
        waiting.unshift(head, text.slice(head.length));
        continue;
      }
      pieces.push(piece);
      if (tail !== '') waiting.unshift(tail);
    } else if (text.length > HALVED) {
      const cut = middleOf(text);
      waiting.unshift(text.slice(0, cut), text.slice(cut));
    } else pieces.push({ text });
  }
  return pieces.length === 1 ? pieces : pieces.filter(({ text }) => WORDS.test(text));
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
async function joined(whole: string, placed: readonly Placed[], match: Matcher): Promise<Placed[]> {
  const found: Placed[] = [];
  for (const one of placed) {
    const last = found.at(-1);
    const text = last === undefined ? '' : whole.slice(last.from, one.to);
    const piece = last === undefined ? undefined : await mergedFrom(last.piece, one.piece, text, match);
    if (last === undefined || piece === undefined) found.push(one);
    else found.splice(-1, 1, { piece, from: last.from, to: one.to });
  }
  return found;
}

/** Two pieces as one, `text` being what the passage has from the beginning of one to the end of the other. */
async function mergedFrom(
  a: QuotedPiece,
  b: QuotedPiece,
  text: string,
  match: Matcher,
): Promise<QuotedPiece | undefined> {
  if (a.match === undefined && b.match === undefined)
    return a.unchecked === b.unchecked ? unmatched({ ...a, text }) : undefined;
  const isShort = [a, b].some((one) => one.match === undefined && one.text.length < SHORTEST_PASSAGE);
  const there = recordsOf(a);
  if (!isShort && !recordsOf(b).some((record) => there.includes(record))) return undefined;
  const found = await match(text);
  if (found === undefined || found === 'unchecked' || WORDS.test(found.head + found.tail)) return undefined;
  // Two quotations from one measure are not one where the author's words stand between them.
  const most = isShort ? misfit([a, b]) - 1 : misfit([a, b]);
  return misfit([found.piece]) <= most ? found.piece : undefined;
}

const recordsOf = ({ match }: QuotedPiece): readonly number[] =>
  match === undefined ? [] : [match.record, ...match.also];
