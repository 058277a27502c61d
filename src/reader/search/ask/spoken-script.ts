/** What is typed by its sound or in one run needs this, as a data script gives its data: see seldom.ts. */
import { RECEIVER } from '#domain/data-script.ts';
import { SPOKEN } from './seldom.ts';
import { spokenWords } from './spoken.ts';

(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(
  SPOKEN,
  spokenWords,
);
