import type { APIRoute, GetStaticPaths } from 'astro';
import { workbookFile } from '../../../../ledger/files.ts';
import { allDepartments, type Department } from '../../../../queries/departments.ts';
import { ledgerOfDepartment } from '../../../../queries/task-ledgers.ts';

interface Props {
  readonly department: Department;
}

export const getStaticPaths = (async () =>
  (await allDepartments()).map((department) => ({
    params: { id: department.id, file: department.id },
    props: { department },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { department } }) =>
  workbookFile(ledgerOfDepartment(department));
