import { csvFile } from '#domain/csv.ts';
import { matrixTable, type ResponsibilityMatrix } from '#formats/ledger/matrix.ts';
import { ledgerTable, type TaskLedger } from '#formats/ledger/model.ts';
import { addressInFile } from './ledgers.ts';

/** A ledger as a text file to download; pages make workbooks of their table in the reader's browser. */
export function ledgerFile(ledger: TaskLedger): Response {
  return tableFile(ledgerTable(ledger, addressInFile));
}

/** The same of a matrix of responsibility. */
export function matrixFile(matrix: ResponsibilityMatrix): Response {
  return tableFile(matrixTable(matrix, addressInFile));
}

function tableFile({ columns, rows }: ReturnType<typeof ledgerTable>): Response {
  return new Response(csvFile([columns.map(({ name }) => name), ...rows]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
