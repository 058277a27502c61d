import type { JumpCircular } from './circulars.ts';
import { courtRegion } from './issuer-name.ts';

/** Provinces, each behind the characters that stand for it. */
const PROVINCES =
  '京北京 津天津 沪上海 渝重庆 冀河北 晋山西 蒙内蒙古 辽辽宁 吉吉林 黑黑龙江 苏江苏 浙浙江 皖安徽 闽福建 赣江西 鲁山东 豫河南 鄂湖北 湘湖南 粤广东 桂广西 琼海南 川四川 蜀四川 贵贵州 黔贵州 云云南 滇云南 藏西藏 陕陕西 秦陕西 甘甘肃 陇甘肃 青青海 宁宁夏 新新疆 港香港 澳澳门 台台湾';
const provinces = new Map(PROVINCES.split(' ').map(([letter = '', ...name]) => [letter, name.join('')]));

/** Where a name may begin: not within that of a place, as 藏 in 西藏高院. */
const BEFORE = '(?<=^|[^\\p{Script=Han}]|[年的和与及见据按照条项问号])';
const COURT = new RegExp(`${BEFORE}(\\p{Script=Han})(?=([高中])(?:院|级))`, 'gu');
const CODE = new RegExp(`${BEFORE}(\\p{Script=Han})([高中])法(?!院)`, 'gu');
/** 第3条: only what counts something tells a place from a number of a document. */
const COUNTED = /\d ?(?:条|项|点|款|问|部分|章)/u;

/** What a character stands for: of a high court its province, of an intermediate one the city whose held code begins so. */
function regionOf(letter: string, level: string, circulars: readonly JumpCircular[]): string | undefined {
  if (level === '高') return provinces.get(letter);
  const coded = circulars.filter(({ docNumber }) => docNumber?.startsWith(`${letter}中`));
  const regions = new Set(coded.flatMap(({ issuers }) => courtRegion(issuers, '中级') ?? []));
  return regions.size === 1 ? [...regions][0] : undefined;
}

/** 吉高院, 穗中院 as 吉林高院, 广州中院. */
export const courtsInFull = (text: string, circulars: readonly JumpCircular[]): string =>
  text.replace(COURT, (letter, _, level: string) => regionOf(letter, level, circulars) ?? letter);

/** 吉高法第3条 as 吉林高院第3条: the code of a court for its name. */
export function courtsOfCodes(text: string, circulars: readonly JumpCircular[]): string {
  return text.replace(CODE, (code, letter: string, level: string) => {
    const region = regionOf(letter, level, circulars);
    return region === undefined ? code : `${region}${level}院`;
  });
}

/** A code that stands for its court and for no number: a place is counted, and no document. */
export const isCodeAlone = (text: string): boolean => COUNTED.test(text) && !text.includes('号');
