import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedCircular } from '../types.ts';

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
  file: string,
  circular: ParsedCircular | undefined,
): readonly Diagnostic[] {
  const decided = (circular?.units ?? []).filter(({ head }) => head.found?.departments === 'editor');
  if (decided.length === 0) return diagnostics;
  return diagnostics.filter(
    ({ code, place }) =>
      !OF_DEPARTMENTS.has(code) ||
      place.file !== file ||
      !decided.some(({ head: { lines } }) => lines.start <= place.line && place.line <= lines.end),
  );
}

/** What reading a file said of single characters: whoever proofread the text looked at every one. */
export const withoutProofread = (
  diagnostics: readonly Diagnostic[],
  circular: ParsedCircular | undefined,
): readonly Diagnostic[] =>
  circular?.head.proofread === undefined
    ? diagnostics
    : diagnostics.filter(({ code }) => code !== 'decode/doubtful-character');
