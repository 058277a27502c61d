import type { APIRoute, GetStaticPaths } from 'astro';
import { scriptFile } from '#formats/script-file.ts';
import { SEARCH_SCRIPTS, searchScript } from '#view/bundles/scripts.ts';

/** The scripts that the search loads when something asks for them. */
export const getStaticPaths = (() =>
  Object.keys(SEARCH_SCRIPTS).map((script) => ({ params: { script } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { script = '' } }) => scriptFile(await searchScript(script));
