import { type Expectation, SCORED, type ScoredField } from './expectation.ts';
import type { Findings } from './findings.ts';

export interface FieldVerdict {
  readonly field: ScoredField;
  readonly agrees: boolean;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Field by field, what agrees of what the reader was sure of. */
export function compare(expected: Expectation, found: Findings): FieldVerdict[] {
  return SCORED.filter((field) => expected[field] !== undefined).map((field) => ({
    field,
    agrees: AGREES[field]?.(expected, found) ?? solid(expected[field]) === solid(found[field]),
    expected: expected[field],
    found: found[field],
  }));
}

/** White space and marks of one shape or another are no difference. */
function solid(value: unknown): string {
  return JSON.stringify(value ?? null)
    .replace(/\s/gu, '')
    .replace(/[<〈]/gu, '〈')
    .replace(/[>〉]/gu, '〉');
}

const AGREES: Partial<Record<ScoredField, (expected: Expectation, found: Findings) => boolean>> = {
  levels: (expected, found) =>
    Object.entries(expected.levels ?? {}).every(([level, count]) => (found.levels[level] ?? 0) === count),
  cited: (expected, found) => {
    const wanted = (expected.cited ?? []).map(solid).sort();
    return solid(wanted) === solid(found.cited.map(solid).sort());
  },
};
