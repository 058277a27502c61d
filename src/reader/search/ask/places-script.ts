/** What names of places need, as a data script gives its data: see seldom.ts. */
import { RECEIVER } from '#domain/data-script.ts';
import { readJumpIndex } from '#domain/jump/index-file.ts';
import { resolveJump } from '#domain/jump/resolve.ts';
import { namedRecords, namesNoPlace } from '../show/jumps.ts';
import { PLACES, type PlacesByName } from './seldom.ts';

const places: PlacesByName = { namedRecords, namesNoPlace, resolveJump, readJumpIndex };
(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(PLACES, places);
