import { literal } from '../literal-pattern.ts';
import { dense } from './plain.ts';

/** A court's name by its parts: 广东省 | 广州市 | 中级 | 人民法院. */
const COURT =
  /^(?<above>.+?(?:省|自治区|兵团))?(?<region>(?!高级|中级|最高|人民法院).+?)(?<size>特别行政区|自治州|自治县|地区|省|市|州|盟|区|县|旗)?(?<level>最高|高级|中级)?人民法院$/u;

/** How people shorten what kind of court it is, by its level; 法院 alone names any. */
const COURTS: Readonly<Record<string, string>> = {
  高级: '高级人民法院|高级法院|高院|高法',
  中级: '中级人民法院|中级法院|中院|中法',
  基层: '基层人民法院|基层法院',
};

/**
 * How many characters at the start of a word (in the form of `dense`) name an issuer by one of
 * its names. A court is named by its own region and level, however shortened, never by the region
 * that it lies in: 广东 is not 广东省广州市中级人民法院, and 广州高院 names none.
 */
export function issuerTaken(word: string, names: readonly string[]): number {
  let taken = 0;
  for (const name of names) taken = Math.max(taken, formOf(name).exec(word)?.[0].length ?? 0);
  return taken;
}

/**
 * How many characters at the start of a word name a court by its level alone, as people of its region do: 省高院, 市中院,
 * 中院. Any court of that level may be meant.
 */
export function levelTaken(word: string, names: readonly string[]): number {
  let taken = 0;
  for (const name of names) taken = Math.max(taken, levelForm(name)?.exec(word)?.[0].length ?? 0);
  return taken;
}

/** The region of a court of a level, by the names of an issuer. */
export function courtRegion(names: readonly string[], wanted: string): string | undefined {
  for (const name of names) {
    const { region, level } = COURT.exec(name)?.groups ?? {};
    if (region !== undefined && level === wanted) return region;
  }
  return undefined;
}

/** 中法 alone is a part of many a code. */
const CODE = /\|[高中]法$/u;
const levels = new Map<string, RegExp | undefined>();

function levelForm(name: string): RegExp | undefined {
  if (levels.has(name)) return levels.get(name);
  const { region, size = '', level = '基层' } = COURT.exec(name)?.groups ?? {};
  const higher = level === '基层' ? '' : `|${optional(size)}(?:${COURTS[level]?.replace(CODE, '')})`;
  const own = size === '' ? '' : `|${literal(size)}(?:人民法院|法院${level === '高级' ? '|院' : ''})`;
  const form = [higher, own].join('').slice(1);
  const none = region === undefined || level === '最高' || form === '';
  const made = none ? undefined : new RegExp(`^(?:${form})`, 'u');
  levels.set(name, made);
  return made;
}

const known = new Map<string, RegExp>();

function formOf(name: string): RegExp {
  const before = known.get(name);
  if (before !== undefined) return before;
  const { above, region, size = '', level = '基层' } = COURT.exec(name)?.groups ?? {};
  const form =
    region === undefined || level === '最高'
      ? inBeginnings(dense(name))
      : `${optional(above?.replace(/(?:省|自治区|兵团)$/u, ''), '(?:省|自治区|兵团)?')}${literal(region)}${optional(size)}(?:${COURTS[level]}|人民法院|法院)?`;
  const made = new RegExp(`^(?:${form})`, 'u');
  known.set(name, made);
  return made;
}

const optional = (text: string | undefined, behind = ''): string =>
  text === undefined || text === '' ? '' : `(?:${literal(text)}${behind})?`;

/** What is no court of a region is named by its whole name or a beginning of two characters and more. */
function inBeginnings(name: string): string {
  const characters = [...name];
  return characters.reduceRight(
    (rest, character, at) => literal(character) + (rest === '' ? '' : at === 0 ? rest : `(?:${rest})?`),
    '',
  );
}
