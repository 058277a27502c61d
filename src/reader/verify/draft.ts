import { fingerprintedText } from '#domain/fingerprint.ts';
import type { EngineParts } from '../search/rank/engine.ts';
import { type DutyClaim, dutyClaims } from './duty-claims.ts';
import { differing, LONGEST_PASSAGE } from './match.ts';
import { bracketBehind, type NamedSource, namedSources, type Range } from './named-source.ts';
import { type Placed, placesOf, type QuotedPiece } from './pieces.ts';
import { findQuote } from './quote.ts';
import {
  isFrame,
  quotationsIn,
  type Reference,
  referencesIn,
  withoutQuotations,
  wordsBehindReference,
} from './references.ts';

/** A piece of a draft of which something is to be said. */
export interface Entry {
  readonly piece: QuotedPiece;
  /** What the draft names as its source. */
  readonly source?: NamedSource;
  /** Whether it stands in one pair of marks with the piece before, apart from which it stands in the archive. */
  readonly isApart: boolean;
}

/** A draft as it is read: its pieces, and all that it names. */
export interface Draft {
  readonly entries: readonly Entry[];
  readonly references: readonly Reference[];
  /** What it says in its own words of who answers for a measure. */
  readonly claims: readonly DutyClaim[];
}

/**
 * Reads a passage as a draft, and finds where its pieces are from: what only names a source or
 * connects quotations is none of them, and each of the others has the source that is named for it.
 */
export async function readDraft(passage: string, parts: EngineParts): Promise<Draft> {
  const whole = fingerprintedText(passage).slice(0, LONGEST_PASSAGE);
  const references = referencesIn(whole);
  const outside = withoutQuotations(whole);
  const quotations = quotationsIn(whole).map(
    ({ start, text }): Range => ({ from: start, to: start + text.length }),
  );
  const brackets = quotations.flatMap((one) => bracketBehind(outside, references, one) ?? []);
  const leading = namedSources(whole, references, quotations).flatMap((one) =>
    one?.isSure ? one.references : [],
  );
  const placed = await placedPieces(passage, whole, [...brackets, ...leading], parts);
  const quotationOf = (at: Range): Range | undefined =>
    quotations.find(({ from, to }) => at.from >= from - 1 && at.to <= to + 1);
  const stretchOf = (one: Range): Range => quotationOf(one) ?? { from: one.from, to: one.to };
  const naming = [...brackets, ...references];
  const isOwn = ({ match, quoted, unchecked }: QuotedPiece): boolean =>
    match === undefined && quoted !== true && unchecked !== true;
  const told = placed.flatMap((one) => {
    if (one.piece.unchecked === true)
      return [{ ...one, piece: { ...one.piece, text: whole.slice(one.from, one.to) } }];
    if (!isOwn(one.piece) && (one.piece.match === undefined || quotationOf(one))) return [one];
    if (naming.some((range) => isWithin(one, range))) return [];
    if (!isOwn(one.piece)) return [one];
    const named = naming.filter(({ from, to }) => from <= one.from && to > one.from).map(({ to }) => to);
    const from = Math.max(one.from, ...named);
    const text = whole.slice(from, one.to).replace(/^[，。；：、！？,;:.!?）)]+/u, '');
    return isFrame(text) ? [] : [{ ...one, from, piece: { ...one.piece, text } }];
  });
  const shown = told.length === 0 ? placed : told;
  const stretches = [
    ...quotations,
    ...shown.filter((one) => one.piece.match !== undefined && quotationOf(one) === undefined).map(stretchOf),
  ].sort((a, b) => a.from - b.from);
  const sources = namedSources(whole, references, stretches);
  const entries = shown.map((one) => {
    const stretch = stretchOf(one);
    const source = sources[stretches.findIndex(({ from, to }) => from === stretch.from && to === stretch.to)];
    const isApart = one.piece.isApart === true && quotationOf(one) !== undefined;
    return { piece: one.piece, isApart, ...(source === undefined ? {} : { source }) };
  });
  return { entries, references, claims: dutyClaims(withoutFound(whole, shown), references) };
}

/** A draft without what stands in the archive: that says who answers in the words of a circular. */
function withoutFound(whole: string, placed: readonly Placed[]): string {
  return placed
    .filter(({ piece }) => piece.match !== undefined)
    .reduce((rest, { from, to }) => rest.slice(0, from) + '·'.repeat(to - from) + rest.slice(to), whole);
}

/** Marks around it may be counted to what is found. */
const isWithin = (one: Range, { from, to }: Range): boolean => one.from >= from - 1 && one.to <= to + 1;

/**
 * Pieces and where they stand. What names the sources of quotations is looked for with the rest
 * first, as a text of the archive may have it, too, and is else blotted out: it is like titles of the archive.
 */
async function placedPieces(
  passage: string,
  whole: string,
  sources: readonly Range[],
  parts: EngineParts,
): Promise<Placed[]> {
  const pieces = await findQuote(passage, parts);
  const isExact = ({ match }: QuotedPiece): boolean => match !== undefined && differing(match.changes) === 0;
  if (sources.length > 0 && !pieces.every(isExact)) {
    const blotted = blottedOut(passage.normalize('NFC'), sources);
    const found = await findQuote(blotted, parts);
    const isClean = found.every(
      ({ match }) => match?.changes.every(({ text }) => !text.includes(FOREIGN)) ?? true,
    );
    if (isClean) return placesOf(fingerprintedText(blotted), found);
  }
  const behind = pieces.every(({ match }) => match === undefined) ? wordsBehindReference(whole) : undefined;
  if (behind === undefined || sources.length > 0) return placesOf(whole, pieces);
  const found = await findQuote(behind, parts);
  return placesOf(whole, found.some(({ match }) => match !== undefined) ? found : pieces);
}

/** A letter that is in no text of a court, so that it is taken for a word of the draft's own. */
const FOREIGN = '\uA015';

/** A passage in which ranges, counted without white space, have words that are in no text. */
function blottedOut(passage: string, ranges: readonly Range[]): string {
  let at = 0;
  return passage
    .split('')
    .map((one) => {
      if (/\s/u.test(one)) return one;
      at += 1;
      return ranges.some(({ from, to }) => at > from && at <= to) ? FOREIGN : one;
    })
    .join('');
}
