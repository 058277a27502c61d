import { isWhiteSpace } from '../../character-kinds.ts';
import { SHORTEST_COPY } from '../bars.ts';
import type { Line } from '../lines.ts';

/** So many times a text may stand in a file; the shortest part that comes again is the text. */
const TIMES = [4, 3, 2];

/**
 * Where the second of two equal halves of a text begins, or of three or four equal parts: a collector that took a box
 * of a page and the boxes within it has all of it several times. White space does not count; a table, or a text that says but a
 * part of it again, is the document's own.
 */
export function secondCopy(text: string, lines: readonly Line[]): number | undefined {
  const filled = lines.filter(({ span }) => span.end > span.start);
  const last = filled.at(-1)?.span.end ?? 0;
  if (last < SHORTEST_COPY * 2 || filled.some(({ cell }) => cell !== undefined)) return undefined;
  const offsets = new Uint32Array(last);
  let length = 0;
  for (const { span } of filled)
    for (let at = span.start; at < span.end; at += 1)
      if (!isWhiteSpace(text.charCodeAt(at))) offsets[length++] = at;
  const own = TIMES.map((times) => length / times).find(
    (part) => Number.isInteger(part) && part >= SHORTEST_COPY && comesAgain(text, offsets, length, part),
  );
  return own === undefined ? undefined : offsets[own];
}

/** Whether each character stands again a number of characters further on, to the end. */
function comesAgain(text: string, offsets: Uint32Array, length: number, part: number): boolean {
  for (let i = 0; i + part < length; i += 1)
    if (text.charCodeAt(offsets[i] as number) !== text.charCodeAt(offsets[i + part] as number)) return false;
  return true;
}

/** The lines as far as a place in one of them. */
export const linesBefore = (lines: readonly Line[], end: number): Line[] =>
  lines.flatMap((line) =>
    line.span.end <= end
      ? [line]
      : line.span.start < end
        ? [{ ...line, span: { start: line.span.start, end } }]
        : [],
  );
