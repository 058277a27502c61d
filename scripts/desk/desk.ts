import type { Archive, Folders } from './archive.ts';
import type { Steps } from './steps.ts';
import type { Tasks } from './tasks.ts';

/** What every handler works on. */
export interface Desk {
  readonly folders: Folders;
  readonly archive: Archive;
  readonly steps: Steps;
  readonly tasks: Tasks;
}
