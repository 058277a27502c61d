import type { APIRoute, GetStaticPaths } from 'astro';
import { writeDataScript } from '#domain/data-script.ts';
import { type CircularIdentity, identityName } from '#domain/verify/identity.ts';
import { scriptFile } from '../../../bundles/script-file.ts';
import { verifyFiles } from '../_files.ts';

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
