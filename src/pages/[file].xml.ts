import type { APIRoute, GetStaticPaths } from 'astro';
import { type MachineFile, machineFiles } from '#archive/machine-files.ts';

interface Props {
  readonly made: MachineFile;
}

export const getStaticPaths = (async () =>
  [...(await machineFiles())].map(([file, made]) => ({
    params: { file },
    props: { made },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { made } }) =>
  new Response(made.text, { headers: { 'content-type': `${made.mediaType}; charset=utf-8` } });
