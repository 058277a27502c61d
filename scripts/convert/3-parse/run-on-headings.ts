import type { MarkerForm } from '../marker.ts';
import type { ParsedUnit, Span } from '../types.ts';
import { LONGEST_TOLD_HEADING, SHORTEST_RUN_ON } from './bars.ts';
import { clipped } from './clipped.ts';
import type { ClassifiedParagraph } from './paragraph.ts';

/** The words up to the first mark. */
const FIRST_CLAUSE = /^[^，、。；：！？.．]*/u;
const RUNS_ON: readonly MarkerForm[] = ['section', 'subsection', 'item'];

/**
 * Measures of a text without line ends whose heading, if they have one, runs on into their text: those beside
 * others with a heading, or where most have none the first of them.
 */
export function headingsRunOn(
  paragraphs: readonly ClassifiedParagraph[],
  measures: readonly ParsedUnit[],
  crowded: ReadonlySet<number>,
): { words: string; span: Span }[] {
  const lines = new Set(
    measures.filter(({ head }) => crowded.has(head.lines.start)).map(({ head }) => head.lines.start),
  );
  const [line] = lines;
  const flat = measures.filter(({ head }) => head.lines.start === line);
  const made = new Set(flat.filter(({ head }) => head.titleFound === 'made').map(({ head }) => head.label));
  if (line === undefined || made.size === 0) return [];
  const long = paragraphs.flatMap(({ lines: at, marker, text, span }): { words: string; span: Span }[] => {
    if (at.start !== line || marker === undefined || !RUNS_ON.includes(marker.form)) return [];
    const label = text.slice(0, marker.length);
    const behind = text.slice(marker.length);
    const clause = FIRST_CLAUSE.exec(behind)?.[0] ?? '';
    if (!made.has(label) || [...clause].length < SHORTEST_RUN_ON || clause.length + 1 >= behind.length)
      return [];
    const words = `“${clipped(text, LONGEST_TOLD_HEADING)}”里可能有小标题和正文连在一起，中间没有标点`;
    return [{ words, span }];
  });
  if (made.size * 2 <= flat.length) return long;
  return long.length * 2 >= flat.length ? long.slice(0, 1) : [];
}
