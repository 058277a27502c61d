import type { APIRoute, GetStaticPaths } from 'astro';
import { verifyFiles } from '#archive/verify-files.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { type CircularIdentity, identityName } from '#domain/verify/identity.ts';
import { scriptFile } from '#formats/script-file.ts';

interface Props {
  readonly identity: CircularIdentity;
}

export const getStaticPaths = (async () =>
  (await verifyFiles()).identities.map((identity) => ({
    params: { id: identity.id },
    props: { identity },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { identity } }) =>
  scriptFile(writeDataScript(identityName(identity.id), identity));
