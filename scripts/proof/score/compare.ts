import type { LineRange } from '#domain/elements.ts';
import { type ResponsibleDepartment, ROLES, type Role } from '#domain/schema.ts';
import { readMarker } from '../../convert/marker.ts';
import { type Expectation, type ExpectedTask, ONCE, type ScoredField } from './expectation.ts';
import { type Findings, type FoundMeasure, solid } from './findings.ts';

export interface FieldVerdict {
  readonly field: ScoredField;
  /** Which one of several: the measure, the heading. */
  readonly of?: string;
  readonly agrees: boolean;
  readonly expected: unknown;
  readonly found: unknown;
  /** Where what was found stands. */
  readonly lines?: LineRange;
}

/** Field by field, what agrees of what the reader was sure of; nothing does where a file was refused. */
export function compare(expected: Expectation, found: Findings | undefined): FieldVerdict[] {
  return [
    ...ONCE.filter((field) => expected[field] !== undefined).map((field) => ({
      field,
      agrees:
        found !== undefined &&
        (AGREES[field]?.(expected, found) ?? likeMarks(expected[field]) === likeMarks(found[field])),
      expected: expected[field],
      found: found?.[field],
    })),
    ...compareHeadings(expected.headings, found),
    ...(expected.tasks ?? []).flatMap((task) => compareTask(task, found)),
    ...compareWords('absent', expected.absent, found),
    ...compareWords('present', expected.present, found),
  ];
}

/** White space and marks of one shape or another are no difference. */
function likeMarks(value: unknown): string {
  return JSON.stringify(value ?? null)
    .replace(/\s/gu, '')
    .replace(/[<〈]/gu, '〈')
    .replace(/[>〉]/gu, '〉');
}

const AGREES: Partial<Record<ScoredField, (expected: Expectation, found: Findings) => boolean>> = {
  levels: (expected, found) =>
    Object.entries(expected.levels ?? {}).every(([level, count]) => (found.levels[level] ?? 0) === count),
  cited: (expected, found) => {
    const wanted = (expected.cited ?? []).map(likeMarks).sort();
    return likeMarks(wanted) === likeMarks(found.cited.map(likeMarks).sort());
  },
};

/**
 * Each heading of the reader counts, and each that was found beyond them and has a number of
 * their kind or none: a heading too many is as wrong as one that is missing. The title of a
 * measure on a line of its own is a heading where the reader holds it for one.
 */
function compareHeadings(
  expected: readonly string[] | undefined,
  found: Findings | undefined,
): FieldVerdict[] {
  if (expected === undefined) return [];
  const there = found?.headings ?? [];
  const pairs = commonInOrder(
    expected.map(headingWords),
    there.map(({ text }) => headingWords(text)),
  );
  const forms = new Set(expected.map((text) => readMarker(text)?.form));
  const matched = new Set(pairs.values());
  return [
    ...expected.map((text, i) => ({
      field: 'heading' as const,
      of: text,
      agrees: pairs.has(i),
      expected: text,
      found: pairs.has(i) ? text : null,
    })),
    ...there.flatMap(({ text, lines, ofMeasure }, i) => {
      const form = readMarker(text)?.form;
      if (matched.has(i) || ofMeasure || (form !== undefined && !forms.has(form))) return [];
      return [{ field: 'heading' as const, of: text, agrees: false, expected: null, found: text, lines }];
    }),
  ];
}

/** A heading as it is compared: a stop behind it is written down by some readers and left away by others. */
const headingWords = (text: string): string => solid(text).replace(/[。；：]$/u, '');

/** Indices of the longest list that both have in order: of the first to those of the second. */
function commonInOrder(a: readonly string[], b: readonly string[]): Map<number, number> {
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (length[i] as number[])[j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Names and roles of one measure, each one field, and its deadline. */
function compareTask(task: ExpectedTask, found: Findings | undefined): FieldVerdict[] {
  const { begins, deadline, above = [], ...byRole } = task;
  const wanted = Object.entries(byRole).flatMap(([role, all]) =>
    (all ?? []).map((name) => ({ name, role: role as Role | 'others' | 'unsure' })),
  );
  const beginnings = [begins].flat();
  const hits = found?.allMeasures.filter(({ han }) => beginnings.some((one) => han.startsWith(one))) ?? [];
  const measure: FoundMeasure | undefined = hits.length === 1 ? hits[0] : undefined;
  const departments = measure?.departments ?? [];
  const partner = (name: string) => departments.find((department) => isNamed(department, name));
  const namesAgree =
    measure !== undefined &&
    wanted.every(({ name }) => partner(name) !== undefined) &&
    departments.every((one) =>
      [...wanted.map(({ name }) => name), ...above].some((name) => isNamed(one, name)),
    ) &&
    new Set(departments.map(({ name }) => name)).size === departments.length;
  const base = { of: beginnings[0] as string, ...(measure && { lines: measure.lines }) };
  const missing = hits.length > 1 ? 'several measures begin so' : 'no measure begins so';
  const verdicts: FieldVerdict[] = [
    {
      ...base,
      field: 'departments',
      agrees: namesAgree,
      expected: wanted.map(({ name }) => name),
      found: measure === undefined ? missing : departments.map(({ name }) => name),
    },
  ];
  if (wanted.length > 0)
    verdicts.push({
      ...base,
      field: 'roles',
      agrees:
        namesAgree &&
        departments.every((one) => {
          const role = wanted.find(({ name }) => isNamed(one, name))?.role;
          const leads = one.role === 'lead' && above.some((name) => isNamed(one, name));
          return leads || (role !== undefined && fits(one.role, role));
        }),
      expected: wanted.map(({ name, role }) => `${role} ${name}`),
      found: measure === undefined ? missing : departments.map(({ name, role }) => `${role} ${name}`),
    });
  // That none was invented is no merit: only where one was does it count.
  if (deadline !== undefined && (deadline ?? measure?.deadline ?? null) !== null)
    verdicts.push({
      ...base,
      field: 'deadline',
      agrees: measure !== undefined && likeMarks(measure.deadline) === likeMarks(deadline),
      expected: deadline,
      found: measure === undefined ? missing : measure.deadline,
    });
  return verdicts;
}

/** The name as the reader saw it; a name completed from those around it ends with it. */
function isNamed({ name, printed }: ResponsibleDepartment, expected: string): boolean {
  const wanted = solid(expected);
  return solid(name) === wanted || (solid(printed) === wanted && solid(name).endsWith(wanted));
}

function fits(found: Role, expected: Role | 'others' | 'unsure'): boolean {
  if (expected === 'unsure') return true;
  return expected in ROLES ? found === expected : found !== 'lead';
}

function compareWords(
  field: 'absent' | 'present',
  words: readonly string[] | undefined,
  found: Findings | undefined,
): FieldVerdict[] {
  return (words ?? []).map((word) => {
    const stands = found?.paragraphs.some((text) => text.includes(solid(word))) ?? false;
    return {
      field,
      of: word,
      agrees: found !== undefined && stands === (field === 'present'),
      expected: field === 'present' ? word : null,
      found: stands ? word : null,
    };
  });
}
