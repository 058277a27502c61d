import type { APIRoute } from 'astro';
import { jumpCirculars } from '#archive/jump.ts';
import { writeDataScript } from '#domain/data-script.ts';
import { JUMP_NAME, writeJumpIndex } from '#domain/jump/index-file.ts';
import { scriptFile } from '#formats/script-file.ts';

export const GET: APIRoute = async () =>
  scriptFile(writeDataScript(JUMP_NAME, writeJumpIndex(await jumpCirculars())));
