import { departmentAddress, unitAddress } from '#domain/addresses.ts';
import { cite, inTitleMarks, unitName } from '#domain/citation.ts';
import type { PublishedUnit } from '#domain/record.ts';
import { type CircularHead, ROLES, type Role, type UnitHead } from '#domain/schema.ts';
import { inBrackets, unproofreadRemark } from '#domain/text-state.ts';
import { NUMBER, printedNumber, ROLE_ORDER, TASK } from './cells.ts';
import { placeNames } from './circular.ts';
import { column, type LedgerColumn } from './model.ts';

/** 责任分工矩阵: which department answers for which measure of a circular, and how. */
export interface ResponsibilityMatrix {
  readonly title: string;
  /** What it is made from, in one line. */
  readonly origin: string;
  /** What its marks mean; those that stand in it. */
  readonly marks: readonly { readonly mark: string; readonly words: string }[];
  /** Its columns: who answers for most comes first, then in the order of the text. */
  readonly departments: readonly MatrixDepartment[];
  readonly groups: readonly MatrixGroup[];
}

export interface MatrixDepartment {
  readonly id: string;
  readonly name: string;
  /** Page of the department, from the site's root. */
  readonly address: string;
  /** For how many measures it answers. */
  readonly count: number;
}

export interface MatrixGroup {
  /** The section; empty where the circular has none. */
  readonly name: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  /** Page of the measure, from the site's root. */
  readonly address: string;
  readonly number: string;
  /** As a text calls it: 第14项. */
  readonly name: string;
  readonly task: string;
  /** Of each department its mark, or nothing; empty where the text names none. */
  readonly cells: readonly string[];
}

/** No two are alike without colour, and every Chinese face has them. */
const MARKS: Readonly<Record<Role, string>> = {
  lead: '●',
  responsible: '◆',
  joint: '○',
  support: '△',
  concerned: '◇',
};

/** What stands in the row of a measure for which the text names nobody. */
export const NOBODY_NAMED = '原文未载明';

/**
 * The matrix of a circular; `undefined` where no measure of it names a department.
 * @param units in reading order; questions are left out
 */
export function responsibilityMatrix(
  head: CircularHead,
  units: readonly PublishedUnit[],
): ResponsibilityMatrix | undefined {
  const measures = units.map((unit) => unit.head).filter(({ type }) => type === 'measure');
  const named = measures.flatMap((unit) => unit.departments);
  if (named.length === 0) return undefined;
  const departments = [...Map.groupBy(measures.flatMap(namedOnce), ({ id }) => id).values()]
    .flatMap(([first, ...others]): MatrixDepartment[] =>
      first === undefined
        ? []
        : [
            {
              id: first.id,
              name: first.name,
              address: departmentAddress(first.id),
              count: 1 + others.length,
            },
          ],
    )
    .sort((a, b) => b.count - a.count);
  const placeOf = placeNames(head);
  const groups: { name: string; rows: MatrixRow[] }[] = [];
  for (const unit of measures) {
    const name = placeOf(unit);
    const row: MatrixRow = {
      address: unitAddress(head.id, unit.key),
      number: printedNumber(unit),
      name: unitName(unit),
      task: unit.title,
      cells: unit.departments.length === 0 ? [] : departments.map(({ id }) => marksOf(unit, id)),
    };
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    else groups.push({ name, rows: [row] });
  }
  return {
    title: `${inTitleMarks(head.title)}责任分工矩阵`,
    origin: `据${cite(head)}${inBrackets(unproofreadRemark(head))}整理，共${measures.length}项、${departments.length}个部门。`,
    marks: ROLE_ORDER.filter((role) => named.some((one) => one.role === role)).map((role) => ({
      mark: MARKS[role],
      words: role === 'responsible' ? `${ROLES[role]}（原文未分主次）` : ROLES[role],
    })),
    departments,
    groups,
  };
}

/** The departments of a measure, one that has two roles once. */
function namedOnce({ departments }: UnitHead): readonly { readonly id: string; readonly name: string }[] {
  return [...new Map(departments.map((one) => [one.id, one])).values()];
}

function marksOf({ departments }: UnitHead, id: string): string {
  const roles = departments.filter((one) => one.id === id).map(({ role }) => role);
  return ROLE_ORDER.filter((role) => roles.includes(role))
    .map((role) => MARKS[role])
    .join('');
}

/** How wide a sheet of a workbook makes the column of a department, in Han characters. */
export const MARK_WIDTH = 3;

/** Heads and rows of a matrix as a file has it: every row complete in itself, its address last. */
export function matrixTable(
  { departments, groups }: ResponsibilityMatrix,
  link: (address: string) => string,
): { readonly columns: readonly LedgerColumn[]; readonly rows: readonly (readonly string[])[] } {
  const isParted = groups.some(({ name }) => name !== '');
  return {
    columns: [
      ...(isParted ? [column('section', '所在部分', 12)] : []),
      NUMBER,
      TASK,
      ...departments.map(({ id, name }) => column(id, name, MARK_WIDTH)),
      column('address', '网址', 16),
    ],
    rows: groups.flatMap(({ name, rows }) =>
      rows.map(({ address, number, task, cells }) => [
        ...(isParted ? [name] : []),
        number,
        task,
        ...departments.map((_, i) => cells[i] ?? ''),
        link(address),
      ]),
    ),
  };
}

/** Departments that a leaf across A4 has room for beside the tasks, all of them with names of two lines. */
export const MOST_ON_A_LEAF = 30;

/** The columns of a matrix leaf by leaf, as alike in number as can be: from and before which department. */
export function leavesOf(
  departments: number,
  most = MOST_ON_A_LEAF,
): readonly { readonly from: number; readonly to: number }[] {
  const leaves = Math.ceil(departments / most);
  const each = Math.ceil(departments / leaves);
  return Array.from({ length: leaves }, (_, i) => ({
    from: i * each,
    to: Math.min(departments, (i + 1) * each),
  }));
}
