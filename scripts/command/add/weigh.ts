import type { DiagnosticCode } from '../../convert/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';

/** What to check first: what stands at the top of the page, then what may be missing, then what may be misread. */
const BY_WEIGHT: readonly DiagnosticCode[] = [
  'parse/missing-title',
  'parse/inferred-field',
  'parse/number-skipped',
  'parse/unclassified-text',
  'parse/number-repeated',
];

/** How much there is to look at: every doubt counts, one of those that weigh more counts more. */
export function weightOf(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce((sum, one) => sum + 1 + BY_WEIGHT.length - Math.max(0, weight(one)), 0);
}

/** Diagnostics in the order in which they should be looked at: errors first, then by weight, then by place. */
export function byWeight(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => weight(a) - weight(b) || a.place.line - b.place.line);
}

function weight({ code, severity }: Diagnostic): number {
  if (severity === 'error') return -1;
  const place = BY_WEIGHT.indexOf(code);
  return place < 0 ? BY_WEIGHT.length : place;
}
