import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import type { Conversion } from '../../convert/index.ts';
import { move } from '../../publish/move.ts';
import { writeBesideSync } from '../../publish/write-file.ts';
import { circularOfFile, isPartial, PARTIAL } from './generated.ts';
import { beginWriting, endWriting } from './half-written.ts';
import type { StandingFiles } from './kept/standing-files.ts';

export interface ContentChange {
  /** Path within the content folder. */
  readonly path: string;
  readonly change: 'add' | 'change' | 'remove';
}

/**
 * Brings the content folder up to date, or with `check` only compares; tells what differed, by path. Files
 * of a circular that failed stay; files of a circular that is gone go. A file is written whole
 * beside its place and moved there; unchanged ones are not touched. Each text is made once. The disk
 * is asked without giving way to anything else: of tens of thousands of small files most would go into waiting.
 * Until all is written the folder says that it is not (half-written.ts).
 *
 * @param options.standing files as an earlier run left them: what they hold need not be read, nor made again
 */
export async function syncContent(
  folder: string,
  { files, failed }: Pick<Conversion, 'files' | 'failed'>,
  {
    check,
    standing,
    onProgress,
  }: {
    check: boolean;
    standing?: StandingFiles | undefined;
    onProgress?: (done: number, total: number) => void;
  },
): Promise<ContentChange[]> {
  const changes: ContentChange[] = [];
  const wanted = new Set<string>();
  const made = new Set<string>();
  const begin = (): void => {
    if (!check && changes.length === 0) beginWriting(folder);
  };
  for (const file of files) {
    const { path, key } = file;
    wanted.add(path);
    if (key === undefined || !standing?.isUntouched(path, key)) {
      const { text } = file;
      const target = join(folder, path);
      const there = textAt(target);
      // A checkout may have given the file the line ends of its system: they hold nothing.
      if (there !== text && there?.replaceAll('\r\n', '\n') !== text) {
        begin();
        changes.push({ path, change: there === undefined ? 'add' : 'change' });
        if (!check) await write(target, text, made);
      }
    }
    standing?.note(path, key);
    onProgress?.(wanted.size, files.length);
  }
  const kept = new Set(failed);
  for (const path of await filesBelow(folder)) {
    if (wanted.has(path) || !isOurs(path, kept)) continue;
    begin();
    changes.push({ path, change: 'remove' });
    if (check) continue;
    const target = join(folder, path);
    await rm(target);
    // A folder that is empty now held one circular's measures.
    if (path.startsWith('measures/')) await rmdir(dirname(target)).catch(() => undefined);
  }
  if (!check) endWriting(folder);
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
  writeBesideSync(beside, target, text);
  try {
    renameSync(beside, target);
  } catch {
    // Another program may look at it: that is waited for.
    await move(beside, target);
  }
}

/** Whether a file that is not wanted was left by conversion, and by none of a circular that failed. */
function isOurs(path: string, failed: ReadonlySet<string>): boolean {
  if (isPartial(path)) return true;
  const id = circularOfFile(path);
  return id !== undefined && !failed.has(id);
}
