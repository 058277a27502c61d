import { isWhiteSpace } from '../../character-kinds.ts';
import { SHORTEST_COPY } from '../bars.ts';
import type { Line } from '../lines.ts';

/**
 * Where the second of two equal halves of a text begins: a collector that took a box of a page and the box within it
 * has all of it twice. White space does not count; a table, or a text that says but a part of it again, is the document's own.
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
  const half = length / 2;
  if (!Number.isInteger(half) || half < SHORTEST_COPY) return undefined;
  for (let i = 0; i < half; i += 1)
    if (text.charCodeAt(offsets[i] as number) !== text.charCodeAt(offsets[half + i] as number))
      return undefined;
  return offsets[half];
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
