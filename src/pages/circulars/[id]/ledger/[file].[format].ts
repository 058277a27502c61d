import type { APIRoute, GetStaticPaths } from 'astro';
import type { Circular } from '#archive/circulars.ts';
import { LEDGER_FORMATS, type LedgerFormat, ledgerFile } from '#archive/ledger-files.ts';
import { circularsWithLedger, ledgerOfCircular } from '#archive/ledgers.ts';

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
