/** What understands names of places, as a data script gives its data: see naming.ts. */
import { RECEIVER } from '#domain/data-script.ts';
import { readJumpIndex } from '#domain/jump/index-file.ts';
import { resolveJump } from '#domain/jump/resolve.ts';
import { namedRecords } from './jumps.ts';
import { NAMING, type Naming } from './naming.ts';

const naming: Naming = { namedRecords, resolveJump, readJumpIndex };
(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(NAMING, naming);
