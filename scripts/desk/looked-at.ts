import { join } from 'node:path';
import { readKept, writeKept } from './kept-file.ts';
import { Refused } from './refused.ts';

/** What an editor has looked at. */
export interface Looked {
  has(id: string, key: string): boolean;
}

const FILE = 'looked-at.txt';
const HEADER = '# 编校台记的：哪件公文的哪一处疑问已经有人看过。程序写，不要手工改；与其他改动一起提交。';
/** Two desks may write at the same moment; who comes second reads again. */
const TRIES = 5;

/**
 * Which doubts have been looked at: a line each in the registry's folder, in order, so that the
 * work of two clerks merges, goes with the archive to another machine, and is no part of how a
 * text is read.
 */
export class LookedAt {
  readonly #path: string;

  constructor(registry: string) {
    this.#path = join(registry, FILE);
  }

  async read(): Promise<Looked> {
    const lines = linesIn((await readKept(this.#path)).bytes);
    return { has: (id, key) => lines.has(`${id} ${key}`) };
  }

  /** Notes that doubts of a circular were looked at, or that they were not. */
  async note(id: string, keys: readonly string[], looked: boolean): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const kept = await readKept(this.#path);
      const lines = linesIn(kept.bytes);
      for (const key of keys) {
        if (looked) lines.add(`${id} ${key}`);
        else lines.delete(`${id} ${key}`);
      }
      const text = `${[HEADER, ...[...lines].sort()].join('\n')}\n`;
      try {
        await writeKept(this.#path, kept.revision, Buffer.from(text));
        return;
      } catch (error) {
        if (!(error instanceof Refused) || tries === TRIES) throw error;
      }
    }
  }
}

function linesIn(bytes: Buffer | undefined): Set<string> {
  const lines = (bytes?.toString('utf8') ?? '').split(/\r?\n/u);
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}
