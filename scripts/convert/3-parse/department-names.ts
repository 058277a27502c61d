import { bracketDepths } from '#domain/sentences.ts';
import { COUNTED_ENDING } from '../words/offices.ts';

/** The names of a list, in order, each once. A bracket within a name stays with it. */
export function splitNames(list: string): string[] {
  const text = list.replace(/^由/u, '');
  const depths = bracketDepths(text);
  const names: string[] = [];
  let name = '';
  for (const [i, c] of text.split('').entries()) {
    if (depths[i] === 0 && '、，,；; 。'.includes(c)) {
      names.push(name);
      name = '';
    } else name += c;
  }
  names.push(name);
  const clean = names
    .flatMap((n) => n.split(/等?(?:以及|[和及与])(?=各|有关|相关)/u))
    .map((n) => n.trim().replace(/等$/u, ''))
    .filter((n) => n !== '');
  return [...new Set(unfolded(clean))];
}

const FIRST_OF_ROW = /^(.*\p{Script=Han})([一二三四五六七八九十])$/u;
const LAST_OF_ROW = new RegExp(`^([一二三四五六七八九十]{1,3})(${COUNTED_ENDING})$`, 'u');

/** 民一、二、三庭: the first gives what stands before the number, the last what stands behind. */
function unfolded(names: readonly string[]): string[] {
  const whole = [...names];
  for (let last = 1; last < names.length; last += 1) {
    const office = LAST_OF_ROW.exec(names[last] as string)?.[2];
    let first = last - 1;
    while (first > 0 && /^[一二三四五六七八九十]{1,3}$/u.test(names[first] as string)) first -= 1;
    const before = FIRST_OF_ROW.exec(names[first] as string)?.[1];
    if (office === undefined || before === undefined) continue;
    whole[first] += office;
    for (let i = first + 1; i < last; i += 1) whole[i] = `${before}${names[i]}${office}`;
    whole[last] = `${before}${names[last]}`;
  }
  return whole;
}
