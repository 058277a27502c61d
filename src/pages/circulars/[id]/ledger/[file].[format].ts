import type { APIRoute, GetStaticPaths } from 'astro';
import { LEDGER_FORMATS, type LedgerFormat, ledgerFile } from '../../../../ledger/files.ts';
import type { Circular } from '../../../../queries/circulars.ts';
import { circularsWithLedger, ledgerOfCircular } from '../../../../queries/task-ledgers.ts';

interface Props {
  readonly circular: Circular;
  readonly format: LedgerFormat;
}

export const getStaticPaths = (async () =>
  (await circularsWithLedger()).flatMap((circular) =>
    LEDGER_FORMATS.map((format) => ({
      params: { id: circular.id, file: circular.id, format },
      props: { circular, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { circular, format } }) =>
  ledgerFile(ledgerOfCircular(circular), format);
