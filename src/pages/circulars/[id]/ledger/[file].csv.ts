import type { APIRoute, GetStaticPaths } from 'astro';
import type { Circular } from '#archive/circulars.ts';
import { ledgerFile } from '#archive/ledger-files.ts';
import { circularsWithLedger, ledgerOfCircular } from '#archive/ledgers.ts';

export const getStaticPaths = (async () =>
  (await circularsWithLedger()).map((circular) => ({
    params: { id: circular.id, file: circular.id },
    props: { circular },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ circular: Circular }> = ({ props: { circular } }) =>
  ledgerFile(ledgerOfCircular(circular));
