import type { APIRoute } from 'astro';
import { writeDataScript } from '#domain/data-script.ts';
import { JUMP_NAME, writeJumpIndex } from '#domain/jump/index-file.ts';
import { scriptFile } from '../../bundles/script-file.ts';
import { jumpCirculars } from '../../queries/jump.ts';

export const GET: APIRoute = async () =>
  scriptFile(writeDataScript(JUMP_NAME, writeJumpIndex(await jumpCirculars())));
