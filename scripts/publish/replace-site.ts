import { createHash } from 'node:crypto';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { move } from './move.ts';

/**
 * Where a site is built before it takes the place of the one that stands: inside the
 * project, because Astro works beside its own cache there, and apart for each target.
 */
export function workshopOf(out: string): string {
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 12);
  return resolve('node_modules', '.cache', 'building', name);
}

/** Puts a finished site into the place of the one that stands; until then that one is whole. */
export async function replaceSite(finished: string, out: string): Promise<void> {
  const old = join(dirname(finished), `old-${Date.now()}-${process.pid}`);
  await mkdir(dirname(out), { recursive: true });
  const moved = await isMoved(out, old);
  if (moved && (await isMoved(finished, out))) {
    await rm(old, { recursive: true, force: true });
    return;
  }
  // Another disk, or a folder that a program holds: what is in it is replaced instead.
  if (moved) await isMoved(old, out);
  await rm(out, { recursive: true, force: true, maxRetries: 5 });
  await cp(finished, out, { recursive: true });
  await rm(finished, { recursive: true, force: true });
}

async function isMoved(from: string, to: string): Promise<boolean> {
  try {
    await move(from, to);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
