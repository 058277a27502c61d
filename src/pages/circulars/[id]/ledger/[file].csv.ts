import type { APIRoute, GetStaticPaths } from 'astro';
import { csvLedgerFile } from '../../../../ledger/files.ts';
import type { Circular } from '../../../../queries/circulars.ts';
import { circularsWithLedger, ledgerOfCircular } from '../../../../queries/task-ledgers.ts';

interface Props {
  readonly circular: Circular;
}

export const getStaticPaths = (async () =>
  (await circularsWithLedger()).map((circular) => ({
    params: { id: circular.id, file: circular.id },
    props: { circular },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { circular } }) => {
  const ledger = ledgerOfCircular(circular);
  if (ledger === undefined) throw new Error(`${circular.id} has no ledger`);
  return csvLedgerFile(ledger);
};
