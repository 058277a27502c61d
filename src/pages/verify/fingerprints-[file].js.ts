import type { APIRoute, GetStaticPaths } from 'astro';
import { verifyFiles } from '#archive/verify-files.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { type FingerprintEntry, fingerprintsName } from '#domain/verify/identity.ts';
import { scriptFile } from '#formats/script-file.ts';

interface Props {
  readonly entries: readonly FingerprintEntry[];
}

export const getStaticPaths = (async () =>
  (await verifyFiles()).fingerprints.map((entries, file) => ({
    params: { file: String(file) },
    props: { entries },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ params: { file }, props: { entries } }) =>
  scriptFile(writeDataScript(fingerprintsName(Number(file)), entries));
