import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** What Windows says of a file that another program has open, as a virus scanner has one that was just written. */
const HELD: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const TRIES = 5;
const PAUSE_MS = 100;

/** Moves a file or a folder to its place; a file that stands there gives way. Waits a little for one that is held. */
export async function move(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (tries === TRIES || !HELD.has((error as NodeJS.ErrnoException).code)) throw error;
      await setTimeout(PAUSE_MS);
    }
  }
}
