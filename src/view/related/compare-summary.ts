import type { Circular } from '#archive/circulars.ts';
import { type SideBySide, type Standing, standingsOf } from '#archive/compare.ts';
import { nameOf } from '#archive/names.ts';
import type { CircularName } from '#domain/circular-name.ts';

/** A circular of a comparison, and how many of its measures stand how to the other. */
export interface CountedSide {
  readonly name: CircularName;
  readonly year: number | null;
  readonly measures: Readonly<Record<Standing, number>>;
}

/** What a comparison comes to, in numbers of measures. */
export interface ComparisonCounts {
  readonly older: CountedSide;
  readonly newer: CountedSide;
  readonly sameIssuer: boolean;
}

/** A comparison in one sentence: `2025年20项：延续12项，部分相近3项，新增5项；2021年50项：…`. */
export function comparisonInWords({ older, newer, sameIssuer }: ComparisonCounts): string {
  const tells = sameIssuer && older.year !== newer.year && older.year !== null && newer.year !== null;
  const nameOfSide = ({ name, year }: CountedSide): string => (tells ? `${year}年` : name.short);
  const side = (one: CountedSide, other: CountedSide, alone: string): string => {
    const { measures } = one;
    const counted = sameIssuer ? countsInWords(alone, measures) : toldOfOthers(measures, nameOfSide(other));
    return `${nameOfSide(one)}${measures.one + measures.like + measures.alone}项：${counted}`;
  };
  return `${side(newer, older, '新增')}；${side(older, newer, '未再列')}。`;
}

/** How measures stand to a circular of their own issuer, in numbers: 延续12项，部分相近3项，新增5项. */
export function countsInWords(aloneWord: string, { one, like, alone }: CountedSide['measures']): string {
  const counts = [
    ['延续', one],
    ['部分相近', like],
    [aloneWord, alone],
  ] as const;
  return counts.flatMap(([word, count]) => (count === 0 ? [] : `${word}${count}项`)).join('，');
}

/** Nobody goes on with what another court set itself: of one matter, or alike, or neither. */
function toldOfOthers({ one, like, alone }: CountedSide['measures'], other: string): string {
  const there = [
    ...(one === 0 ? [] : [`${one}项有同一事项`]),
    ...(like === 0 ? [] : [`${like}项有相近任务`]),
  ].join('，');
  const rest = alone === 0 ? '' : `${alone}项没有`;
  return there === ''
    ? `在${other}都没有相近任务`
    : [`在${other}，${there}`, rest].filter(Boolean).join('，');
}

/** The same of two circulars of the archive. */
export async function summaryOf(pair: SideBySide): Promise<string> {
  const side = async (circular: Circular): Promise<CountedSide> => ({
    name: await nameOf(circular),
    year: circular.year,
    measures: standingsOf(pair, circular),
  });
  return comparisonInWords({
    older: await side(pair.older),
    newer: await side(pair.newer),
    sameIssuer: pair.sameIssuer,
  });
}
