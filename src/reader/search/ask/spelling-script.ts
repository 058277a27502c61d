/** What slips need, as a data script gives its data: see seldom.ts. */
import { RECEIVER } from '#domain/data-script.ts';
import { SPELLING, type Spelling } from './seldom.ts';
import { respell } from './spelling.ts';

const spelling: Spelling = { respell };
(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(
  SPELLING,
  spelling,
);
