import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { move } from '../move.ts';
import { writeNamedSync } from '../write-file.ts';
import { type Trees, treeIn } from './trees.ts';

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
  readonly #differing: ReadonlySet<string> | undefined;
  /** What the standing site has, and what lies in the folder. */
  readonly #there: ReadonlySet<string>;
  readonly #thereFolders: Iterable<string>;
  readonly #lies: Set<string>;
  readonly #folders: Set<string>;
  readonly #files = new Set<string>();
  /** What was written into the folder since. */
  readonly #touched = new Set<string>();
  readonly #added = new Set<string>();
  readonly #changed = new Set<string>();

  /**
   * @param differing the files that the build before left in the folder otherwise than they stand, where that is known
   * @param trees what is in both folders
   */
  constructor(
    folder: string,
    standing: string,
    differing?: ReadonlySet<string>,
    { stands, lies }: Trees = { stands: treeIn(standing), lies: treeIn(folder) },
  ) {
    this.folder = folder;
    this.#standing = standing;
    this.#differing = differing;
    this.#there = new Set(stands.files);
    this.#thereFolders = stands.folders;
    this.#lies = new Set(lies.files);
    this.#folders = new Set(lies.folders);
    mkdirSync(folder, { recursive: true });
  }

  /** The files of the new site so far, by their paths from its root. */
  get files(): ReadonlySet<string> {
    return this.#files;
  }

  /** Its tree and that of the standing site, once it has taken the place of that. */
  trees(): Trees {
    return {
      stands: { files: this.#files, folders: this.#folders },
      lies: { files: this.#there, folders: this.#thereFolders },
    };
  }

  /** How many files and folders it has, once what is no part of it was cleared away. */
  get entries(): number {
    return this.#files.size + this.#folders.size;
  }

  /** Takes a file as it stands, which is known to be as the build before left it. */
  keepUntouched(file: string): void {
    const lies = this.#lies.has(file) && !this.#touched.has(file);
    if (lies && this.#differing?.has(file) === false) this.#files.add(file);
    else this.keep(file);
  }

  /** Takes a file as it stands. */
  keep(file: string): void {
    const from = join(this.#standing, file);
    const to = join(this.folder, file);
    this.#files.add(file);
    // It may have been written otherwise before, as the search's directory is until the index is made.
    this.#changed.delete(file);
    if (this.#lies.has(file)) {
      const [stands, lies] = [statSync(from, { bigint: true }), statSync(to, { bigint: true })];
      if (lies.ino === stands.ino && lies.dev === stands.dev) return;
    }
    this.#free(file);
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
      const { atime, mtime } = statSync(from);
      utimesSync(to, atime, mtime);
    }
  }

  /** Writes a file; where it is as it stands, takes that. */
  write(file: string, bytes: Uint8Array): void {
    if (this.#there.has(file) && holds(join(this.#standing, file), bytes)) {
      this.keep(file);
      return;
    }
    this.#count(file);
    this.#free(file);
    writeNamedSync(join(this.folder, file), bytes);
  }

  /** Moves a file that was made into its place, or, where it is as it stands, takes that. */
  async place(file: string, made: string): Promise<void> {
    if (this.#files.has(file) && isSameFile(made, join(this.folder, file))) return;
    if (this.#there.has(file) && isSameFile(made, join(this.#standing, file))) {
      this.keep(file);
      return;
    }
    this.#count(file);
    this.#free(file);
    await move(made, join(this.folder, file));
  }

  /** Places everything that is below a folder. */
  async placeAll(folder: string): Promise<void> {
    for (const file of filesIn(folder)) await this.place(file, join(folder, file));
  }

  /** Writes everything that is below a folder, and leaves that as it is. */
  writeAll(folder: string): void {
    for (const file of filesIn(folder)) this.write(file, readFileSync(join(folder, file)));
  }

  /** Takes a file that lies in the folder already. */
  adopt(file: string): void {
    if (this.#there.has(file) && isSameFile(join(this.#standing, file), join(this.folder, file)))
      this.keep(file);
    else this.#count(file);
  }

  /** Takes away what is no file of the new site. */
  clear(): void {
    for (const file of this.#lies) {
      if (this.#files.has(file)) continue;
      unlinkSync(join(this.folder, file));
      this.#lies.delete(file);
    }
    const needed = new Set<string>();
    for (const file of this.#files)
      for (let up = folderOf(file); up !== '' && !needed.has(up); up = folderOf(up)) needed.add(up);
    // What is in a folder has a longer path.
    for (const folder of [...this.#folders].sort((a, b) => b.length - a.length)) {
      if (needed.has(folder)) continue;
      rmdirSync(join(this.folder, folder));
      this.#folders.delete(folder);
    }
  }

  /** How the new site differs from the standing one. */
  differences(): Differences {
    let gone = 0;
    for (const file of this.#there) if (!this.#files.has(file)) gone += 1;
    const [added, changed] = [this.#added.size, this.#changed.size];
    return { added, changed, gone, same: this.#files.size - added - changed };
  }

  /** The files that are not the same in the new site and in the standing one. */
  differing(): ReadonlySet<string> {
    return this.#added.union(this.#changed);
  }

  /** Counts a file that is not as it stands. */
  #count(file: string): void {
    if (this.#files.has(file)) return;
    this.#files.add(file);
    (this.#there.has(file) ? this.#changed : this.#added).add(file);
  }

  /** Makes room for a file: its folders are there, and nothing lies in its place or in the way. */
  #free(file: string): void {
    if (this.#lies.has(file)) unlinkSync(join(this.folder, file));
    else if (this.#folders.has(file)) {
      rmSync(join(this.folder, file), { recursive: true });
      for (const one of this.#folders) if (isWithin(one, file)) this.#folders.delete(one);
      for (const one of this.#lies) if (isWithin(one, file)) this.#lies.delete(one);
    }
    this.#makeFolder(folderOf(file));
    this.#lies.add(file);
    this.#touched.add(file);
  }

  #makeFolder(folder: string): void {
    if (folder === '' || this.#folders.has(folder)) return;
    this.#makeFolder(folderOf(folder));
    if (this.#lies.delete(folder)) unlinkSync(join(this.folder, folder));
    mkdirSync(join(this.folder, folder));
    this.#folders.add(folder);
  }
}

/** The files below a folder by their paths from it, with `/`; none where there is no folder. */
export const filesIn = (folder: string): string[] => [...treeIn(folder).files];

export function isSameFile(a: string, b: string): boolean {
  return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
}

const holds = (file: string, bytes: Uint8Array): boolean =>
  statSync(file).size === bytes.length && readFileSync(file).equals(bytes);

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
