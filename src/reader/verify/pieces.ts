import type { Match } from './match.ts';
import { isMark } from './segments.ts';

/** A piece of a passage, and what it was found to stand in. */
export interface QuotedPiece {
  /** As compared: without white space. */
  readonly text: string;
  readonly match?: Match;
  /** Whether it was found nowhere, though whoever wrote it put it in marks of quotation. */
  readonly quoted?: boolean;
  /** Whether it was left out because the passage has too many pieces. */
  readonly unchecked?: boolean;
  /** Whether it stands apart from the piece before it, and nothing between the two tells of that. */
  readonly isApart?: boolean;
}

/** Where a piece stands in a passage, both without white space. */
export interface Placed {
  readonly piece: QuotedPiece;
  readonly from: number;
  readonly to: number;
}

/** Where pieces stand in a passage, in its order. Marks of quotation between them are in none. */
export function placesOf(whole: string, pieces: readonly QuotedPiece[]): Placed[] {
  const places: number[] = [];
  for (let i = 0; i < whole.length; i += 1) if (!isMark(whole.charAt(i))) places.push(i);
  const plain = places.map((i) => whole.charAt(i)).join('');
  let at = 0;
  return pieces.flatMap((piece) => {
    const words = [...piece.text].filter((one) => !isMark(one)).join('');
    const start = plain.indexOf(words, at);
    if (words === '' || start < 0) return [];
    at = start + words.length;
    return [{ piece, from: places[start] as number, to: (places[at - 1] as number) + 1 }];
  });
}
