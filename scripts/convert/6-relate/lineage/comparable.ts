import { byDate } from '#domain/date-order.ts';
import type { LinkedCircular } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import { MOST_OF_ISSUER, MOST_OF_SERIES } from '../bars.ts';

/** A circular as far as it tells what it can be compared with. */
type Dated = Pick<LinkedCircular, 'head' | 'units'>;

/** In order of their dates, those without one last; then by id. */
export function oldestFirst<T extends Pick<Dated, 'head'>>(circulars: readonly T[]): T[] {
  return circulars.toSorted((a, b) => byDate(a.head, b.head));
}

/**
 * Which circulars are set side by side: for each, by id, those before it. Circulars with
 * measures of one issuer, annual circulars of one name whoever issued them, and the pairs
 * that an editor listed. How many one has does not grow with the archive.
 */
export function comparable(
  circulars: readonly Dated[],
  listed: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const ordered = oldestFirst(circulars.filter(({ units }) => units.some(isMeasure)));
  const rank = new Map(ordered.map(({ head }, i) => [head.id, i]));
  const before = new Map<string, Set<string>>(ordered.map(({ head }) => [head.id, new Set()]));
  const seen = new Map<string, string[]>();
  for (const { head } of ordered) {
    for (const [key, most] of kinsOf(head)) {
      const earlier = seen.get(key) ?? [];
      for (const id of earlier.slice(-most)) before.get(head.id)?.add(id);
      earlier.push(head.id);
      seen.set(key, earlier);
    }
  }
  for (const [a, b] of listed) {
    const [first, second] = [rank.get(a), rank.get(b)];
    if (first === undefined || second === undefined || first === second) continue;
    before.get(first < second ? b : a)?.add(first < second ? a : b);
  }
  return new Map(
    [...before].map(([id, earlier]) => [
      id,
      [...earlier].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)),
    ]),
  );
}

function kinsOf({ issuers, title }: Dated['head']): [string, number][] {
  const series = seriesOf(title);
  return [
    ...issuers.map(({ id }): [string, number] => [`issuer ${id}`, MOST_OF_ISSUER]),
    ...(series === undefined ? [] : [[`series ${series}`, MOST_OF_SERIES] as [string, number]]),
  ];
}

const YEAR = /(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})\s*年度?/u;
/** 全省, 全市. */
const TERRITORY = /全[省市区县州盟]/gu;

/** The name of an annual circular without its year and without how far its court's writ runs. */
export function seriesOf(title: string): string | undefined {
  if (!YEAR.test(title)) return undefined;
  const name = withoutSpace(title.replace(YEAR, '')).replace(TERRITORY, '全');
  return name === '' ? undefined : name;
}

const isMeasure = ({ head }: Dated['units'][number]): boolean => head.type === 'measure';
