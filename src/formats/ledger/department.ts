import { unitAddress } from '#domain/addresses.ts';
import { cite } from '#domain/citation.ts';
import { issueYear } from '#domain/issue-year.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { CircularHead } from '#domain/schema.ts';
import { inBrackets, unproofreadRemark } from '#domain/text-state.ts';
import { NUMBER, otherColumns, roleColumns, rolesOf, TASK, unitCells } from './cells.ts';
import { column, type TaskLedger } from './model.ts';

/** A department as its ledger names it. */
export interface LedgerDepartment {
  readonly id: string;
  readonly name: string;
  readonly issuer: { readonly name: string };
}

/** The tasks that one circular gives a department, in reading order. */
export interface TasksOfCircular {
  readonly head: CircularHead;
  readonly units: readonly PublishedUnit[];
}

/** The ledger of a department: what it answers for, circular by circular in the order given. */
export function departmentLedger(
  department: LedgerDepartment,
  circulars: readonly TasksOfCircular[],
): TaskLedger {
  const all = circulars.flatMap(({ units }) => units);
  const heads = all.map(({ head }) => head);
  const owns = new Set(all.map((unit) => rolesOf(unit.head, department.id)));
  const own = owns.size > 1 ? [column('own', '本部门职责', 6)] : [];
  return {
    title: `${department.name}任务台账`,
    origin: `${department.issuer.name}${department.name}，据公文${circulars.length}件整理，共${all.length}项。`,
    columns: [NUMBER, TASK, ...own, ...roleColumns(heads), ...otherColumns(heads)],
    groupColumns: [column('year', '年份', 4), column('circular', '公文', 14)],
    groups: circulars.map(({ head, units }) => {
      const year = issueYear(head);
      const named = `${cite(head)}${inBrackets(unproofreadRemark(head))}`;
      return {
        name: `${year === null ? '' : `${year}年　`}${named}`,
        cells: [year === null ? '' : `${year}`, named],
        rows: units.map((unit) => ({
          address: unitAddress(head.id, unit.head.key),
          cells: { ...unitCells(unit), own: rolesOf(unit.head, department.id) },
        })),
      };
    }),
  };
}
