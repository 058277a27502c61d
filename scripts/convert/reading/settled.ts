import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedCircular, SourceText } from '../types.ts';
import { outcomesOf, unitSpans } from './outcomes.ts';
import { offsetOf } from './places.ts';

/** Doubts about who answers for a measure. */
export const OF_DEPARTMENTS: ReadonlySet<DiagnosticCode> = new Set([
  'parse/doubtful-department',
  'parse/doubtful-bracket',
  'parse/several-assignments',
  'parse/undecided-cell',
  'parse/unplaced-department',
]);

/** What is still to be said of a text once the editor has said who answers for a measure. */
export function settled(
  diagnostics: readonly Diagnostic[],
  source: SourceText,
  circular: ParsedCircular | undefined,
): readonly Diagnostic[] {
  const decided = (circular?.units ?? []).filter(({ head }) => head.found?.departments === 'editor');
  if (circular === undefined || decided.length === 0) return diagnostics;
  const spans = unitSpans(outcomesOf(source, circular));
  const own = decided.flatMap(({ head }) => spans.get(head.key) ?? []);
  return diagnostics.filter(({ code, place }) => {
    if (!OF_DEPARTMENTS.has(code)) return true;
    const offset = offsetOf(source.decoded, place);
    return !own.some(({ start, end }) => start <= offset && offset < end);
  });
}

/** What reading a file said of single characters: whoever proofread the text looked at every one. */
export const withoutProofread = (
  diagnostics: readonly Diagnostic[],
  circular: ParsedCircular | undefined,
): readonly Diagnostic[] =>
  circular?.head.proofread === undefined
    ? diagnostics
    : diagnostics.filter(({ code }) => code !== 'decode/doubtful-character');
