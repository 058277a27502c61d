import type { APIRoute } from 'astro';
import { verifyFiles } from '#archive/verify-files.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { VERIFY_DIRECTORY } from '#domain/verify/identity.ts';
import { scriptFile } from '#formats/script-file.ts';

export const GET: APIRoute = async () =>
  scriptFile(writeDataScript(VERIFY_DIRECTORY, (await verifyFiles()).directory));
