import { csvFile } from '#domain/csv.ts';
import { ledgerTable, type TaskLedger } from '#domain/task-ledger/model.ts';
import { addressInFile } from '../queries/task-ledgers.ts';
import { workbook } from './workbook.ts';

export async function workbookFile(ledger: TaskLedger): Promise<Response> {
  return new Response(await workbook(ledger, addressInFile), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
}

export function csvLedgerFile(ledger: TaskLedger): Response {
  const { columns, rows } = ledgerTable(ledger, addressInFile);
  const bytes = new TextEncoder().encode(csvFile([columns.map(({ name }) => name), ...rows]));
  return new Response(bytes, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
