import { foldedForms } from '#domain/search/figures.ts';
import type { FigureRuns } from '#domain/search/records.ts';

/** The records found, and those that hold the phrase once their Chinese figures are Arabic. */
export function withFigures(
  found: readonly number[],
  phrase: string,
  figures: FigureRuns,
): readonly number[] {
  const more = figures
    .filter(([, ...runs]) => runs.some((run) => foldedForms(run).some((form) => form.includes(phrase))))
    .map(([number]) => number);
  return [...new Set([...found, ...more])].sort((a, b) => a - b);
}
