import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import type { LinkedCircular } from '../../convert/types.ts';
import { placeOfLine } from './summary.ts';
import { byWeight, weightOf } from './weigh.ts';

/** What became of one of many files. */
export interface Outcome {
  /** Path within the folder. */
  readonly file: string;
  readonly result: 'added' | 'held' | 'undecided' | 'refused' | 'skipped';
  /** Why it was not added, and what can be done. */
  readonly reason?: string;
  /** Under which id the archive has it. */
  readonly id?: string;
}

/** What was read of a circular of the archive. */
export interface Reading {
  /** `undefined` where an error kept it out. */
  readonly circular: LinkedCircular | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A row of the list: a file, and what to look at. */
export interface Row extends Outcome {
  readonly title: string;
  readonly units: number | undefined;
  readonly errors: number;
  readonly doubts: number;
  /** What to look at first, in words. */
  readonly first: readonly string[];
}

/** What the results are called. */
export const RESULTS: Readonly<Record<Outcome['result'], string>> = {
  added: '已加入',
  held: '原已有',
  undecided: '待决定',
  refused: '不能读',
  skipped: '已跳过',
};

const IN_ARCHIVE: ReadonlySet<Outcome['result']> = new Set(['added', 'held']);

/** So many doubts of one file stand in the list; of more it is said how many. */
export const FIRST_DOUBTS = 3;

/**
 * What needs eyes first: files that cannot be read or have an error, then those that somebody
 * has to decide, then the others by number and weight of what is doubtful in them.
 */
export function rowsOf(outcomes: readonly Outcome[], readingOf: (id: string) => Reading): Row[] {
  const weighed = outcomes.map((outcome) => {
    const reading = outcome.id === undefined ? undefined : readingOf(outcome.id);
    const diagnostics = IN_ARCHIVE.has(outcome.result) ? (reading?.diagnostics ?? []) : [];
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const row: Row = {
      ...outcome,
      title: reading?.circular?.head.title ?? '',
      units: reading?.circular?.units.length,
      errors,
      doubts: diagnostics.length - errors,
      first: [
        ...(outcome.reason === undefined ? [] : [outcome.reason]),
        ...byWeight(diagnostics)
          .slice(0, FIRST_DOUBTS)
          .map((one) => inWords(one, reading?.circular)),
      ],
    };
    return { row, class: classOf(row), weight: weightOf(diagnostics) };
  });
  return weighed
    .sort((a, b) => a.class - b.class || b.weight - a.weight || (a.row.file < b.row.file ? -1 : 1))
    .map(({ row }) => row);
}

function classOf({ result, errors }: Row): number {
  if (result === 'refused' || errors > 0) return 0;
  return result === 'undecided' ? 1 : 2;
}

function inWords({ message, place }: Diagnostic, circular: LinkedCircular | undefined): string {
  const inSource = circular !== undefined && place.file === circular.source.file;
  return `${inSource ? placeOfLine(circular, place.line) : `${place.file} 第${place.line}行`} ${message}`;
}
