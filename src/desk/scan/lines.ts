import { currentKind, openDoubts, type RecognisedLine } from '#domain/recognised-text.ts';
import type { ScanPage } from './wire.ts';

/** A line of a scan, with the page on which it stands. */
export interface ScanLine {
  readonly page: ScanPage;
  /** From 1. */
  readonly number: number;
  readonly line: RecognisedLine;
}

/** All lines in reading order. Of seals without words there is nothing to read. */
export const linesOf = (pages: readonly ScanPage[]): ScanLine[] =>
  pages.flatMap((page) =>
    page.lines.flatMap((line, i) =>
      line.text === '' && line.corrected === undefined ? [] : [{ page, number: i + 1, line }],
    ),
  );

/** Whether the program was not sure of a line when it read it. */
export const wasDoubtful = ({ line }: ScanLine): boolean => line.doubts.length > 0;

/** Whether the editor has still to look at a line. */
export const isOpen = ({ line }: ScanLine): boolean =>
  currentKind(line) === 'text' && openDoubts(line).length > 0;

/** Index of the next line that has still to be looked at, behind another and then from the beginning; -1 where there is none. */
export function nextOpen(lines: readonly ScanLine[], at: number): number {
  const behind = lines.findIndex((line, i) => i > at && isOpen(line));
  return behind >= 0 ? behind : lines.findIndex(isOpen);
}

/** A stretch of a line, and why it is doubted. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly doubt: RecognisedLine['doubts'][number] | undefined;
}

/** The line as it was recognised, cut where doubts begin and end. */
export function stretchesOf({ text, doubts }: RecognisedLine): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const doubt of [...doubts].sort((a, b) => a.from - b.from)) {
    if (doubt.from < at) continue;
    if (doubt.from > at) stretches.push({ text: text.slice(at, doubt.from), start: at, doubt: undefined });
    stretches.push({ text: text.slice(doubt.from, doubt.to), start: doubt.from, doubt });
    at = doubt.to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), start: at, doubt: undefined });
  return stretches;
}
