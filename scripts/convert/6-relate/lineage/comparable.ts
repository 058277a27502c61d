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

/** Circulars before one, by id, oldest first. */
export interface Before {
  /** Those that its measures are held against: what they have in common with it is known. */
  readonly held: readonly string[];
  /** Those of them that it is set side by side with, on a page of its own. */
  readonly shown: readonly string[];
}

/**
 * What each circular is held against: those of its issuer, of which the one before it and the last
 * of its own series are set side by side with it; annual circulars of its name by other issuers; and the
 * pairs that an editor listed. How many one has does not grow with the archive.
 */
export function comparable(
  circulars: readonly Dated[],
  listed: readonly (readonly [string, string])[],
): ReadonlyMap<string, Before> {
  const ordered = oldestFirst(circulars.filter(({ units }) => units.some(isMeasure)));
  const rank = new Map(ordered.map(({ head }, i) => [head.id, i]));
  const held = new Map<string, Set<string>>(ordered.map(({ head }) => [head.id, new Set()]));
  const shown = new Map<string, Set<string>>(ordered.map(({ head }) => [head.id, new Set()]));
  const ofIssuer = new Map<string, Dated[]>();
  const ofSeries = new Map<string, Dated[]>();
  for (const circular of ordered) {
    const { head } = circular;
    const series = seriesOf(head.title);
    const add = (found: readonly (Dated | undefined)[], ...to: readonly Map<string, Set<string>>[]): void => {
      for (const one of found)
        if (one !== undefined) for (const set of to) set.get(head.id)?.add(one.head.id);
    };
    for (const { id } of head.issuers) {
      const earlier = ofIssuer.get(id) ?? [];
      add(earlier.slice(-MOST_OF_ISSUER), held);
      const ofItsSeries = (one: Dated): boolean =>
        series !== undefined && seriesOf(one.head.title) === series;
      add([earlier.at(-1), earlier.findLast(ofItsSeries)], held, shown);
      earlier.push(circular);
      ofIssuer.set(id, earlier);
    }
    if (series === undefined) continue;
    const earlier = ofSeries.get(series) ?? [];
    add(lastOfOthers(earlier, circular), held, shown);
    earlier.push(circular);
    ofSeries.set(series, earlier);
  }
  for (const [a, b] of listed) {
    const [first, second] = [rank.get(a), rank.get(b)];
    if (first === undefined || second === undefined || first === second) continue;
    for (const set of [held, shown]) set.get(first < second ? b : a)?.add(first < second ? a : b);
  }
  const inOrder = (ids: ReadonlySet<string> | undefined): string[] =>
    [...(ids ?? [])].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  return new Map([...held].map(([id, ids]) => [id, { held: inOrder(ids), shown: inOrder(shown.get(id)) }]));
}

/** The latest of a series by issuers that have no part in a circular: its own are held against it anyway. */
function lastOfOthers(earlier: readonly Dated[], { head }: Dated): Dated[] {
  const own = new Set(head.issuers.map(({ id }) => id));
  const found: Dated[] = [];
  for (let i = earlier.length - 1; i >= 0 && found.length < MOST_OF_SERIES; i -= 1) {
    const one = earlier[i] as Dated;
    if (own.size === 0 || !one.head.issuers.some(({ id }) => own.has(id))) found.push(one);
  }
  return found;
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
