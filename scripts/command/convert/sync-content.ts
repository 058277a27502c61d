import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import type { Conversion } from '../../convert/index.ts';
import { move } from '../../publish/move.ts';

export interface ContentChange {
  /** Path within the content folder. */
  readonly path: string;
  readonly change: 'add' | 'change' | 'remove';
}

/** Files that conversion writes, and so may remove: nothing else in the folder is touched. */
const GENERATED =
  /^(?:circulars\/(?<circular>[^/]+)\.mdx|measures\/(?<measures>[^/]+)\/[^/]+\.mdx|(?:sources|links)\/(?<json>[^/]+)\.json)$/u;
/** What a run that was broken off may have left half written beside a file. */
const PARTIAL = '.partial';

/**
 * Brings the content folder up to date, or with `check` only compares; tells what differed, by path. Files
 * of a circular that failed stay; files of a circular that is gone go. A file is written whole
 * beside its place and moved there; unchanged ones are not touched. Each text is made once. The disk
 * is asked without giving way to anything else: of tens of thousands of small files most would go into waiting.
 */
export async function syncContent(
  folder: string,
  { files, failed }: Pick<Conversion, 'files' | 'failed'>,
  { check, onProgress }: { check: boolean; onProgress?: (done: number, total: number) => void },
): Promise<ContentChange[]> {
  const changes: ContentChange[] = [];
  const wanted = new Set<string>();
  const made = new Set<string>();
  for (const { path, text } of files) {
    wanted.add(path);
    const target = join(folder, path);
    const there = textAt(target);
    // A checkout may have given the file the line ends of its system: they hold nothing.
    if (there !== text && there?.replaceAll('\r\n', '\n') !== text) {
      changes.push({ path, change: there === undefined ? 'add' : 'change' });
      if (!check) await write(target, text, made);
    }
    onProgress?.(wanted.size, files.length);
  }
  const kept = new Set(failed);
  for (const path of await filesBelow(folder)) {
    if (wanted.has(path) || !isOurs(path, kept)) continue;
    changes.push({ path, change: 'remove' });
    if (check) continue;
    const target = join(folder, path);
    await rm(target);
    // A folder that is empty now held one circular's measures.
    if (path.startsWith('measures/')) await rmdir(dirname(target)).catch(() => undefined);
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes a file; `made` are the folders that are known to be there. */
async function write(target: string, text: string, made: Set<string>): Promise<void> {
  const folder = dirname(target);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  const beside = `${target}${PARTIAL}`;
  writeFileSync(beside, text);
  try {
    renameSync(beside, target);
  } catch {
    // Another program may look at it: that is waited for.
    await move(beside, target);
  }
}

/** Whether a file that is not wanted was left by conversion, and by none of a circular that failed. */
function isOurs(path: string, failed: ReadonlySet<string>): boolean {
  if (path.endsWith(PARTIAL) && GENERATED.test(path.slice(0, -PARTIAL.length))) return true;
  const groups = GENERATED.exec(path)?.groups;
  const id = groups?.circular ?? groups?.measures ?? groups?.json;
  return id !== undefined && !failed.has(id);
}
