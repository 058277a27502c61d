import { createHash, type Hash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFolders } from '../../archive-folders.ts';
import { ADDRESS_BOOK_FILE } from '../../publish/address-book/book-file.ts';
import { entriesOf } from '../../publish/site-tree/trees.ts';
import type { Workshop } from '../../publish/site-tree/workshop.ts';
import { writeNamedSync } from '../../publish/write-file.ts';
import type { BuildOptions } from './options.ts';
import { programState } from './pages/code-state.ts';

/** A build that ended well, for the next one that may have nothing to do. */
export interface LastBuild {
  /** Of all that it was made of, but for the address book. */
  readonly inputs: string;
  /** The address book as it left it. */
  readonly addressBook: string;
  /** Files of its site; with its folders; and when it was done (ms). */
  readonly files: number;
  readonly entries: number;
  readonly at: number;
  /** What it said before it began, and when it was done. */
  readonly reminders: readonly string[];
  readonly told: readonly string[];
}

/** Disks count time in steps of several milliseconds: a file that was read within one may change and keep its time. */
const TICK_MS = 50;

/** Digest of all that a site is made of with these options, but for the address book. */
export async function inputsOfSite(options: BuildOptions): Promise<string | undefined> {
  const { seeds, content, registry } = archiveFolders();
  const made = [await programState(), options, process.env.SOURCE_DATE_EPOCH ?? ''];
  return inputsOf(made, [...new Set([seeds, registry, content])], [ADDRESS_BOOK_FILE]);
}

/**
 * Digest of what a site is made of: the files of some folders by size, times of change and number on the disk, all of
 * which a change of one moves. `undefined` where that would not tell: a link leads elsewhere, or a change is as
 * young as the build.
 * @param made what tells the code and what it was told
 * @param left files that are looked at apart
 */
export function inputsOf(
  made: readonly unknown[],
  folders: readonly string[],
  left: readonly string[],
): string | undefined {
  const hash = createHash('sha256').update(JSON.stringify([made, folders]));
  const newest = Math.max(
    ...folders.map((folder) => addTree(hash, folder, new Set(left.map((file) => join(file))))),
  );
  return newest < Date.now() - TICK_MS ? hash.digest('base64url') : undefined;
}

/** Adds what is below a folder; gives the time of its latest change, `Infinity` where a link leads elsewhere. */
function addTree(hash: Hash, folder: string, left: ReadonlySet<string>): number {
  let newest = 0;
  for (const entry of entriesOf(folder).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (left.has(path)) continue;
    if (entry.isSymbolicLink()) return Number.POSITIVE_INFINITY;
    if (entry.isDirectory()) {
      hash.update(`/${entry.name}\n`);
      newest = Math.max(newest, addTree(hash, path, left));
      hash.update('..\n');
      continue;
    }
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    hash.update(`${entry.name} ${size} ${mtimeMs} ${ctimeMs} ${ino}\n`);
    newest = Math.max(newest, ctimeMs);
  }
  return newest;
}

/** How many files and folders a site has; `undefined` where one was changed after a time. */
function untouchedEntries(site: string, at: number): number | undefined {
  let count = 0;
  for (const entry of entriesOf(site)) {
    const path = join(site, entry.name);
    const { mtimeMs, ctimeMs } = statSync(path);
    // That a folder was moved, as a finished site is, changes nothing in it.
    if (Math.max(mtimeMs, entry.isDirectory() ? 0 : ctimeMs) > at) return undefined;
    const below = entry.isDirectory() ? untouchedEntries(path, at) : 0;
    if (below === undefined) return undefined;
    count += 1 + below;
  }
  return count;
}

/** The build before, where nothing that it was made of has changed since, nor its site. */
export function unchangedSince(
  { last }: Pick<Workshop, 'last'>,
  inputs: string | undefined,
  addressBook: string,
  site: string,
): LastBuild | undefined {
  const build = lastBuild(last);
  const isSame =
    build !== undefined &&
    build.inputs === inputs &&
    build.addressBook === digestOf(addressBook) &&
    build.entries === untouchedEntries(site, build.at);
  if (isSame) return build;
  rmSync(last, { force: true });
  return undefined;
}

/** Notes a build of which the site stands. */
export function noteBuild({ last }: Pick<Workshop, 'last'>, build: Omit<LastBuild, 'at'>): void {
  const { addressBook, ...rest } = build;
  writeNamedSync(last, JSON.stringify({ ...rest, addressBook: digestOf(addressBook), at: Date.now() }));
}

function lastBuild(file: string): LastBuild | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LastBuild;
  } catch {
    return undefined;
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
