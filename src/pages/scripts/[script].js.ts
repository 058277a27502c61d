import type { APIRoute, GetStaticPaths } from 'astro';
import { plainScript } from '../../bundles/plain-script.ts';
import { scriptFile } from '../../bundles/script-file.ts';

/** Scripts of pages that must also work from a folder, where browsers load no modules. */
const SCRIPTS: Readonly<Record<string, string>> = {
  cite: 'citing/page',
  follow: 'addresses/follow',
  verify: 'verify/page',
  jump: 'jump/box',
  go: 'jump/go',
};

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(SCRIPTS).map(([script, source]) => ({ params: { script }, props: { source } }));

export const GET: APIRoute<{ source: string }> = async ({ props: { source } }) =>
  scriptFile(await plainScript(source));
