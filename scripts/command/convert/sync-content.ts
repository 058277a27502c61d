import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import type { ContentFile } from '../../convert/5-emit/content-file.ts';
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
 * What would have to change on disk. Files of a circular that failed stay; files of a
 * circular that is gone go.
 */
export async function contentChanges(
  folder: string,
  conversion: Conversion,
  onProgress?: (done: number, total: number) => void,
): Promise<ContentChange[]> {
  const failed = new Set(conversion.failed);
  const wanted = new Map(conversion.files.map((file) => [file.path, file]));
  const changes: ContentChange[] = [];
  let compared = 0;
  for (const [path, file] of wanted) {
    const there = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    // A checkout may have given the file the line ends of its system: they hold nothing.
    if (there?.replaceAll('\r\n', '\n') !== file.text)
      changes.push({ path, change: there === undefined ? 'add' : 'change' });
    compared += 1;
    onProgress?.(compared, wanted.size);
  }
  for (const path of await filesBelow(folder)) {
    if (path.endsWith(PARTIAL) && GENERATED.test(path.slice(0, -PARTIAL.length))) {
      changes.push({ path, change: 'remove' });
      continue;
    }
    const groups = GENERATED.exec(path)?.groups;
    const id = groups?.circular ?? groups?.measures ?? groups?.json;
    if (id !== undefined && !wanted.has(path) && !failed.has(id)) changes.push({ path, change: 'remove' });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the changes. A file is written whole beside its place and moved there; unchanged ones are not touched. */
export async function applyChanges(
  folder: string,
  conversion: Conversion,
  changes: readonly ContentChange[],
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const files = new Map(conversion.files.map((file) => [file.path, file]));
  for (const [i, { path, change }] of changes.entries()) {
    onProgress?.(i, changes.length);
    const target = join(folder, path);
    if (change === 'remove') {
      await rm(target);
      // A folder that is empty now held one circular's measures.
      if (path.startsWith('measures/')) await rmdir(dirname(target)).catch(() => undefined);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    const beside = `${target}${PARTIAL}`;
    await writeFile(beside, (files.get(path) as ContentFile).text);
    await move(beside, target);
  }
}
