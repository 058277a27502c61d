/** What the desk's server and its page tell each other. */

/** Work that takes long. */
export interface TaskState {
  readonly id: string;
  readonly name: string;
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  /** What is being done, in words, and to how many of how many; a total of 0 is not known. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  /** What it came to. */
  readonly result?: unknown;
  /** Why it failed, in words. */
  readonly error?: string;
}

/** A row of the list of circulars. */
export interface ListedCircular {
  readonly id: string;
  /** File name in the seeds folder. */
  readonly file: string;
  /** `undefined` where it was not converted for an error. */
  readonly title?: string | undefined;
  readonly docNumber?: string | null | undefined;
  readonly measures: number;
  readonly errors: number;
  readonly warnings: number;
}

/** An answer that is no success. */
export interface Fault {
  /** In words for the editor. */
  readonly error: string;
  readonly detail?: unknown;
}
