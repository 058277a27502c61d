import type { Furniture, KeptText, SetBoundaries, Span } from '../types.ts';
import { cutAt, type JoinedParagraph, partsWords } from './joined-paragraph.ts';

/** Marks around words: who says that a line is text does not say that its marks are. */
const MARKS: ReadonlySet<Furniture['kind']> = new Set([
  'bold-mark',
  'heading-mark',
  'list-mark',
  'note-mark',
  'phonetic',
]);

/** What is set aside as the editor says it: less what is text, and with what is none. */
export function withSetFurniture(
  furniture: readonly Furniture[],
  { aside, kept }: SetBoundaries,
): readonly Furniture[] {
  if (aside.length === 0 && kept.length === 0) return furniture;
  const left = furniture.flatMap((one) => {
    const text = kept.filter((stretch) => isText(one, stretch)).map(({ span }) => span);
    const others = [...text, ...aside].sort((a, b) => a.start - b.start);
    return less(one.span, others).map((span) => ({ kind: one.kind, span }));
  });
  const set = aside.map((span) => ({ kind: 'set-aside' as const, span }));
  return [...left, ...set].sort((a, b) => a.span.start - b.span.start);
}

/** What is never text: lines of a table stand in none of its cells, control characters in no file of ours. */
const NEVER_TEXT: ReadonlySet<Furniture['kind']> = new Set(['table-mark', 'invisible']);

function isText({ kind, span }: Furniture, { span: stretch, what }: KeptText): boolean {
  if (NEVER_TEXT.has(kind)) return false;
  if (what === 'all') return true;
  if (MARKS.has(kind)) return false;
  return what === 'words' || (span.start <= stretch.start && span.end >= stretch.end);
}

/** What is left of a stretch without others, which come in order. */
function less({ start, end }: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = start;
  for (const other of others) {
    if (other.end <= from || other.start >= end) continue;
    if (other.start > from) left.push({ start: from, end: other.start });
    from = other.end;
  }
  if (from < end) left.push({ start: from, end });
  return left;
}

/**
 * The paragraphs with the boundaries that the editor set. What the reader decided by itself
 * stands before: a boundary that is set moves no other.
 */
export function withSetBoundaries(
  pieces: readonly JoinedParagraph[],
  { begins, joins }: SetBoundaries,
  lineStarts: readonly number[],
): readonly JoinedParagraph[] {
  if (begins.length === 0 && joins.length === 0) return pieces;
  const cut = pieces.flatMap((piece) => {
    const first = piece.offsets[0] as number;
    const last = piece.offsets.at(-1) as number;
    const cuts = begins
      .filter((offset) => offset > first && offset <= last)
      .map((offset) => piece.offsets.findIndex((at) => at >= offset))
      .sort((a, b) => a - b);
    return cuts.length === 0 ? [piece] : cutAt(piece, [...new Set(cuts)], lineStarts);
  });
  const joined: JoinedParagraph[] = [];
  for (const piece of cut) {
    const before = joined.at(-1);
    const end = before?.offsets.at(-1) ?? -1;
    const goesOn = joins.some((offset) => offset > end && offset <= (piece.offsets[0] as number));
    // What stands in one cell of a table never goes on in another.
    if (before === undefined || !goesOn || before.cell !== piece.cell) joined.push(piece);
    else joined[joined.length - 1] = together(before, piece);
  }
  return joined;
}

function together(before: JoinedParagraph, piece: JoinedParagraph): JoinedParagraph {
  const space = partsWords(before.text, piece.text) ? ' ' : '';
  const offsets = new Uint32Array(before.offsets.length + space.length + piece.offsets.length);
  offsets.set(before.offsets);
  if (space !== '') offsets[before.offsets.length] = piece.offsets[0] as number;
  offsets.set(piece.offsets, before.offsets.length + space.length);
  return {
    ...before,
    text: before.text + space + piece.text,
    offsets,
    lines: { start: before.lines.start, end: piece.lines.end },
  };
}
