import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import { temporaryProject } from '../../command/dev/temporary-project.ts';
import { FIRST } from '../updates/edits.ts';
import { type Outcome, type RunOptions, run } from './run.ts';

/** Something that was looked at, and whether it is as it should be. */
export interface Finding {
  readonly holds: boolean;
  readonly what: string;
}

/** A number from 0 up to 1. */
export type Chance = () => number;

/** Numbers that look like chance, the same for each seed. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

export const oneOf = <T>(all: readonly T[], chance: Chance): T => all[Math.floor(chance() * all.length)] as T;

/** A project of its own with a small archive of invented circulars. */
export class Trial {
  readonly root: string;
  readonly #remove: () => Promise<void>;

  private constructor(root: string, remove: () => Promise<void>) {
    this.root = root;
    this.#remove = remove;
  }

  /** @param at what the project's folder is called */
  static async open(at?: string): Promise<Trial> {
    const { root, remove } = await temporaryProject(at);
    const trial = new Trial(root, remove);
    await trial.begin();
    return trial;
  }

  get seeds(): string {
    return join(this.root, 'seeds');
  }

  get content(): string {
    return join(this.root, 'content');
  }

  get site(): string {
    return join(this.root, 'dist');
  }

  /** The archive as it is first, never converted nor published. */
  async begin(): Promise<void> {
    for (const folder of [this.seeds, this.content, this.site])
      await rm(folder, { recursive: true, force: true });
    await mkdir(this.content, { recursive: true });
    for (const [file, text] of Object.entries(FIRST)) {
      await mkdir(dirname(join(this.seeds, file)), { recursive: true });
      await writeFile(join(this.seeds, file), text);
    }
  }

  run(words: readonly string[], options?: RunOptions): Promise<Outcome> {
    return run(this.root, words, options);
  }

  /** Runs what has to go through. */
  async mustRun(words: readonly string[], options?: RunOptions): Promise<Outcome> {
    const outcome = await this.run(words, options);
    if (outcome.status !== 0) throw new Error(`${words.join(' ')}\n${outcome.said}`);
    return outcome;
  }

  /** Publishes what stands. */
  async publish(options?: RunOptions): Promise<void> {
    await this.mustRun(['convert'], options);
    await this.mustRun(['build'], options);
  }

  /** The digest of the site that is built from nothing of the content that stands. */
  async siteFromNothing(): Promise<string> {
    const cache = join(this.root, 'node_modules', '.scratch');
    await rm(cache, { recursive: true, force: true });
    const out = join(cache, 'site');
    await this.mustRun(['build', '--out', out, '--addresses', 'keep'], { env: { ARCHIVE_CACHE: cache } });
    return digestOf(out);
  }

  /** Keeps the archive as it stands, to be put back. */
  async keep(): Promise<() => Promise<void>> {
    const kept = join(this.root, 'node_modules', '.kept');
    const folders = ['seeds', 'content', 'dist'];
    for (const folder of folders)
      await cp(join(this.root, folder), join(kept, folder), { recursive: true, preserveTimestamps: true });
    return async () => {
      for (const folder of folders) {
        await rm(join(this.root, folder), { recursive: true, force: true });
        await cp(join(kept, folder), join(this.root, folder), { recursive: true, preserveTimestamps: true });
      }
    };
  }

  async copySeeds(to: string): Promise<void> {
    await cp(this.seeds, to, { recursive: true });
  }

  close(): Promise<void> {
    return this.#remove();
  }
}

/** Tells two folders apart in any name and any byte. */
export async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesBelow(folder)) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}
