import { soundOf } from './initials.ts';

/** What tells where a court stands among others; level and region are unknown where it is not registered. */
export interface PlacedCourt {
  readonly id: string;
  readonly name: string;
  readonly level?: string | undefined;
  readonly region?: string | undefined;
}

/** The courts of one region, of one level. */
export interface RegionOfCourts<T> {
  /** 广东; empty where the level has no regions or none is known. */
  readonly region: string;
  readonly courts: readonly T[];
}

export interface LevelOfCourts<T> {
  /** 中级人民法院; `其他机关` for those of which no level is known. */
  readonly level: string;
  readonly count: number;
  readonly regions: readonly RegionOfCourts<T>[];
}

/** The same one after the other. */
export const inOneRow = <T>(levels: readonly LevelOfCourts<T>[]): readonly T[] =>
  levels.flatMap(({ regions }) => regions.flatMap(({ courts }) => courts));

/** From the top of the order of courts; levels that an editor has named otherwise come after them. */
const LEVELS = ['最高人民法院', '高级人民法院', '中级人民法院', '专门人民法院', '基层人民法院'];
/** What courts of a level are called, where nobody has registered it. */
const LEVEL_IN_NAME: readonly (readonly [RegExp, string])[] = [
  [/最高人民法院/u, '最高人民法院'],
  [/高级人民法院/u, '高级人民法院'],
  [/中级人民法院/u, '中级人民法院'],
  [/(?:知识产权|互联网|金融|海事|铁路运输|破产)法[院庭]/u, '专门人民法院'],
  [/人民法院/u, '基层人民法院'],
];
const OTHERS = '其他机关';

/**
 * Courts by level, then by region and city, in the order of their names. The courts below a high court stand under
 * its region: 广东广州 under 广东. Levels of one court each, and courts without a region, need none.
 */
export function courtsInOrder<T extends PlacedCourt>(courts: readonly T[]): readonly LevelOfCourts<T>[] {
  const provinces = [
    ...new Set(
      courts.filter((one) => levelOf(one) === '高级人民法院').flatMap(({ region = '' }) => region || []),
    ),
  ].sort((a, b) => b.length - a.length);
  const provinceOf = ({ region = '' }: T): string =>
    provinces.find((one) => region.startsWith(one)) ?? region;
  const levels = [...Map.groupBy(courts, levelOf)];
  return levels.sort(byRank).map(([level, ofLevel]) => {
    const regions = [...Map.groupBy(ofLevel, provinceOf)]
      .map(([region, ofRegion]) => ({ region, courts: ofRegion.toSorted(byPlace) }))
      .sort((a, b) => Number(a.region === '') - Number(b.region === '') || compare(a.region, b.region));
    const apart = regions.some(({ courts: ofRegion }) => ofRegion.length > 1) && regions.length > 1;
    return {
      level,
      count: ofLevel.length,
      regions: apart ? regions : [{ region: '', courts: regions.flatMap((one) => one.courts) }],
    };
  });
}

function levelOf({ level, name }: PlacedCourt): string {
  if (level !== undefined && level !== '') return level;
  return LEVEL_IN_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? OTHERS;
}

/** Courts of one city stand together: the names of counties do not say it. */
function byPlace(a: PlacedCourt, b: PlacedCourt): number {
  return compare(a.region ?? '', b.region ?? '') || compare(a.name, b.name);
}

function byRank([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return rankOf(a) - rankOf(b) || compare(a, b);
}

function rankOf(level: string): number {
  const rank = LEVELS.indexOf(level);
  return rank >= 0 ? rank : level === OTHERS ? LEVELS.length + 1 : LEVELS.length;
}

/** By sound, as lists of places are. */
function compare(a: string, b: string): number {
  const [x, y] = [soundOf(a), soundOf(b)];
  return Number(x > y) - Number(x < y) || Number(a > b) - Number(a < b);
}
