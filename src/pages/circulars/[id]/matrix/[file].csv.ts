import type { APIRoute, GetStaticPaths } from 'astro';
import type { Circular } from '#archive/circulars.ts';
import { matrixFile } from '#archive/ledger-files.ts';
import { circularsWithMatrix, matrixOfCircular } from '#archive/ledgers.ts';

export const getStaticPaths = (async () =>
  (await circularsWithMatrix()).map((circular) => ({
    params: { id: circular.id, file: circular.id },
    props: { circular },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ circular: Circular }> = ({ props: { circular } }) =>
  matrixFile(matrixOfCircular(circular));
