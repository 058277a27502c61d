import type { APIRoute, GetStaticPaths } from 'astro';
import { scriptFile } from '#formats/script-file.ts';
import { pageScript, SCRIPT_NAMES, type ScriptName, scriptAddress } from '#view/bundles/scripts.ts';

/** The scripts that pages load. */
export const getStaticPaths = (() =>
  Promise.all(
    SCRIPT_NAMES.map(async (name) => ({
      params: { script: (await scriptAddress(name)).replace(/^scripts\/|\.js$/gu, '') },
      props: { name },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: ScriptName }> = async ({ props: { name } }) =>
  scriptFile(await pageScript(name));
