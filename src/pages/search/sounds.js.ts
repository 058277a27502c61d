import type { APIRoute } from 'astro';
import { soundTable } from '#archive/sounds.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { SOUNDS_NAME } from '#domain/search/records.ts';
import { scriptFile } from '#formats/script-file.ts';

/** What characters sound like, for who types by sound. */
export const GET: APIRoute = () => scriptFile(writeDataScript(SOUNDS_NAME, soundTable()));
