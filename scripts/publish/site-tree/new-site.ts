import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { move } from '../move.ts';

/** How the files of a new site differ from those of the one that stands. */
export interface Differences {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
}

/**
 * A new site that is put together aside, in a folder that may hold an earlier one: only what differs is
 * written. A file that is as it stands is the standing file itself, by a hard link, and keeps
 * its time; where there are no hard links it is a copy of the same time. The standing site is
 * only read, and nothing is written into a file that it has.
 */
export class NewSite {
  readonly folder: string;
  readonly #standing: string;
  readonly #there: ReadonlySet<string>;
  readonly #files = new Set<string>();
  #added = 0;
  #changed = 0;

  constructor(folder: string, standing: string) {
    this.folder = folder;
    this.#standing = standing;
    this.#there = new Set(filesIn(standing));
  }

  /** Takes a file as it stands. */
  keep(file: string): void {
    const from = join(this.#standing, file);
    const to = join(this.folder, file);
    this.#files.add(file);
    const stands = statSync(from, { bigint: true });
    const there = statSync(to, { bigint: true, throwIfNoEntry: false });
    if (there?.isFile()) {
      if (there.ino === stands.ino && there.dev === stands.dev) return;
      unlinkSync(to);
    }
    freePath(this.folder, file);
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
      utimesSync(to, stands.atime, stands.mtime);
    }
  }

  /** Moves a file that was made into its place, or, where it is as it stands, takes that. */
  async place(file: string, made: string): Promise<void> {
    const isPlaced = this.#files.has(file);
    if (isPlaced && isSameFile(made, join(this.folder, file))) return;
    if (this.#there.has(file)) {
      if (isSameFile(made, join(this.#standing, file))) {
        this.keep(file);
        return;
      }
      if (!isPlaced) this.#changed += 1;
    } else if (!isPlaced) this.#added += 1;
    this.#files.add(file);
    freePath(this.folder, file);
    await move(made, join(this.folder, file));
  }

  /** Places everything that is below a folder. */
  async placeAll(folder: string): Promise<void> {
    for (const file of filesIn(folder)) await this.place(file, join(folder, file));
  }

  /** Takes away what is no file of the new site so far. */
  clear(): void {
    clear(this.folder, '', this.#files);
  }

  /** How the new site differs from the standing one. */
  differences(): Differences {
    const gone = [...this.#there].filter((file) => !this.#files.has(file)).length;
    const [added, changed] = [this.#added, this.#changed];
    return { added, changed, gone, same: this.#files.size - added - changed };
  }
}

/** The files below a folder by their paths from it, with `/`; none where there is no folder. */
export function filesIn(folder: string): string[] {
  const files: string[] = [];
  const look = (below: string): void => {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) look(path);
      else files.push(path);
    }
  };
  look('');
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function isSameFile(a: string, b: string): boolean {
  return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
}

/** Makes the folders of a file; what stands in the way of one, or as a folder in the way of the file, goes. */
function freePath(folder: string, file: string): void {
  const to = join(folder, file);
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  try {
    mkdirSync(dirname(to), { recursive: true });
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    let below = folder;
    for (const step of file.split('/').slice(0, -1)) {
      below = join(below, step);
      if (statSync(below, { throwIfNoEntry: false })?.isFile()) unlinkSync(below);
    }
    mkdirSync(dirname(to), { recursive: true });
  }
}

/** Whether anything is left below a folder from which all but some files were taken. */
function clear(root: string, below: string, kept: ReadonlySet<string>): boolean {
  let isLeft = false;
  for (const entry of entriesOf(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (clear(root, path, kept)) isLeft = true;
      else rmdirSync(join(root, path));
    } else if (kept.has(path)) isLeft = true;
    else unlinkSync(join(root, path));
  }
  return isLeft;
}
