import type { APIRoute } from 'astro';
import { plainScript } from './_bundle.ts';
import { scriptFile } from './_script-file.ts';

export const GET: APIRoute = async () => scriptFile(await plainScript('page'));
