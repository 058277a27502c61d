import { firstFrom } from '../first-from.ts';
import { CATALOGUE, type DiagnosticCode } from './catalogue.ts';

/** Where a diagnostic points: a place in a file of the seeds folder. */
export interface SeedPlace {
  /** Path of the file within the seeds folder. */
  readonly file: string;
  /** 1-based; column counts characters (code points) of the line as received. */
  readonly line: number;
  readonly column: number;
  /** The line, with the span in question marked `▸…◂`. */
  readonly excerpt: string;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help: string;
  readonly place: SeedPlace;
}

/** A diagnostic from the catalogue; `detail` goes into its message. */
export function diagnostic(code: DiagnosticCode, place: SeedPlace, detail = ''): Diagnostic {
  const { severity, message, help } = CATALOGUE[code];
  return { code, severity, message: message(detail), help, place };
}

/** A place that is a whole file rather than a line of it. */
export function wholeFile(file: string): SeedPlace {
  return { file, line: 1, column: 1, excerpt: '' };
}

const EXCERPT_BEFORE = 16;
const EXCERPT_MARKED = 40;
const EXCERPT_AFTER = 16;

/**
 * The place of a span in a text; for an unpacked file with where its line stands in the file. White space that the eye cannot tell is shown: U+3000
 * as `⬚`, a tab as `⇥`; control characters as U+FFFD. A caret line below would drift
 * under full-width characters, so the span is marked inside the line.
 */
export function placeIn(
  file: string,
  text: string,
  lineStarts: readonly number[],
  span: { readonly start: number; readonly end: number },
  places?: readonly string[],
): SeedPlace {
  const line = lineAt(lineStarts, span.start);
  const lineStart = lineStarts[line - 1] ?? 0;
  const lineEnd = lineStarts[line] ?? text.length;
  const end = Math.max(span.start, Math.min(span.end, lineEnd));
  const before = text.slice(Math.max(lineStart, span.start - EXCERPT_BEFORE), span.start);
  const marked = text.slice(span.start, Math.min(end, span.start + EXCERPT_MARKED));
  const after = text.slice(end, Math.min(lineEnd, end + EXCERPT_AFTER));
  const cut = end - span.start > EXCERPT_MARKED ? '…' : '';
  return {
    file,
    line,
    column: span.start - lineStart - pairsBetween(text, lineStarts, lineStart, span.start) + 1,
    excerpt: `${places?.[line - 1] === undefined ? '' : `${places[line - 1]}：`}${show(before).trimStart()}▸${show(marked).trimEnd()}${cut}◂${show(after).trimEnd()}`,
  };
}

/** Where the characters that take two UTF-16 units stand; worked out once for each text. */
const PAIRS = new WeakMap<readonly number[], readonly number[]>();

/**
 * How many such characters stand whole between two offsets. Searched, not counted: a line
 * of a million characters may have as many diagnostics.
 */
function pairsBetween(text: string, lineStarts: readonly number[], from: number, to: number): number {
  let pairs = PAIRS.get(lineStarts);
  if (pairs === undefined) {
    pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
    PAIRS.set(lineStarts, pairs);
  }
  if (pairs.length === 0 || to - from < 2) return 0;
  return firstFrom(pairs, to - 1) - firstFrom(pairs, from);
}

/** The 1-based number of the line that holds an offset. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function show(text: string): string {
  return text
    .replace(/\u3000/g, '⬚')
    .replace(/\t/g, '⇥')
    .replace(/[\r\n]/g, ' ')
    .replace(/\p{Cc}/gu, '\ufffd');
}
