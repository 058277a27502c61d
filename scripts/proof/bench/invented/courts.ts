import { pinyin } from 'pinyin-pro';
import type { Issuer } from '#domain/schema.ts';
import { Chance } from './chance.ts';
import { DEPARTMENTS } from './departments.ts';

/** How far a court's writ runs: what its circulars call all courts below it. */
type Level = '最高人民法院' | '高级人民法院' | '中级人民法院' | '基层人民法院';

/** A court that does not exist, and what its circulars have in common. */
export interface Court extends Issuer {
  readonly level: Level;
  /** The word of its document numbers: 岚高法. */
  readonly code: string;
  /** The place after which it names what it has made: 临屏. */
  readonly place: string;
  /** The court above it, of whose plan it speaks; the highest has none. */
  readonly above: Court | undefined;
  readonly departments: readonly CourtDepartment[];
  /** Whether its circulars say who answers on a line of its own, and not in brackets behind the text. */
  readonly answersOnLine: boolean;
  /** Whether the lines of its files are cut at a width. */
  readonly cutsLines: boolean;
}

/** A department by the name that this court gives it. */
export interface CourtDepartment {
  readonly name: string;
  /** Ids of the registered subjects of which it takes care. */
  readonly subjects: readonly string[];
}

/** Provinces, cities and counties that no map has; no two of a kind sound alike, since their sounds are addresses. */
const PROVINCES =
  '岚江 泽川 衡岭 沧澜 翠原 玄水 丹崖 青漠 碧海 赤岭 银泽 金岩 玉原 雁北 鹿泽 凤川 鹤州 麟江 珠岭 砚山 昙海 朔原 淮岭 渚江 棠川 槐原 桐海 梓江 柘川 楠岭 柳原'.split(
    ' ',
  );
const CITY_HEADS = [...'临云北松望青金石雁南永长广宁和泰淳洪丰益靖怀顺嘉瑞崇曲柏桂'];
const CITY_TAILS = [...'屏渡沱崖堰澜坞峁汀埠嶂漾汊垣碚岑'];
const COUNTY_HEADS = [...'东西上下前后大小新古高白红乌紫黄香水沙竹梅兰桂荷莲'];
const COUNTY_TAILS = [...'塘陂埔坪墩集店岔寨垛圩垸荡涧'];

/** Of thirteen courts in a row one is a high court, four are intermediate, eight basic: so it is in a country. */
const ROW = 13;
const HIGH_AT = 1;
const INTERMEDIATE_AT: ReadonlySet<number> = new Set([2, 5, 8, 11]);

/** Courts without end, the same every time; each stands behind the court above it. */
export function* inventCourts(): Generator<Court> {
  const high: Court[] = [];
  const intermediate: Court[] = [];
  let basic = 0;
  for (let at = 0; ; at += 1) {
    if (at === 0) yield highest;
    else if (at % ROW === HIGH_AT && high.length < PROVINCES.length) yield keep(high, highCourt(high.length));
    else if (INTERMEDIATE_AT.has(at % ROW))
      yield keep(intermediate, intermediateCourt(intermediate.length, high));
    else {
      yield basicCourt(basic, intermediate);
      basic += 1;
    }
  }
}

function keep(list: Court[], court: Court): Court {
  list.push(court);
  return court;
}

const highest: Court = {
  ...{ id: 'supreme-court', name: '最高人民法院', short: '最高法院', aliases: [] },
  ...{ level: '最高人民法院', region: '全国', code: '法', place: '人民法院', above: undefined },
  departments: departmentsOf('supreme-court', '最高人民法院'),
  answersOnLine: false,
  cutsLines: false,
};

function highCourt(number: number): Court {
  const place = PROVINCES[number] as string;
  return courtOf({
    ...{ id: `${latin(place)}-high-court`, name: `${place}省高级人民法院`, short: `${place}高院` },
    ...{ level: '高级人民法院', region: place, code: `${place[0]}高法`, place, above: highest },
  });
}

function intermediateCourt(number: number, high: readonly Court[]): Court {
  const above = high[number % high.length] as Court;
  const round = Math.floor(number / CITY_HEADS.length);
  const head = CITY_HEADS[number % CITY_HEADS.length] as string;
  const place = head + CITY_TAILS[((number % CITY_HEADS.length) + round) % CITY_TAILS.length];
  return courtOf({
    ...{ id: `${latin(place)}-intermediate-court`, name: `${place}市中级人民法院`, short: `${place}中院` },
    ...{ aliases: [`${above.region}省${place}市中级人民法院`], above },
    ...{ level: '中级人民法院', region: `${above.region}${place}`, code: `${place}中法`, place },
  });
}

/** Two below each intermediate court. */
function basicCourt(number: number, intermediate: readonly Court[]): Court {
  const above = intermediate[Math.min(Math.floor(number / 2), intermediate.length - 1)] as Court;
  const round = Math.floor(number / COUNTY_HEADS.length);
  const head = COUNTY_HEADS[number % COUNTY_HEADS.length] as string;
  const place = head + COUNTY_TAILS[((number % COUNTY_HEADS.length) + round) % COUNTY_TAILS.length];
  const [kind, city] = number % 3 === 0 ? ['县', ''] : ['区', `${above.place}市`];
  return courtOf({
    ...{ id: `${latin(above.place)}-${latin(place)}-court`, name: `${city}${place}${kind}人民法院` },
    ...{ short: `${above.place}${place}法院`, above },
    ...{ level: '基层人民法院', region: above.region, code: `${above.place[0]}${place}法`, place },
  });
}

function courtOf(
  court: Omit<Court, 'departments' | 'aliases' | 'answersOnLine' | 'cutsLines'> & { aliases?: string[] },
): Court {
  const { id, level } = court;
  const answersOnLine = new Chance(id).of('answers on a line') < 0.3;
  const cutsLines = new Chance(id).of('wrapped') < 0.1;
  return { aliases: [], ...court, departments: departmentsOf(id, level), answersOnLine, cutsLines };
}

const latin = (place: string): string => pinyin(place, { toneType: 'none', type: 'array' }).join('');

/** Eight to twelve departments, named long or short as the court is used to. */
function departmentsOf(court: string, level: Level): CourtDepartment[] {
  const chance = new Chance(court);
  const short = chance.of('short names') < 0.6;
  const count = level === '基层人民法院' ? 8 + chance.below('count', 3) : 10 + chance.below('count', 3);
  const own = DEPARTMENTS.filter(({ always }) => always);
  const others = chance.shuffled(
    'departments',
    DEPARTMENTS.filter(({ always, notBelow }) => !always && !(notBelow && level === '基层人民法院')),
  );
  return [...own, ...others]
    .slice(0, count)
    .map(({ names, subjects }) => ({ name: short ? names[1] : names[0], subjects: subjects.split(' ') }));
}
