import { type Circular, measureCount } from '#archive/circulars.ts';
import type { SideBySide } from '#archive/compare.ts';
import { nameOf } from '#archive/names.ts';
import type { CircularName } from '#domain/circular-name.ts';

/** What a comparison comes to, in numbers of measures. */
export interface ComparisonCounts {
  readonly older: { readonly name: CircularName; readonly year: number | null; readonly measures: number };
  readonly newer: { readonly name: CircularName; readonly year: number | null; readonly measures: number };
  /** Measures of the newer circular that have no counterpart, and of the older one. */
  readonly added: number;
  readonly dropped: number;
  readonly sameIssuer: boolean;
}

/** A comparison in one sentence: `2025年20项：延续12项，新增8项；2021年50项中32项未再列。` */
export function comparisonInWords({ older, newer, added, dropped, sameIssuer }: ComparisonCounts): string {
  const kept = newer.measures - added;
  if (!sameIssuer) {
    const one = `${newer.name.short}${newer.measures}项：${kept}项在${older.name.short}有相近任务，${added}项没有`;
    return `${one}；${older.name.short}${older.measures}项中${dropped}项没有。`;
  }
  const tells = older.year !== newer.year && older.year !== null && newer.year !== null;
  const [before, after] = tells
    ? [`${older.year}年`, `${newer.year}年`]
    : [older.name.short, newer.name.short];
  return `${after}${newer.measures}项：延续${kept}项，新增${added}项；${before}${older.measures}项${dropped === 0 ? '都有延续' : `中${dropped}项未再列`}。`;
}

/** The same of two circulars of the archive. */
export async function summaryOf({ older, newer, added, dropped, sameIssuer }: SideBySide): Promise<string> {
  const side = async (circular: Circular) => ({
    name: await nameOf(circular),
    year: circular.year,
    measures: measureCount(circular),
  });
  return comparisonInWords({
    older: await side(older),
    newer: await side(newer),
    added: added.length,
    dropped: dropped.length,
    sameIssuer,
  });
}
