import type { APIRoute } from 'astro';
import { plainScript } from '../../bundles/plain-script.ts';
import { scriptFile } from '../../bundles/script-file.ts';

export const GET: APIRoute = async () => scriptFile(await plainScript('search/copies-script'));
