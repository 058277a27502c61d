import { innerMarksAside } from './inner-marks.ts';
import { differing, SHORTEST_PASSAGE } from './match.ts';
import type { Placed, QuotedPiece } from './pieces.ts';
import { quotedStretches, WORDS } from './segments.ts';

/** Around quotations fewer words than this, or words of which more than `UNLIKE` differ, are their writer's. */
const COPIED = 20;
const UNLIKE = 0.1;

/**
 * Cuts what was found nowhere into what the writer of a passage put in marks of quotation
 * and into words of their own. Of these, what is like a text by chance alone (a row of
 * departments, a name and a verb) is not said to be from it.
 */
export function withOwnWords(whole: string, placed: readonly Placed[]): QuotedPiece[] {
  const isQuoted = quotedIn(whole);
  const stands = ({ piece: { match }, from, to }: Placed, quoted: boolean): boolean =>
    match !== undefined && isQuoted.slice(from, to).every((one) => one === quoted);
  const quotes = placed.some((one) => stands(one, true));
  const kept = placed.filter(
    (one) =>
      one.piece.unchecked === true ||
      (one.piece.match !== undefined && !(quotes && stands(one, false) && isByChance(one.piece))),
  );
  const found: QuotedPiece[] = [];
  let at = 0;
  for (const one of kept) {
    const piece = stands(one, true) ? withInnerMarks(one.piece) : one.piece;
    found.push(...foundNowhere(whole, isQuoted, at, one.from), piece);
    at = one.to;
  }
  return [...found, ...foundNowhere(whole, isQuoted, at, whole.length)];
}

const isByChance = ({ text, match }: QuotedPiece): boolean =>
  text.length < COPIED || (match !== undefined && differing(match.changes) > UNLIKE * text.length);

function withInnerMarks(piece: QuotedPiece): QuotedPiece {
  const { match } = piece;
  return match === undefined
    ? piece
    : { ...piece, match: { ...match, changes: innerMarksAside(match.changes) } };
}

/** Of each character, whether it stands in a quotation that is long enough to be looked for. */
function quotedIn(whole: string): boolean[] {
  const isQuoted = new Array<boolean>(whole.length).fill(false);
  for (const { text, start, quoted } of quotedStretches(whole))
    if (quoted && text.length >= SHORTEST_PASSAGE) isQuoted.fill(true, start, start + text.length);
  return isQuoted;
}

/** A stretch that stands nowhere: its quotations, and what stands around them. */
function foundNowhere(whole: string, isQuoted: readonly boolean[], from: number, to: number): QuotedPiece[] {
  const pieces: QuotedPiece[] = [];
  for (let start = from; start < to; ) {
    const within = isQuoted[start] === true;
    let end = start + 1;
    while (end < to && isQuoted[end] === within) end += 1;
    const text = whole.slice(start, end);
    if (within) pieces.push({ text, quoted: true });
    else pieces.push({ text: withoutLooseEnds(text) });
    start = end;
  }
  return pieces.filter(({ text }) => WORDS.test(text));
}

/** Without the marks that belong to what stands before and behind. */
const withoutLooseEnds = (text: string): string =>
  text.replace(/^[，。；：、！？,;:.!?）)”」』"]+/u, '').replace(/[“「『"（(]+$/u, '');
