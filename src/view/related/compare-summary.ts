import type { Circular } from '#archive/circulars.ts';
import { type SideBySide, type Standing, standingsOf } from '#archive/compare.ts';
import { nameOf } from '#archive/names.ts';
import type { CircularName } from '#domain/circular-name.ts';
import { standingWords } from './compare-words.ts';

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

type Words = Readonly<Record<Standing, string>>;

const STANDINGS: readonly Standing[] = ['one', 'like', 'alone'];

/** A comparison in one sentence: `2025年20项：延续12项，部分相近3项，新增5项；2021年50项：…`. */
export function comparisonInWords({ older, newer, sameIssuer }: ComparisonCounts): string {
  const tells = sameIssuer && older.year !== newer.year && older.year !== null && newer.year !== null;
  const nameOfSide = ({ name, year }: CountedSide): string => (tells ? `${year}年` : name.short);
  const words = standingWords({ sameIssuer });
  const side = (one: CountedSide, other: CountedSide, own: Words): string => {
    const { measures } = one;
    const counted = sameIssuer
      ? countsInWords(own, measures)
      : toldOfOthers(own, measures, nameOfSide(other));
    return `${nameOfSide(one)}${measures.one + measures.like + measures.alone}项：${counted}`;
  };
  return `${side(newer, older, words.later)}；${side(older, newer, words.earlier)}。`;
}

/** How measures stand to a circular of their own issuer, in numbers: 延续12项，部分相近3项，新增5项. */
export function countsInWords(words: Words, measures: CountedSide['measures']): string {
  return STANDINGS.flatMap((one) => (measures[one] === 0 ? [] : `${words[one]}${measures[one]}项`)).join(
    '，',
  );
}

/** Nobody goes on with what another court set itself: of one matter, or alike, or neither. */
function toldOfOthers(words: Words, { one, like, alone }: CountedSide['measures'], other: string): string {
  if (one + like === 0) return `在${other}都${words.alone}`;
  const told = [
    one === 0 ? [] : `${one}项有${words.one}`,
    like === 0 ? [] : `${like}项有${words.like}`,
    alone === 0 ? [] : `${alone}项${words.alone}`,
  ];
  return [`在${other}`, ...told.flat()].join('，');
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
