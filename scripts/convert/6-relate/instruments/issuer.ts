import { withoutSpace } from '../../without-space.ts';
import { IN_FULL, SHORTENED, SINGLE_ISSUERS, withEnding } from '../../words/issuers.ts';
import { PROVINCES } from '../../words/provinces.ts';

/** Offices as texts name them, in one form, so that 最高法 and 最高人民法院 are one issuer. */

/** Where a circular's issuer is at home: what 省 and 市 mean in its texts. */
export interface Home {
  readonly province: string | undefined;
  readonly city: string | undefined;
  readonly issuer: string | undefined;
}

const PROVINCE = new RegExp(`^(?<province>${PROVINCES.join('|')})(?:省|自治区|市)?(?<rest>.*)$`, 'u');

/** The city in a region (广东广州), and in an issuer's name. */
const CITY_OF_REGION = /^(?<city>\p{Script=Han}{1,4}?)(?:市|$)/u;
const CITY_IN_NAME = /(?:^|省|自治区)(?<city>\p{Script=Han}{2,4}?)市/u;

/** Home of an issuer by its name and, where it is registered, its region (广东广州). */
export function homeOf(name: string | undefined, region: string | undefined): Home {
  const { province, rest } = PROVINCE.exec(region ?? name ?? '')?.groups ?? {};
  const ofRegion = region === undefined ? undefined : CITY_OF_REGION.exec(rest ?? region);
  const ofName = CITY_IN_NAME.exec(name ?? '');
  return { province, city: ofRegion?.groups?.city ?? ofName?.groups?.city, issuer: name };
}

/** 本院, 我省; 省法院, 市委: whose they are, their own circular's issuer tells. */
const ONESELF = /^[本我][院省市]?$/u;
const RELATIVE = /^(?<level>[省市])(?<office>.+)$/u;

/** An issuer's name in one form; `undefined` for one whose place is not known. */
export function canonicalIssuer(name: string, home: Home): string | undefined {
  const plain = withoutSpace(name);
  if (ONESELF.test(plain)) return home.issuer === undefined ? undefined : canonicalIssuer(home.issuer, home);
  const relative = RELATIVE.exec(plain)?.groups;
  if (relative !== undefined) {
    const place = relative.level === '省' ? home.province : home.city;
    return place === undefined ? undefined : shortForm(`${place}${relative.level}${relative.office}`);
  }
  if (plain.startsWith('区') || plain.startsWith('自治区')) return undefined;
  return shortForm(plain);
}

const SHORT_FORMS = new Map(
  SINGLE_ISSUERS.flatMap(({ full, short, also }) => [full, ...also].map((name) => [name, short] as const)),
);
const FULL_FORMS = new Map(SINGLE_ISSUERS.map(({ full, short }) => [short, full]));
/** The province before a city's name, which tells no more. */
const PROVINCE_OF_CITY = /^(?:\p{Script=Han}{2,3}省)(?=\p{Script=Han}{2,4}市)/u;
const PARTY = /^中共(?=.+委)/u;

function shortForm(name: string): string {
  const single = SHORT_FORMS.get(name);
  if (single !== undefined) return single;
  const plain = name.replace(PARTY, '');
  return SHORTENED.reduce((short, pair) => withEnding(short, [pair]), plain).replace(PROVINCE_OF_CITY, '');
}

const OFFICE =
  '最高人民法院|最高法院|最高法|最高人民检察院|最高检|中共中央办公厅|中共中央|国务院办公厅|国务院|全国人大常委会|[省市]高级人民法院|[省市]高院|[省市]中院|[省市]法院|[省市]委办公[厅室]|[省市]委|[省市]人民政府|[省市]政府|[省市]人大常委会|[省市]检察院';
const BEFORE = new RegExp(
  `(?<office>(?:${OFFICE})(?:[、和与](?:${OFFICE}))*)(?:联合)?(?:印发的?|发布的?|制定的?|出台的?|下发的?|的)?$`,
  'u',
);

const AND = /[和与]/gu;

/** The offices named right before a title: 落实省法院《…》. */
export function issuerBefore(before: string): string | undefined {
  return BEFORE.exec(before)?.groups?.office?.replace(AND, '、');
}

/** A canonical issuer, several joined by 、, in full again. */
export function fullIssuer(issuer: string): string {
  return issuer
    .split('、')
    .map((office) => FULL_FORMS.get(office) ?? withEnding(office, IN_FULL))
    .join('、');
}
