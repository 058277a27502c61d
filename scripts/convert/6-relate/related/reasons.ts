import { citedInstruments, quotedTerms } from '#domain/cited.ts';
import { PAIR } from '../bars.ts';
import type { Matter } from './matter.ts';
import { partOfBoth } from './part-of-both.ts';

/** Which of two matters is read first, so that what both have is told the same whichever is asked. */
export const comesFirst = (a: Matter, b: Matter): boolean => a.id <= b.id;

/**
 * Why two matters are shown together, in words that a reader can check in both texts. The same said of either, but
 * that 此处 is `a`.
 */
export function reasonsFor(
  a: Matter,
  b: Matter,
  {
    wording,
    confirmed,
    subjectName,
    named = false,
  }: {
    wording: readonly string[];
    confirmed: boolean;
    subjectName: (id: string) => string;
    /** Whether the wording is what hardly another text has. */
    named?: boolean;
  },
): string[] {
  const [first, second] = comesFirst(a, b) ? [a, b] : [b, a];
  const terms = inBoth(namesIn(first).terms, namesIn(second).terms);
  const instruments = inBoth(namesIn(first).instruments, namesIn(second).instruments);
  const shown = wording.filter((one) => ![...terms, ...instruments].some((name) => name.includes(one)));
  const reasons = [
    ...(confirmed ? ['编者确认'] : []),
    ...reason('同一主题', subjectsOfBoth(first, second).map(subjectName), '').map((one) =>
      wording.length === 0 ? `${one}${spokenFor(a, b)}` : one,
    ),
    ...reason('同引文件', instruments, '《》'),
    ...reason('共同术语', terms, '“”'),
  ];
  // A pair of characters speaks beside something else only.
  const tells = named || reasons.length > 0 || shown.some((one) => one.length > PAIR);
  return [...reasons, ...(tells ? reason('共同表述', shown, '“”') : [])];
}

/** Whether both use a quoted term, or cite an instrument, of the same name. */
export function sharesNames(a: Matter, b: Matter): boolean {
  const [here, there] = [namesIn(a), namesIn(b)];
  return inBoth(here.terms, there.terms).length > 0 || inBoth(here.instruments, there.instruments).length > 0;
}

interface Names {
  readonly terms: readonly string[];
  readonly instruments: readonly string[];
}
/** A matter is held against several others. */
const known = new WeakMap<Matter, Names>();

function namesIn(matter: Matter): Names {
  const names = known.get(matter) ?? {
    terms: quotedTerms(matter.text),
    instruments: citedInstruments(matter.text),
  };
  known.set(matter, names);
  return names;
}

/** The subjects of both, and the words that spoke for each in both. */
export function sharedSubjects(
  a: Matter,
  b: Matter,
): { readonly id: string; readonly words: readonly string[] }[] {
  return a.topics.flatMap(({ id, words }) => {
    const other = b.topics.find((subject) => subject.id === id);
    return other === undefined ? [] : [{ id, words: standingInBoth(words, other.words) }];
  });
}

/** Whether two matters are about one subject before all else. */
export function haveOneChiefSubject(a: Matter, b: Matter): boolean {
  const [first] = a.topics;
  return first !== undefined && first.id === b.topics[0]?.id;
}

function subjectsOfBoth(a: Matter, b: Matter): string[] {
  return a.topics.flatMap(({ id }) => (b.topics.some((subject) => subject.id === id) ? [id] : []));
}

/** Where no words are shared: which word of each text speaks for the first subject that both have, such as share a part first. */
function spokenFor(a: Matter, b: Matter): string {
  const told = comesFirst(a, b) ? spoken(a, b) : spoken(b, a)?.toReversed();
  if (told === undefined) return '';
  const [here, there] = told;
  return here === there ? `（都有“${here}”）` : `（此处“${here}”，彼处“${there}”）`;
}

/** The word of each. */
function spoken(a: Matter, b: Matter): readonly string[] | undefined {
  const [first] = subjectsOfBoth(a, b);
  const [own = [], others = []] = [a, b].map(({ topics }) => topics.find(({ id }) => id === first)?.words);
  const like = own.flatMap((word) => {
    const other = others.find((one) => partOfBoth(word, one) !== '');
    return other === undefined ? [] : [[word, other] as const];
  });
  const [here, there] = like[0] ?? [own[0], others[0]];
  return here === undefined || there === undefined ? undefined : [here, there];
}

/** Of 调解 here and 调解前置 there, 调解 stands in both. */
function standingInBoth(a: readonly string[], b: readonly string[]): string[] {
  const inA = a.filter((word) => b.some((other) => other.includes(word)));
  const inB = b.filter((word) => a.some((other) => other.includes(word)));
  return [...new Set([...inA, ...inB])];
}

function reason(label: string, names: readonly string[], marks: string): string[] {
  if (names.length === 0) return [];
  const [open = '', close = ''] = marks;
  const list = names.map((name) => `${open}${name}${close}`).join(marks === '' ? '、' : '');
  return [`${label}：${list}`];
}

function inBoth(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((name) => b.includes(name));
}
