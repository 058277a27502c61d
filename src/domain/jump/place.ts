import { allFromEnd, countedFromEnd, fromEnd, severalFromEnd } from './from-end.ts';

/** A place in a circular as somebody named it; what was not named is absent. Negative numbers count from the last. */
export interface NamedPlace {
  /** The key of a measure, as an address has it. */
  readonly key?: string;
  readonly annex?: number;
  /** 第二部分 */
  readonly section?: number;
  /** （一） below it */
  readonly subsection?: number;
  /** 第3项 */
  readonly unit?: number;
  /** 头一条, 最后一条: by its place among those of its part or circular, whichever number it has. */
  readonly order?: number;
  /** 之一 of 第三条之一 */
  readonly inserted?: number;
  /** Whether it was called 问. */
  readonly question?: boolean;
  readonly paragraph?: number;
  /** Called 段, which what says who is responsible is too, and not 款. */
  readonly printed?: boolean;
  /** 第14条第3项: one of the items in a measure, which have no places of their own. */
  readonly item?: number;
  readonly sentence?: number;
  /** A number that only stood there, without 第, 项 or the like. */
  readonly bare?: boolean;
}

/** A way to read what was typed: the name of a circular, and a place in it. */
export interface Reading {
  /** In the form of `plain`; empty where no circular is named. */
  readonly name: string;
  readonly place: NamedPlace;
  /** Whether it was called 条 or 项, as the answers of an interview are not. */
  readonly article?: boolean;
  /** The others of a range or list: 第3-5条, 第3条、第5条. */
  readonly others?: readonly NamedPlace[];
}

type Level = 'sentence' | 'paragraph' | 'item' | 'unit' | 'subsection' | 'section' | 'annex';
const LEVELS: readonly Level[] = ['sentence', 'paragraph', 'item', 'unit', 'subsection', 'section', 'annex'];

/** Words for places, from the smallest to the largest; each stands at the end of what is left. */
const WORDS: readonly (readonly [Level, RegExp])[] = [
  ['sentence', fromEnd('句话?')],
  ['sentence', / ?第? ?(\d{1,4}) ?句话?$/u],
  ['sentence', /#s(\d{1,4})$/u],
  ['paragraph', fromEnd('自然段|段|款')],
  ['paragraph', / ?第? ?(\d{1,4}) ?(?:自然段|段|款)$/u],
  ['paragraph', /#p(\d{1,4})$/u],
  ['item', /(?<=条) ?第? ?(\d{1,3}) ?项$/u],
  ['item', fromEnd('(?<=条.*)项')],
  ['unit', fromEnd('个?问题?|条|项|点')],
  ['unit', / ?第? ?(\d{1,4}) ?条 ?之 ?(\d{1,2})$/u],
  ['unit', / ?第 ?(\d{1,4}) ?(?:个?问题?|题|条|项|点|小点|项?任务|项?措施)?$/u],
  ['unit', / ?(?<!\d)(\d{1,4}) ?(?:条|项|点)$/u],
  ['unit', / ?(?:问题?|(?<![a-z])(?:q|no)) ?(\d{1,4})$/u],
  ['subsection', / ?第 ?(\d{1,3}) ?小?节$/u],
  ['subsection', /(?<=部分|章) (\d{1,3})$/u],
  ['section', fromEnd('大?部分|章')],
  ['section', / ?第? ?(\d{1,3}) ?(?:大?部分|章|大项|大点|板块|#)$/u],
  ['section', /#sec-(\d{1,3})$/u],
  ['annex', / ?附件 ?(\d{1,3})$/u],
];
/** Words behind a number in a list, by what they count. */
const COUNTS = {
  unit: '个?问题?|条|项|点',
  paragraph: '款|段',
  sentence: '句',
  section: '大?部分|章',
} as const;
const ARTICLE = /[条项]|任务|措施/u;
const LISTED = ['sentence', 'paragraph', 'unit', 'section'] as const;
const COUNTER = Object.values(COUNTS).join('|');
/** 第14项至第16项, 第14、15条, 第3条和第5条, 3-5条: two numbers and more of the same sort. */
const LIST = new RegExp(
  `(?:第 ?|(?<![\\d-] ?))\\d{1,4} ?(?:${COUNTER})?(?:(?: ?(?:[-~、]|和|与|及|以及|或|至|到) ?第? ?|(?<=${COUNTER}) 第 ?|(?:(?<=条)第(?=\\d+条)|(?<=项)第(?=\\d+项)|(?<=问)第(?=\\d+问)))\\d{1,4} ?(?:${COUNTER})?)+$`,
  'u',
);
/** 12至13 behind a name needs no 第 nor 条; years from one to another are no places. */
const TO = /^\d{1,3} ?[至到] ?\d{1,3}$/u;
/** 15、16、31, 14和15 and 38~41 behind a name: as well a row of numbers of something else. */
const BARE_LIST = /^\d{1,3}(?: ?[-~、和与及至到] ?\d{1,3})+$/u;
/** So many places of a range are offered; a longer one is a slip. */
const LONGEST_RANGE = 60;
const KEY = /[/#]m?((?:a\d+-)?(?:\d+-)*q?\d+[a-z]*)$/;
/** 144-10: the number of a circular and one in it, which no range is, since it falls. */
const SERIAL_AND_UNIT = /^0*(\d{1,5}) ?[-/# ] ?0*(\d{1,4})$/u;
const BARE = /(?<![\d〇])[ 之-]*(?<!\d)(\d{1,4})$/u;

/** All ways to read what was typed, the more telling first. */
export function readings(text: string): Reading[] {
  const found: Reading[] = [];
  const [, serial = '', after = ''] = SERIAL_AND_UNIT.exec(text) ?? [];
  if (Number(serial) > Number(after))
    found.push({ name: `${serial}号`, place: { unit: Number(after), bare: true } });
  const list = byList(text) ?? byEnds(text);
  if (list !== undefined) found.push(list);
  const words = byWords(text);
  if (words !== undefined) found.push(words);
  const inner = words ?? { name: text, place: {} };
  if (
    inner.place.unit === undefined &&
    inner.place.order === undefined &&
    inner.place.section === undefined
  ) {
    const key = KEY.exec(inner.name);
    if (key?.[1] !== undefined) {
      const name = inner.name.slice(0, key.index);
      found.push({ name, place: { ...inner.place, key: key[1] } });
      const range = byList(`${name}第${key[1]}条`);
      if (range !== undefined) found.push(range);
    }
    const bare = BARE.exec(inner.name);
    const name = bare === null ? '' : inner.name.slice(0, bare.index).trim();
    if (bare !== null && name !== '') {
      const section = byWords(name);
      const place = { ...section?.place, ...inner.place, unit: Number(bare[1]), bare: true };
      found.push({ name: section?.name ?? name, place });
    }
  }
  found.push({ name: text, place: {} });
  return found;
}

/** A range or list at the end, and what stands before it. */
function byList(text: string): Reading | undefined {
  const [all] = LIST.exec(text) ?? [];
  if (all === undefined) return undefined;
  const named = all.length < text.length;
  const bare = named && BARE_LIST.test(all) && !TO.test(all);
  if (!(/第|\D$/u.test(all) || bare || (named && TO.test(all)))) return undefined;
  const level = LISTED.find((one) => new RegExp(`(?:${COUNTS[one]})$`, 'u').test(all)) ?? 'unit';
  // 第3条第1、2款: what stands before the list is the place above it.
  const above = LISTED.filter((one) => one !== level).map((one) => COUNTS[one]);
  const [listed = ''] = new RegExp(`(?:(?!${above.join('|')}).)*$`, 'u').exec(all) ?? [];
  const numbers = numbersIn(listed);
  const falls = numbers.some((number, i) => number < (numbers[i - 1] ?? 0));
  if (numbers.length < 2 || (bare && all.includes('-') && falls)) return undefined;
  return listOf(text.slice(0, -listed.length), listed, level, numbers, bare);
}

/** 前三条, 最后两条. */
function byEnds(text: string): Reading | undefined {
  for (const level of LISTED) {
    const match = SEVERAL[level].exec(text);
    if (match === null) continue;
    const numbers = allFromEnd(match);
    if (numbers.length < 2) return undefined;
    return listOf(text.slice(0, match.index), match[0], level === 'unit' ? 'order' : level, numbers);
  }
  return undefined;
}

const SEVERAL = {
  unit: severalFromEnd(COUNTS.unit),
  paragraph: severalFromEnd(COUNTS.paragraph),
  sentence: severalFromEnd(COUNTS.sentence),
  section: severalFromEnd(COUNTS.section),
};

/** Places of a list, behind what stands before it. */
function listOf(
  start: string,
  listed: string,
  level: (typeof LISTED)[number] | 'order',
  numbers: readonly number[],
  bare = false,
): Reading {
  const before = start.replace(/[ 的、/从自]+$/u, '');
  const around = byWords(before) ?? { name: before, place: {} };
  // 第14条第1、2项 are in the measure.
  const inUnit = around.place.unit !== undefined && (level === 'unit' || level === 'order');
  const places = numbers.map(
    (number): NamedPlace => ({
      ...around.place,
      [inUnit ? 'item' : level]: number,
      ...(listed.includes('问') ? { question: true } : {}),
      ...(level === 'paragraph' && listed.includes('段') ? { printed: true } : {}),
      ...(bare ? { bare } : {}),
    }),
  );
  const [place = {}, ...others] = places;
  return { name: around.name, place, others, ...(ARTICLE.test(listed) ? { article: true } : {}) };
}

function numbersIn(listed: string): number[] {
  const numbers: number[] = [];
  for (const match of listed.matchAll(/([-~至到]?)[^\d\-~至到]*(\d+)/gu)) {
    const to = Number(match[2]);
    const from = numbers[numbers.length - 1];
    if (match[1] !== '' && from !== undefined && to > from && to - from <= LONGEST_RANGE)
      for (let number = from + 1; number < to; number += 1) numbers.push(number);
    numbers.push(to);
  }
  return [...new Set(numbers)];
}

function byWords(text: string): Reading | undefined {
  const place: { -readonly [of in keyof NamedPlace]: NamedPlace[of] } = {};
  let rest = text.replace(/[/ 的]+$/u, '');
  let lowest = 0;
  let article = false;
  for (;;) {
    const next = WORDS.find(([level, word]) => LEVELS.indexOf(level) >= lowest && word.test(rest));
    if (next === undefined) break;
    const [level, word] = next;
    const match = word.exec(rest) as RegExpExecArray;
    const [said, figure, inserted] = match;
    const counted = countedFromEnd(match);
    if (level === 'unit' && counted !== undefined) place.order = counted;
    else place[level] = counted ?? Number(figure);
    if (counted === undefined && inserted !== undefined) place.inserted = Number(inserted);
    if (level === 'unit' && /[问题q]/u.test(said)) place.question = true;
    if (level === 'unit') article = ARTICLE.test(said);
    if (level === 'paragraph' && /段|#p/u.test(said)) place.printed = true;
    rest = rest.slice(0, match.index).replace(/[ 的、/]+$/u, '');
    lowest = LEVELS.indexOf(level) + 1;
  }
  return lowest === 0 ? undefined : { name: rest, place, ...(article ? { article } : {}) };
}
