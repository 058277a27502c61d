import type { APIRoute, GetStaticPaths } from 'astro';
import { allDepartments, type Department } from '#archive/departments.ts';
import { LEDGER_FORMATS, type LedgerFormat, ledgerFile } from '#archive/ledger-files.ts';
import { ledgerOfDepartment } from '#archive/ledgers.ts';

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
