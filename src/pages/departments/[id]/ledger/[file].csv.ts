import type { APIRoute, GetStaticPaths } from 'astro';
import { allDepartments, type Department } from '#archive/departments.ts';
import { ledgerFile } from '#archive/ledger-files.ts';
import { ledgerOfDepartment } from '#archive/ledgers.ts';

export const getStaticPaths = (async () =>
  (await allDepartments()).map((department) => ({
    params: { id: department.id, file: department.id },
    props: { department },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ department: Department }> = ({ props: { department } }) =>
  ledgerFile(ledgerOfDepartment(department));
