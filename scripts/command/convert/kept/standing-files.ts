import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Diagnostic } from '../../../convert/diagnostics/diagnostic.ts';
import type { PublishedTitles } from '../published-lists.ts';
import { folderName } from './folder-name.ts';
import { readKept, writeKept } from './kept-file.ts';

/** What a run said that ended without an error, and of which inputs. */
export interface LastRun {
  /** Digest of all that it read. */
  readonly inputs: string;
  /** What had been published. */
  readonly published: PublishedTitles;
  readonly circulars: number;
  readonly units: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Of a file: the key of its text, where it has one; size; times of its last change; and which file of the disk it is. */
type Standing = readonly [key: string | null, size: number, modified: number, changed: number, inode: number];

interface Kept {
  readonly version: string;
  readonly files: Readonly<Record<string, Standing>>;
  readonly run?: LastRun | undefined;
}

/** The files of a content folder as the last run left them. */
export interface StandingFiles {
  /** What the last run said, where it ended without an error. */
  readonly lastRun: LastRun | undefined;
  /** The files that the last run left. */
  readonly paths: () => string[];
  /** Whether a file is untouched since then; with a key, whether its text was made of the same. */
  readonly isUntouched: (path: string, key?: string) => boolean;
  /** Notes that a file holds what it should now. */
  readonly note: (path: string, key?: string) => void;
  /** Keeps what was noted for the next run. */
  readonly save: (run?: LastRun) => Promise<void>;
}

/** Disks count time in steps of several milliseconds: what is changed after this long has another time. */
const TICK_MS = 20;

/**
 * @param cache where it is kept
 * @param content the content folder
 * @param version tells this converter from every other
 */
export function standingFiles(cache: string, content: string, version: string): StandingFiles {
  const file = join(cache, `${folderName(content)}.standing`);
  const before = parsed(readKept(file), version);
  const noted = new Map<string, Standing>();
  return {
    lastRun: before?.run,
    paths: () => Object.keys(before?.files ?? {}),
    isUntouched: (path, key) => {
      const left = before?.files[path];
      if (left === undefined || (key !== undefined && left[0] !== key)) return false;
      const now = standing(join(content, path), left[0]);
      return now?.every((value, i) => value === left[i]) ?? false;
    },
    note: (path, key) => {
      const now = standing(join(content, path), key ?? null);
      if (now !== undefined) noted.set(path, now);
    },
    save: async (run) => {
      await setTimeout(TICK_MS);
      const kept: Kept = { version, files: Object.fromEntries(noted), run };
      writeKept(file, Buffer.from(JSON.stringify(kept)));
    },
  };
}

function parsed(bytes: Buffer | undefined, version: string): Kept | undefined {
  try {
    const kept = bytes === undefined ? undefined : (JSON.parse(bytes.toString()) as Kept);
    return kept?.version === version ? kept : undefined;
  } catch {
    return undefined;
  }
}

function standing(path: string, key: string | null): Standing | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? undefined : [key, stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino];
}
