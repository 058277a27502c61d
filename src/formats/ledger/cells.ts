import { readingText } from '#domain/elements.ts';
import type { PublishedUnit } from '#domain/record.ts';
import { ROLES, type Role, type UnitHead } from '#domain/schema.ts';
import { splitSentences } from '#domain/sentences.ts';
import { column, type LedgerColumn, TO_FILL } from './model.ts';

/** Roles in the order of their columns. */
export const ROLE_ORDER: readonly Role[] = ['lead', 'responsible', 'joint', 'support', 'concerned'];
const ROLE_HEADS: Readonly<Record<Role, string>> = {
  lead: '牵头部门',
  responsible: '责任部门',
  joint: '分工负责部门',
  support: '配合部门',
  concerned: '相关部门',
};

/**
 * A column for each role that some measure gives; where none gives any, one for the
 * department that the office itself makes responsible.
 */
export function roleColumns(units: readonly Pick<UnitHead, 'departments'>[]): LedgerColumn[] {
  const given = new Set(units.flatMap(({ departments }) => departments.map(({ role }) => role)));
  if (given.size === 0) return [{ ...column('responsible', ROLE_HEADS.responsible, 8), empty: true }];
  return ROLE_ORDER.filter((role) => given.has(role)).map((role) => column(role, ROLE_HEADS[role], 10));
}

/** What is to come of each measure, where some text says it; then what an office fills in, unless texts say by when. */
export function otherColumns(units: readonly Pick<UnitHead, 'deadline' | 'outcome'>[]): LedgerColumn[] {
  const timed = units.some(({ deadline }) => deadline !== undefined);
  const outcome = units.some((unit) => unit.outcome !== undefined) ? [column('outcome', '成果形式', 10)] : [];
  return [...outcome, ...TO_FILL.map((one) => (one.key === 'due' && timed ? { ...one, empty: false } : one))];
}

/** Number, task, departments by role, deadline and outcome of one measure. */
export function unitCells({ head: unit, paragraphs }: PublishedUnit): Record<string, string> {
  const cells: Record<string, string> = { number: printedNumber(unit), task: taskOf(unit, paragraphs) };
  if (unit.deadline !== undefined) cells.due = unit.deadline.printed;
  if (unit.outcome !== undefined) cells.outcome = unit.outcome;
  for (const role of ROLE_ORDER) {
    const names = unit.departments.filter((one) => one.role === role).map(({ name }) => name);
    if (names.length > 0) cells[role] = names.join('、');
  }
  return cells;
}

/** The roles in which one department answers for a measure: `牵头`. */
export function rolesOf({ departments }: UnitHead, id: string): string {
  const roles = departments.filter((one) => one.id === id).map(({ role }) => role);
  return ROLE_ORDER.filter((role) => roles.includes(role))
    .map((role) => ROLES[role])
    .join('、');
}

export const NUMBER = column('number', '编号', 4);
export const TASK = column('task', '任务', 18);

/**
 * What is to be done: the title; where the circular gives none, the whole first sentence,
 * because a title that was made of it may be cut.
 */
function taskOf({ title, titleFound }: UnitHead, paragraphs: PublishedUnit['paragraphs']): string {
  if (titleFound !== 'made') return title;
  const text = paragraphs.map(readingText).find((paragraph) => paragraph !== '') ?? '';
  const [first] = splitSentences(text);
  return first === undefined ? title : text.slice(first.start, first.end).replace(/[。；;]+$/u, '');
}

/** The number as printed without its punctuation, `14`, `（三）`, `第三条`; else from the key. */
export function printedNumber({ label, number, key }: UnitHead): string {
  const bare = label.replaceAll(/\s+/gu, '').replace(/[、.．，,：:。]+$/u, '');
  return bare !== '' ? bare : `${number ?? key}`;
}
