import type { Role } from '#domain/schema.ts';
import { bracketDepths } from '#domain/sentences.ts';

/** What follows the names, longest first. */
export const VERBS: readonly (readonly [string, Role])[] = [
  ['按职责分工负责', 'joint'],
  ['依职责分工负责', 'joint'],
  ['按职能分工负责', 'joint'],
  ['按职责分别负责', 'joint'],
  ['按各自职责负责', 'joint'],
  ['按职责负责', 'joint'],
  ['依职责负责', 'joint'],
  ['按职责分工落实', 'joint'],
  ['按照职责分工负责', 'joint'],
  ['按分工负责', 'joint'],
  ['分工负责', 'joint'],
  ['分别负责', 'joint'],
  ['共同负责', 'joint'],
  ['牵头组织实施', 'lead'],
  ['牵头实施', 'lead'],
  ['牵头负责', 'lead'],
  ['牵头落实', 'lead'],
  ['牵头', 'lead'],
  ['协助配合', 'support'],
  ['协同配合', 'support'],
  ['协同', 'support'],
  ['协办', 'support'],
  ['主办', 'lead'],
  ['配合', 'support'],
  ['协助', 'support'],
  ['参与', 'support'],
  ['参加', 'support'],
  ['具体负责', 'responsible'],
  ['负责落实', 'responsible'],
  ['负责实施', 'responsible'],
  ['组织实施', 'responsible'],
  ['负责', 'responsible'],
];
export const VERB_AT_END = new RegExp(`(?:${VERBS.map(([verb]) => verb).join('|')})$`, 'u');

/** A name in which a verb is left was not read rightly. */
export const VERB_IN_NAME = /牵头|配合|协助|参与|会同|负责/u;

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
    .flatMap((n) => n.split(/等?[和及与](?=各|有关|相关)/u))
    .map((n) => n.trim().replace(/等$/u, ''))
    .filter((n) => n !== '');
  return [...new Set(unfolded(clean))];
}

const FIRST_OF_ROW = /^(.*\p{Script=Han})([一二三四五六七八九十])$/u;
const LAST_OF_ROW = /^([一二三四五六七八九十]{1,3})([庭处室科部局组])$/u;

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
