/** What the desk's server and its page tell each other. */
import type { OneReading, ReadingDoubt, SettableHead } from '#domain/reading.ts';

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

/** When a circular was read against its original, and by whom. */
export interface ProofreadState {
  readonly on: string;
  readonly by: string | null;
}

/** A row of the list of circulars. */
export interface ListedCircular {
  readonly id: string;
  /** File name in the seeds folder. */
  readonly file: string;
  /** `undefined` where nothing could be read of it. */
  readonly title?: string | undefined;
  readonly docNumber?: string | undefined;
  readonly issued?: string | undefined;
  readonly measures: number;
  /** Whether an error keeps it from being published. */
  readonly failed: boolean;
  readonly doubts: number;
  readonly looked: number;
  readonly proofread?: ProofreadState | undefined;
  /** The first thing that is wrong with it, in words; errors alone. */
  readonly error?: string | undefined;
}

/** The list, as far as it has been read. */
export interface CircularList {
  readonly circulars: readonly ListedCircular[];
  /** Files whose names cannot be addresses. */
  readonly unusable: readonly string[];
  /** What is wrong with the registry, in words: then nothing can be read. */
  readonly fault?: string | undefined;
}

/** Something that the program is not sure of. */
export interface Doubt extends ReadingDoubt {
  /** Tells it from every other of its circular, for as long as the text there is the same. */
  readonly key: string;
  /** Index of the block in which it stands. */
  readonly block?: number;
  /** The head field that it is about. */
  readonly field?: keyof SettableHead;
  /** Index of the correction that it is about. */
  readonly correction?: number;
  readonly looked: boolean;
}

/** One circular as the desk shows it. */
export interface CircularState {
  readonly reading: OneReading;
  readonly file: string;
  /** Of the side file: goes with each step. */
  readonly revision: string;
  readonly doubts: readonly Doubt[];
  readonly proofread: ProofreadState | null;
  /** Whether pages of it are pictures whose text was recognised. */
  readonly scanned: boolean;
  /** What the last step was and what would be done again, in words. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Names of departments that the archive knows, those of this circular first. */
  readonly departments: readonly string[];
}

/** A published address whose text a step moves. */
export interface MovedAddress {
  readonly address: string;
  /** What stands there, as the address book has it. */
  readonly title: string;
  /** Where its text would stand; `null` where it stands nowhere as it is. */
  readonly to: string | null;
}

/** What became of a step: the circular after it, or the addresses that it would move, first. */
export type StepAnswer = { readonly state: CircularState } | { readonly moves: readonly MovedAddress[] };

/** An answer that is no success. */
export interface Fault {
  /** In words for the editor. */
  readonly error: string;
  readonly detail?: unknown;
}
