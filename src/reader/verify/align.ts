import { diffChars } from 'diff';

/** Where a passage stands in a text, as near as it gets. UTF-16 offsets, half open. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  /** Characters to change, add or take out; 0 where it stands there word for word. */
  readonly edits: number;
}

/** A stretch of a comparison. */
export interface Change {
  /** `same` in both, `extra` in the passage alone, `missing` from it. */
  readonly kind: 'same' | 'extra' | 'missing';
  readonly text: string;
}

/** Milliseconds that a comparison may take: texts that differ so much are not one another's. */
const PATIENCE = 1000;

/**
 * The stretch of a text that is nearest to a passage: the fewest edits, whatever stands
 * before and after it. Takes time by the product of both lengths and memory by the length
 * of the text.
 */
export function align(passage: string, text: string): Alignment {
  const width = text.length + 1;
  let edits = new Uint32Array(width);
  let starts = Uint32Array.from({ length: width }, (_, i) => i);
  let nextEdits = new Uint32Array(width);
  let nextStarts = new Uint32Array(width);
  for (let i = 0; i < passage.length; i += 1) {
    const unit = passage.charCodeAt(i);
    const isMark = MARKS.includes(passage.charAt(i));
    nextEdits[0] = i + 1;
    nextStarts[0] = 0;
    for (let j = 1; j < width; j += 1) {
      const differs = text.charCodeAt(j - 1) === unit ? 0 : 1;
      const across = (edits[j - 1] as number) + differs;
      const down = (edits[j] as number) + 1;
      const along = (nextEdits[j - 1] as number) + 1;
      const isRestored = isMark && across === down && !MARKS.includes(text.charAt(j - 1));
      if (across <= down && across <= along && !isRestored) {
        nextEdits[j] = across;
        nextStarts[j] = starts[j - 1] as number;
      } else if (down <= along) {
        nextEdits[j] = down;
        nextStarts[j] = starts[j] as number;
      } else {
        nextEdits[j] = along;
        nextStarts[j] = nextStarts[j - 1] as number;
      }
    }
    [edits, nextEdits] = [nextEdits, edits];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let end = 0;
  for (let j = 1; j < width; j += 1) if ((edits[j] as number) < (edits[end] as number)) end = j;
  return { start: starts[end] as number, end, edits: edits[end] as number };
}

/** Marks of quotation stand for each other, but for no other character of a text: one may have been restored where words were cut. */
const MARKS = '“”‘’';

/** What differs between a passage and the stretch that it was found to stand for; `undefined` where too much does. */
export function changesBetween(passage: string, stretch: string): Change[] | undefined {
  const changes = diffChars(passage, stretch, { timeout: PATIENCE });
  return changes?.map(({ value, added, removed }) => ({
    kind: added ? 'missing' : removed ? 'extra' : 'same',
    text: value,
  }));
}
