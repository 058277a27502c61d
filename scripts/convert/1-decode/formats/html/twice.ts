import { withoutSpace } from '../../../without-space.ts';
import type { ExtractedLine } from '../extraction.ts';

/** A page holds its text twice where a stretch of so many lines and characters stands in it again. */
export const LEAST_LINES = 5;
export const LEAST_CHARACTERS = 150;
/** The stretch and its copy are this share of all that the page holds. */
export const SHARE = 0.8;
/** Lines of the page that the copy may leave out before it begins, and places where it is looked for. */
const MOST_BEFORE = 4;
const MOST_TRIED = 40;

/**
 * The lines of a page that holds its text twice, for screens and for paper or for telephones,
 * with the second copy set aside. What comes again in a part of a text is the text's own.
 */
export function withoutCopy(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  const text = lines.flatMap((line, index) => {
    const solid = withoutSpace(line.text);
    return line.furniture === undefined && solid !== '' ? [{ solid, index }] : [];
  });
  const all = text.reduce((sum, { solid }) => sum + solid.length, 0);
  const begins = new Map(text.slice(0, MOST_BEFORE).map(({ solid }, i) => [solid, i]));
  let tried = 0;
  for (let second = LEAST_LINES; second < text.length && tried < MOST_TRIED; second += 1) {
    const from = begins.get(text[second]?.solid ?? '');
    if (from === undefined) continue;
    tried += 1;
    let length = 0;
    let characters = 0;
    while (from + length < second && text[second + length]?.solid === text[from + length]?.solid) {
      characters += text[from + length]?.solid.length ?? 0;
      length += 1;
    }
    if (length < LEAST_LINES || characters < LEAST_CHARACTERS || characters * 2 < all * SHARE) continue;
    const copies = new Set(text.slice(second, second + length).map(({ index }) => index));
    return lines.map((line, i) =>
      copies.has(i) ? { text: line.text, place: line.place, furniture: 'repeated' as const } : line,
    );
  }
  return lines;
}
