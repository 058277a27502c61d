import type { DecodedText, SourceCell, Span } from '../types.ts';

/** White space as Unicode has it, the C1 next-line character included. */
export const WHITE_SPACE = /[\s\u0085]/u;

/** One line of the file as received, or what stands of it in one cell of a table. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** What is left between white space at both ends; empty for a blank line. */
  readonly span: Span;
  /** The cell of a table that it stands in. */
  readonly cell?: SourceCell;
}

/** The lines of a decoded text, blank ones included; what draws a table stands between them. */
export function linesOf({ text, lineStarts, tables }: DecodedText): Line[] {
  const pieces = tables.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.spans.map((span) => ({ span, cell }))),
  );
  const lines: Line[] = [];
  let next = 0;
  for (const [index, start] of lineStarts.entries()) {
    const end = lineStarts[index + 1] ?? text.length;
    const number = index + 1;
    const before = next;
    for (let piece = pieces[next]; piece !== undefined && piece.span.start < end; piece = pieces[++next])
      lines.push({ number, span: trimmed(text, piece.span), cell: piece.cell });
    if (next === before) lines.push({ number, span: trimmed(text, { start, end }) });
  }
  return lines;
}

function trimmed(text: string, { start: from, end: to }: Span): Span {
  let start = from;
  let end = to;
  while (end > start && WHITE_SPACE.test(text[end - 1] as string)) end -= 1;
  while (start < end && WHITE_SPACE.test(text[start] as string)) start += 1;
  return { start, end };
}
