import { DOC_NUMBER } from './doc-number.ts';
import { parseFigure } from './numerals.ts';
import type { CircularHead } from './schema.ts';

/** The year of a circular: of its date of issue, else of its document number; `null` where neither is known. */
export function issueYear({ issued, docNumber }: Pick<CircularHead, 'issued' | 'docNumber'>): number | null {
  const { year: numbered } = DOC_NUMBER.exec(docNumber ?? '')?.groups ?? {};
  return parseFigure(issued?.slice(0, 4) ?? numbered ?? '') ?? null;
}
