import { csvFile } from '#domain/csv.ts';
import { ledgerTable, type TaskLedger } from '#formats/ledger/model.ts';
import { addressInFile } from './ledgers.ts';

/** A ledger as a text file to download; pages make workbooks of their table in the reader's browser. */
export function ledgerFile(ledger: TaskLedger): Response {
  const { columns, rows } = ledgerTable(ledger, addressInFile);
  return new Response(csvFile([columns.map(({ name }) => name), ...rows]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
