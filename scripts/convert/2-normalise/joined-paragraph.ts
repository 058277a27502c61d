import { FIGURE, WESTERN } from '../character-kinds.ts';
import { lineAt } from '../diagnostics/diagnostic.ts';
import type { SourceCell, SourceParagraph } from '../types.ts';

/** A paragraph's text with the offset of each character, the lines it stands on, and its heading marks. */
export interface JoinedParagraph {
  readonly text: string;
  readonly offsets: Uint32Array;
  readonly lines: SourceParagraph['lines'];
  readonly headingMarks: number;
  /** The cell of a table that it stands in. */
  readonly cell: SourceCell | undefined;
}

/** A line end between two western words is a space; one inside a number is not. */
export function partsWords(before: string, after: string): boolean {
  const end = before.at(-1) ?? '';
  const start = after.at(0) ?? '';
  return WESTERN.test(end) && WESTERN.test(start) && !(FIGURE.test(end) && FIGURE.test(start));
}

/** A paragraph cut before some of its characters; white space around a cut goes. */
export function cutAt(
  piece: JoinedParagraph,
  cuts: readonly number[],
  lineStarts: readonly number[],
): JoinedParagraph[] {
  return [0, ...cuts].flatMap((from, i) => {
    const part = piece.text.slice(from, cuts[i]);
    const start = from + (part.length - part.trimStart().length);
    const text = part.trim();
    if (text === '') return [];
    const offsets = piece.offsets.subarray(start, start + text.length);
    const lines = {
      start: lineAt(lineStarts, offsets[0] as number),
      end: lineAt(lineStarts, offsets.at(-1) as number),
    };
    return [{ text, offsets, lines, headingMarks: i === 0 ? piece.headingMarks : 0, cell: piece.cell }];
  });
}
