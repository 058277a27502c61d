import { csvFile } from '#domain/csv.ts';
import { ledgerTable, type TaskLedger } from '#formats/ledger/model.ts';
import { workbook } from '#formats/ledger/workbook.ts';
import { addressInFile } from './ledgers.ts';

/** The endings under which a ledger can be downloaded. */
export const LEDGER_FORMATS = ['csv', 'xlsx'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A ledger as a file to download. */
export async function ledgerFile(ledger: TaskLedger, format: LedgerFormat): Promise<Response> {
  const body = format === 'xlsx' ? await workbook(ledger, addressInFile) : csvBytes(ledger);
  return new Response(body, { headers: { 'content-type': CONTENT_TYPES[format] } });
}

function csvBytes(ledger: TaskLedger): Uint8Array<ArrayBuffer> {
  const { columns, rows } = ledgerTable(ledger, addressInFile);
  return new TextEncoder().encode(csvFile([columns.map(({ name }) => name), ...rows]));
}
