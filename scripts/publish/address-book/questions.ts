import { circularOf } from './explain-lost.ts';
import { groupedProblems, isList } from './group.ts';
import type { Problem } from './publish.ts';

/** An address, what stood there, and where its text is found now. */
export interface Gone {
  readonly address: string;
  readonly title: string;
  readonly foundAt?: string | undefined;
  /** The same again on its circular's page: what becomes of the one becomes of the other. */
  readonly copies?: readonly string[];
}

/** What somebody has to decide before a site can be published. */
export type Question =
  /** Texts that were published have changed: is each a correction? `at` is the measure's key; `null` for what stands outside of measures. */
  | {
      readonly kind: 'changed';
      readonly circular: string;
      readonly parts: readonly {
        readonly at: string | null;
        readonly address: string;
        readonly title: string;
      }[];
      /** Whether corrections are declared already, for changes before this one. */
      readonly again: boolean;
    }
  /** A circular, or a part of one, is gone: where to, or is it withdrawn? */
  | {
      readonly kind: 'gone';
      readonly circular: string | undefined;
      /** Whether the whole circular is gone: then it alone has to be decided. */
      readonly whole: boolean;
      readonly addresses: readonly Gone[];
      /** How many addresses go with them. */
      readonly count: number;
    }
  /** Lists of which nothing is left: departments, terms … */
  | { readonly kind: 'emptied'; readonly addresses: readonly Gone[] }
  /** Addresses would show another text than they did. */
  | {
      readonly kind: 'shifted';
      readonly circular: string;
      readonly places: readonly {
        readonly address: string;
        readonly title: string;
        /** Where the text that stood there is now. */
        readonly to?: string;
        /** Where the text that stands there now was before. */
        readonly from?: string;
      }[];
    }
  /** A declared redirect leads to nothing. */
  | {
      readonly kind: 'dead-end';
      readonly from: string;
      readonly to: string;
      readonly circle: boolean;
      readonly foundAt?: string | undefined;
    }
  /** A declaration that cannot be. */
  | {
      readonly kind: 'misdeclared';
      readonly why: 'still-there' | 'declared-twice' | 'never-published';
      readonly from: string;
      readonly address?: string;
    };

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
