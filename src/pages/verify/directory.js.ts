import type { APIRoute } from 'astro';
import { writeDataScript } from '#domain/data-script.ts';
import { VERIFY_DIRECTORY } from '#domain/verify/identity.ts';
import { scriptFile } from '../../bundles/script-file.ts';
import { verifyFiles } from './_files.ts';

export const GET: APIRoute = async () =>
  scriptFile(writeDataScript(VERIFY_DIRECTORY, (await verifyFiles()).directory));
