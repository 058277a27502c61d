import type { APIRoute } from 'astro';
import { VARIANTS } from '#archive/variants/table.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { VARIANTS_NAME } from '#domain/search/records.ts';
import { scriptFile } from '#formats/script-file.ts';

/** Traditional and variant characters, for who types them. */
export const GET: APIRoute = () => scriptFile(writeDataScript(VARIANTS_NAME, VARIANTS));
