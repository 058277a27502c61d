import { type KeptFile, revisionOf } from './kept-file.ts';

interface Step extends KeptFile {
  /** What was done to come here, in words; the state at the beginning has none. */
  readonly words: string;
}

/** The states of one side file since the desk was opened, byte for byte. */
export class History {
  #steps: Step[] = [];
  #at = 0;

  /** Told what stands in the file now: a state that the desk did not make is a new beginning. */
  see({ bytes, revision }: KeptFile): void {
    if (this.#steps[this.#at]?.revision === revision) return;
    this.#steps = [{ bytes, revision, words: '' }];
    this.#at = 0;
  }

  /** Adds a step; what had been taken back before it is gone. */
  add(bytes: Buffer | undefined, words: string): void {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), { bytes, revision: revisionOf(bytes), words }];
    this.#at = this.#steps.length - 1;
  }

  /** What the last step was, in words; `null` where nothing can be taken back. */
  get undo(): string | null {
    return this.#at === 0 ? null : (this.#steps[this.#at]?.words ?? null);
  }

  get redo(): string | null {
    return this.#steps[this.#at + 1]?.words ?? null;
  }

  /** The state before the last step, or the one after it that was taken back. */
  beside(way: 'undo' | 'redo'): KeptFile | undefined {
    return this.#steps[this.#at + (way === 'undo' ? -1 : 1)];
  }

  /** Goes there, once it is written. */
  go(way: 'undo' | 'redo'): void {
    this.#at += way === 'undo' ? -1 : 1;
  }
}
