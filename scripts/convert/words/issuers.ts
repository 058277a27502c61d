/** Names of who issues documents: in full, and as texts shorten them. */
export interface IssuerName {
  readonly full: string;
  /** In the one form that names are compared in. */
  readonly short: string;
  /** Other forms of the same. */
  readonly also: readonly string[];
}

/** The whole names of offices of which there is one. */
export const SINGLE_ISSUERS: readonly IssuerName[] = [
  { full: '最高人民法院', short: '最高法院', also: ['最高法', '最高人民法'] },
  { full: '最高人民检察院', short: '最高检察院', also: ['最高检', '最高人民检'] },
  { full: '中共中央', short: '中共中央', also: ['党中央'] },
];

/** Endings of names, in the order in which they are shortened: 河东市中级人民法院 and 河东市中院. */
export const SHORTENED: readonly (readonly [ending: string, short: string])[] = [
  ['委员会', '委'],
  ['全国人民代表大会常务委', '全国人大常委'],
  ['人民政府', '政府'],
  ['高级人民法院', '高院'],
  ['省法院', '省高院'],
  ['中级人民法院', '中院'],
  ['市法院', '市中院'],
];

/** Endings of shortened names, in full again. */
export const IN_FULL: readonly (readonly [short: string, ending: string])[] = [
  ['高院', '高级人民法院'],
  ['中院', '中级人民法院'],
  ['省政府', '省人民政府'],
  ['市政府', '市人民政府'],
  ['区政府', '区人民政府'],
  ['县政府', '县人民政府'],
];

/** A name with the first ending of a list that it has put in the other form. */
export function withEnding(name: string, endings: readonly (readonly [string, string])[]): string {
  const found = endings.find(([ending]) => name.endsWith(ending));
  return found === undefined ? name : name.slice(0, -found[0].length) + found[1];
}
