import type { Gone, Question } from '#domain/address-book/question.ts';
import { circularOf } from './explain-lost.ts';
import { groupedProblems, isList } from './group.ts';
import type { Problem } from './publish.ts';

/** What keeps a site from being published, as questions: those of one circular that share a reason are one. */
export function questionsOf(problems: readonly Problem[]): Question[] {
  const questions = groupedProblems(problems).map(questionOf);
  // Lists that go with a circular come back with it, or go with its withdrawal: first things first.
  const first = questions.some((one) => one.kind === 'shifted' || (one.kind === 'gone' && one.whole));
  return questions.filter(({ kind }) => !(kind === 'emptied' && first));
}

type Lost = Extract<Problem, { kind: 'lost' }>;
type Changed = Extract<Problem, { kind: 'changed' }>;
type Shifted = Extract<Problem, { kind: 'another-text' | 'moved' }>;

const idOf = (address: string): string => address.split('/')[1] ?? '';

function questionOf(group: readonly Problem[]): Question {
  const [first] = group as [Problem];
  switch (first.kind) {
    case 'changed':
      return changed(group as Changed[]);
    case 'lost':
      return isList(first) ? emptied(group as Lost[]) : gone(group as Lost[]);
    case 'another-text':
    case 'moved':
      return {
        kind: 'shifted',
        circular: idOf(first.at.address),
        places: (group as Shifted[]).map((one) => ({
          address: one.at.address,
          title: one.at.title,
          ...(one.kind === 'moved' ? { to: one.to } : { from: one.other }),
        })),
      };
    case 'dead-end':
      return {
        kind: 'dead-end',
        from: first.from,
        to: first.to,
        circle: first.circle,
        foundAt: first.foundAt,
      };
    default:
      return {
        kind: 'misdeclared',
        why: first.kind,
        from: first.from,
        ...(first.kind === 'still-there' ? { address: first.address } : {}),
      };
  }
}

/** Of each measure one correction; what stands outside of them takes one together. */
function changed(group: readonly Changed[]): Question {
  const top = circularOf((group[0] as Changed).at.address);
  const parts = group.flatMap(({ at }) => {
    const key = /^circulars\/[^/]+\/(?!source\/)([^/#]+)\/$/u.exec(at.address)?.[1];
    return key === undefined ? [] : [{ at: key, address: at.address, title: at.title }];
  });
  const outside = group.some(({ at, part }) => part === 'frame' || at.address.includes('#'));
  const whole = { at: null, address: top, title: group.find(({ at }) => at.address === top)?.at.title ?? '' };
  return {
    kind: 'changed',
    circular: idOf(top),
    parts: outside || parts.length === 0 ? [...parts, whole] : parts,
    again: group.some(({ at, part }) => ((part === 'frame' ? at.frame?.corrected : at.corrected) ?? 0) > 0),
  };
}

function gone(group: readonly Lost[]): Question {
  const top = circularOf((group[0] as Lost).at.address);
  const isCircular = top.startsWith('circulars/');
  const whole = isCircular ? group.find(({ at }) => at.address === top) : undefined;
  // Where its measures are found, there the circular went.
  const measure = group.find(({ foundAt }) => foundAt !== undefined && circularOf(foundAt) !== top)?.foundAt;
  const found = whole?.foundAt ?? (measure === undefined ? undefined : circularOf(measure));
  return {
    kind: 'gone',
    circular: isCircular ? idOf(top) : undefined,
    whole: whole !== undefined,
    addresses: whole === undefined ? withCopies(group.map(goneOf)) : [{ ...goneOf(whole), foundAt: found }],
    count: group.length,
  };
}

/** A measure's fragment on its circular's page is told with the measure's own page. */
function withCopies(all: readonly Gone[]): Gone[] {
  const copyOf = ({ address }: Gone): string => address.replace(/\/([^/#]+)\/$/u, '/#m$1');
  const copies = new Set(all.map(copyOf));
  const addresses = new Set(all.map(({ address }) => address));
  return all
    .filter(({ address }) => !(address.includes('#m') && copies.has(address)))
    .map((one) => {
      const copy = copyOf(one);
      return copy !== one.address && addresses.has(copy) ? { ...one, copies: [copy] } : one;
    });
}

/** What is below a page goes with it. */
function emptied(group: readonly Lost[]): Question {
  const all = new Set(group.map(({ at }) => at.address));
  const above = (address: string): string[] => {
    const steps = address.split('/').slice(0, -1);
    return steps.slice(0, -1).map((_, i) => `${steps.slice(0, i + 1).join('/')}/`);
  };
  const tops = group.filter(({ at }) => !above(at.address).some((one) => all.has(one)));
  return { kind: 'emptied', addresses: tops.map(goneOf) };
}

const goneOf = ({ at, foundAt }: Lost): Gone => ({ address: at.address, title: at.title, foundAt });
