import { type Aside, type AsideKind, type ExtractedLine, onOneLine } from './extraction.ts';

/** A stretch of a line, and why it is set aside where it is. */
export interface LinePiece {
  readonly text: string;
  readonly aside?: AsideKind | undefined;
}

/** A line of these pieces; where nothing of it is left to read, the whole line is set aside. */
export function lineOf(pieces: readonly LinePiece[], place: string): ExtractedLine {
  const asides: Aside[] = [];
  let text = '';
  let first: AsideKind | undefined;
  let shown = false;
  for (const { text: own, aside } of pieces) {
    const part = onOneLine(own);
    if (part.trim() !== '') {
      if (aside === undefined) shown = true;
      else first ??= aside;
    }
    if (aside !== undefined && part.trim() !== '') {
      const last = asides.at(-1);
      if (last?.kind === aside && last.end === text.length)
        asides[asides.length - 1] = { ...last, end: last.end + part.length };
      else asides.push({ kind: aside, start: text.length, end: text.length + part.length });
    }
    text += part;
  }
  if (first !== undefined && !shown) return { text, place, furniture: first };
  return asides.length > 0 ? { text, place, asides } : { text, place };
}

/** The pieces of each line, cut at line feeds. */
export function linesOfPieces(pieces: readonly LinePiece[]): LinePiece[][] {
  const lines: LinePiece[][] = [[]];
  for (const { text, aside } of pieces) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, aside });
    }
  }
  return lines;
}

/** What of the pieces is to be read. */
export const shownIn = (pieces: readonly LinePiece[]): string =>
  pieces.map(({ text, aside }) => (aside === undefined ? text : '')).join('');
