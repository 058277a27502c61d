import type { APIRoute, GetStaticPaths } from 'astro';
import { LEDGER_FORMATS, type LedgerFormat, ledgerFile } from '../../../../ledger/files.ts';
import { allDepartments, type Department } from '../../../../queries/departments.ts';
import { ledgerOfDepartment } from '../../../../queries/task-ledgers.ts';

interface Props {
  readonly department: Department;
  readonly format: LedgerFormat;
}

export const getStaticPaths = (async () =>
  (await allDepartments()).flatMap((department) =>
    LEDGER_FORMATS.map((format) => ({
      params: { id: department.id, file: department.id, format },
      props: { department, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { department, format } }) =>
  ledgerFile(ledgerOfDepartment(department), format);
