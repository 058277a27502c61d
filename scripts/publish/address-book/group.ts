import { circularOf } from './explain-lost.ts';
import type { Problem } from './publish.ts';

type Lost = Extract<Problem, { kind: 'lost' }>;

/**
 * What there is to say of problems, those of one circular that share a reason together. Where
 * texts have shifted, that is what there is to say of the circular.
 */
export function groupedProblems(problems: readonly Problem[]): Problem[][] {
  const shifted = new Set(
    problems.flatMap((one) =>
      one.kind === 'another-text' || one.kind === 'moved' ? [circularOf(one.at.address)] : [],
    ),
  );
  const told = problems.filter(
    (one) => !((one.kind === 'changed' || one.kind === 'lost') && shifted.has(circularOf(one.at.address))),
  );
  return [...Map.groupBy(told, groupOf).values()];
}

/** Lists and overviews are no texts: what vanishes of them at once is told at once. */
export const isList = ({ at }: Lost): boolean =>
  at.fingerprint === null && !at.address.startsWith('circulars/');

/** Whether a whole circular is lost, and not a part of it. */
export const isWhole = ({ at: { address } }: Lost): boolean => /^circulars\/[^/]+\/$/u.test(address);

function groupOf(problem: Problem): string {
  switch (problem.kind) {
    case 'lost':
      return isList(problem) ? 'lost lists' : `lost ${circularOf(problem.at.address)}`;
    case 'dead-end':
      return `dead-end ${problem.from}`;
    case 'changed':
      return `changed ${circularOf(problem.at.address)}`;
    case 'another-text':
    case 'moved':
      return `shifted ${circularOf(problem.at.address)}`;
    default:
      return `${problem.kind} ${problem.from}`;
  }
}
