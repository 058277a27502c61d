/** What large archives need, as a data script gives its data: see seldom.ts. */
import { RECEIVER } from '#domain/data-script.ts';
import { LARGE, type LargeArchive } from '../ask/seldom.ts';
import { manyValues } from '../show/filter-values.ts';
import { placePhrases } from './place-phrases.ts';

const large: LargeArchive = { placePhrases, manyValues };
(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(LARGE, large);
