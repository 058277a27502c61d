/** What few searches need, as a data script gives its data: see seldom.ts. */
import { RECEIVER } from '#domain/data-script.ts';
import { readJumpIndex } from '#domain/jump/index-file.ts';
import { resolveJump } from '#domain/jump/resolve.ts';
import { namedRecords } from '../show/jumps.ts';
import { SELDOM, type Seldom } from './seldom.ts';
import { respell } from './spelling.ts';

const seldom: Seldom = {
  namedRecords,
  resolveJump,
  readJumpIndex,
  respell,
};
(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(SELDOM, seldom);
