/** 最后一句, 末段: the last there is, whichever number it has; -2 is the last but one. */
export const LAST = -1;

/** So many are offered of 前三条 or 最后五条. */
const MOST = 60;

/** 最后一句, 倒数第二条, 首段, 头一条: one counted from an end, by the word for what is counted. */
export const fromEnd = (of: string): RegExp =>
  new RegExp(
    ` ?的?(?:(?<last>最后|最末|末尾?|结?尾)的?(?: ?1 ?)?|倒数 ?第? ?(?<back>\\d{1,3}) ?|(?<first>首|(?:开?头|最前面?的?) ?第? ?1 ?))(?:${of})$`,
    'u',
  );

/** Which one a match of it names: 1 is the first, -1 the last. */
export function countedFromEnd({ groups }: RegExpExecArray): number | undefined {
  const { last, back, first } = groups ?? {};
  if (first !== undefined) return 1;
  if (back !== undefined) return -Number(back);
  return last === undefined ? undefined : LAST;
}

/** 前三条, 最后两句: several counted from an end. */
export const severalFromEnd = (of: string): RegExp =>
  new RegExp(` ?的?(?:(?<front>最?前面?|开?头)|最?后面?|最?末尾?)的? ?(?<many>\\d{1,2}) ?个?(?:${of})$`, 'u');

/** Which ones a match of it names. */
export function allFromEnd({ groups }: RegExpExecArray): number[] {
  const { front, many } = groups ?? {};
  const count = Math.min(Number(many), MOST);
  return Array.from({ length: count }, (_, i) => (front === undefined ? i - count : i + 1));
}

/** The one of a list that is counted so. */
export const atEnd = <T>(list: readonly T[], order: number): T | undefined =>
  order === 0 ? undefined : list.at(order > 0 ? order - 1 : order);
