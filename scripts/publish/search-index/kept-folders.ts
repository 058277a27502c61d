import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Gives `folder` what was written under the same key before, or has it written and keeps a
 * copy in `cache`: folders of an index whose texts stayed as they are need not be made anew.
 */
export async function keptFolder(
  cache: string,
  key: string,
  folder: string,
  write: () => Promise<void>,
): Promise<void> {
  const kept = join(cache, key);
  if (await isThere(kept)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await cp(kept, folder, { recursive: true });
    return;
  }
  await write();
  // Moved into its place whole: a build that is broken off leaves no half of a folder.
  const half = `${kept}.${process.pid}`;
  await cp(folder, half, { recursive: true });
  await rename(half, kept).catch(() => rm(half, { recursive: true, force: true }));
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
