import { fingerprintedText } from '#domain/fingerprint.ts';
import { runsOf } from '#domain/search/records.ts';
import type { EngineParts } from '../search/rank/engine.ts';
import type { Change } from './align.ts';
import { type Match, SHORTEST_PASSAGE } from './match.ts';
import { type Placed, placesOf, type QuotedPiece } from './pieces.ts';
import { isMark, WORDS } from './segments.ts';

/** A longer stretch of a text is not shown as what a quotation lacks. */
const LONGEST_OMITTED = 400;
/** Marks by which whoever quotes tells that something is left out. */
const TOLD = /…|\.{3}|。{3}/u;

/** Whether words are left out between two pieces without a mark that tells of it. */
const isUntold = (between: string): boolean =>
  !TOLD.test(between) && !isMark(between) && !WORDS.test(between);

/**
 * Pieces that follow each other in a passage and in one text, with what is left out between them,
 * as one; others that follow each other in the passage alone are said to stand apart.
 */
export async function withOmissions(
  whole: string,
  pieces: readonly QuotedPiece[],
  { texts }: Pick<EngineParts, 'texts'>,
): Promise<QuotedPiece[]> {
  const placed = placesOf(whole, pieces);
  if (placed.length < pieces.length) return [...pieces];
  const textOf = async (record: number): Promise<string> => {
    const [text] = await texts([record]);
    return fingerprintedText((text && runsOf(text)[0]) ?? '');
  };
  const found: Placed[] = [];
  for (const one of placed) {
    const last = found.at(-1);
    const a = last?.piece.match;
    const b = one.piece.match;
    const between = whole.slice(last?.to, one.from);
    if (last === undefined || a === undefined || b === undefined || !isUntold(between)) {
      found.push(one);
      continue;
    }
    const record = sharedRecord(a, b);
    const changes = record === undefined ? undefined : bridged(a, between, b, await textOf(record));
    if (record === undefined || changes === undefined) {
      const isNext =
        b.record === a.record + 1 && goesOn(a, await textOf(a.record), b, await textOf(b.record));
      found.push(isNext ? one : { ...one, piece: { ...one.piece, isApart: true } });
      continue;
    }
    const match: Match = { record, also: [], changes, sameWords: false };
    const text = whole.slice(last.from, one.to);
    found.splice(-1, 1, { piece: { ...last.piece, text, match }, from: last.from, to: one.to });
  }
  return found.map(({ piece }) => piece);
}

/** Whether one piece reaches to the end of its text, and the other begins with the next: who answers and numbers aside. */
const goesOn = (a: Match, text: string, b: Match, next: string): boolean =>
  AT_END.test(text.slice(text.lastIndexOf(stretchOf(a)) + stretchOf(a).length)) &&
  AT_BEGIN.test(next.slice(0, next.indexOf(stretchOf(b))));
const AT_END = /^[。；]?(?:[（(][^（）()]*[）)])?[。；]?$/u;
const AT_BEGIN = /^[（(第]?[\d一二三四五六七八九十百]*[条.．、）)]?$/u;

function sharedRecord(a: Match, b: Match): number | undefined {
  const others = [b.record, ...b.also];
  return [a.record, ...a.also].find((record) => others.includes(record));
}

/** What differs in both and between them; `undefined` where they do not follow each other in the text. */
function bridged(a: Match, between: string, b: Match, text: string): Change[] | undefined {
  const first = stretchOf(a);
  const start = text.indexOf(first);
  if (start < 0) return undefined;
  const end = start + first.length;
  const next = text.indexOf(stretchOf(b), end);
  const omitted = text.slice(end, next);
  if (next < 0 || omitted.length > LONGEST_OMITTED || !WORDS.test(omitted)) return undefined;
  const extra: Change[] = between === '' ? [] : [{ kind: 'extra', text: between }];
  return [...a.changes, ...extra, { kind: 'missing', text: omitted }, ...b.changes];
}

/** What of its text a match has. */
export const stretchOf = ({ changes }: Match): string =>
  changes
    .filter(({ kind }) => kind !== 'extra')
    .map(({ text }) => text)
    .join('');

/** What a text has in the middle of what is quoted, and the quotation leaves out. */
export const omissionsIn = (changes: readonly Change[]): string[] =>
  changes
    .filter(
      ({ kind, text }, at) =>
        kind === 'missing' &&
        text.length >= SHORTEST_PASSAGE &&
        [changes[at - 1], changes[at + 1]].every((one) => one !== undefined && !isOtherWords(one)),
    )
    .map(({ text }) => text);

/** Words that stand for what is missing, or a mark that tells of it. */
const isOtherWords = ({ kind, text }: Change): boolean =>
  kind === 'extra' && (WORDS.test(text) || TOLD.test(text));
