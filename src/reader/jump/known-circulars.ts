import { JUMP_FILE, JUMP_NAME, type JumpIndex } from '#domain/jump/index-file.ts';
import { loadData } from '../lib/load-data.ts';

/**
 * Whether the archive at `root` has a circular: what tells a file that did not load from one that
 * is not. Rejects where the list of circulars itself did not load.
 */
export async function isCircular(id: string, root: URL): Promise<boolean> {
  return (await circularIds(root)).has(id);
}

/** The ids of the circulars of the archive at `root`. Rejects where the list of them did not load. */
export async function circularIds(root: URL): Promise<ReadonlySet<string>> {
  const { circulars } = (await loadData(new URL(JUMP_FILE, root), JUMP_NAME)) as JumpIndex;
  return new Set(circulars.map(({ id }) => id));
}
