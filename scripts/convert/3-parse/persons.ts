import { isOfficeName } from '../words/offices.ts';
import { isPerson, mayBePerson } from '../words/persons.ts';

const POST = '副?(?:院长|庭长|局长|主任|处长|科长|部长|组长|所长|队长|书记)';
const BRACKET_BEHIND = /^(?<before>[^（(]{2,20})[（(](?<inside>[^（）()]{2,40})[）)]$/u;
/** 立案庭庭长张三, 院长张三 */
const POST_AND_NAME = new RegExp(`^(?<office>.*?)${POST}(?<name>\\p{Script=Han}{2,3})$`, 'u');
/** 张三庭长 */
const NAME_AND_POST = new RegExp(`^(?<name>\\p{Script=Han}{2,3})${POST}$`, 'u');
/** 联系人：张三, 庭长张三, 张三13800000000: what else a bracket with a person says. */
const BESIDE_NAME = new RegExp(
  `^(?:(?:联系|负责|责任|经办|承办)人|${POST})\\s?[:：]?\\s?|[\\s，,]*(?:电话)?[:：]?\\s?\\d[\\d-]{3,15}$`,
  'gu',
);
/** Characters of a person's name, the longer first. */
const LENGTHS = [3, 2];
/** What a bracket says of nobody but a person: 联系人：… */
const PERSON_INSIDE = /^(?:联系|负责|责任|经办|承办)人\s?[:：]/u;
const BETWEEN = /[、，,；;\s]+/u;

const areAll = (list: string, fits: (one: string) => boolean): boolean =>
  list.split(BETWEEN).every((one) => fits(one));

/** Whether a list is nothing but persons, with what they are and how to reach them. */
const arePersons = (list: string): boolean => areAll(list.replace(BESIDE_NAME, ''), isPerson);

/**
 * A name without the person who stands beside it: 立案庭（张三）, 张三（立案庭）, 立案庭庭长张三.
 * Of a person alone nothing is left where his post is told; of several offices each is one.
 */
export function withoutPerson(name: string): readonly string[] {
  const { before, inside } = BRACKET_BEHIND.exec(name)?.groups ?? {};
  if (before !== undefined && inside !== undefined) {
    if (isOfficeName(before) && (PERSON_INSIDE.test(inside) || arePersons(inside))) return [before];
    if (isPerson(before) && areAll(inside, isOfficeName)) return inside.split(BETWEEN);
    return [name];
  }
  const posted = POST_AND_NAME.exec(name)?.groups;
  if (posted?.name !== undefined && isPerson(posted.name)) {
    const office = posted.office ?? '';
    return office === '' ? [] : isOfficeName(office) ? [office] : [name];
  }
  const person = NAME_AND_POST.exec(name)?.groups?.name;
  if (person !== undefined && isPerson(person)) return [];
  // Blanks between Chinese words are closed: 立案庭 张三 has become 立案庭张三.
  if (isOfficeName(name)) return [name];
  const length = LENGTHS.find((own) => isPerson(name.slice(-own)) && isOfficeName(name.slice(0, -own)));
  return [length === undefined ? name : name.slice(0, -length)];
}

/**
 * The names without persons who stand beside an office with nothing but a blank between: 立案庭
 * 张三、李四.
 *
 * @param names each with what stands before it
 */
export function withoutPersonsBeside<T extends { readonly name: string; readonly before: string }>(
  names: readonly T[],
): readonly T[] {
  let beside = false;
  return names.filter(({ name, before }, i) => {
    const next = names[i + 1];
    const behind = before.trim() === '' ? isOfficeName(names[i - 1]?.name ?? '') || beside : beside;
    const ahead = next !== undefined && next.before.trim() === '' && isOfficeName(next.name);
    beside = isPerson(name) && (behind || ahead);
    return !beside;
  });
}

/** Whether a name has a person in it, or may be one, so that it need not be that of an office. */
export function doubtfulPerson(name: string): boolean {
  const inside = BRACKET_BEHIND.exec(name)?.groups?.inside;
  return inside === undefined ? mayBePerson(name) : areAll(inside, mayBePerson);
}
