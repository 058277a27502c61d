import { copyFile, mkdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import { move } from './move.ts';
import type { Workshop } from './site-tree/workshop.ts';

/**
 * Puts a finished site into the place of the one that stands; until then that one is whole. What
 * stood stays in the workshop: the next site is put together in it.
 * @returns whether it stays there; else what stands was made the same, file by file
 */
export async function replaceSite(
  { site, leaving }: Pick<Workshop, 'site' | 'leaving'>,
  out: string,
): Promise<boolean> {
  await mkdir(dirname(out), { recursive: true });
  const moved = await isMoved(out, leaving);
  if (moved && (await isMoved(site, out))) {
    await isMoved(leaving, site);
    return true;
  }
  // Another disk, or a folder that a program holds: what is in it is replaced instead.
  if (moved) await isMoved(leaving, out);
  await copyOver(site, out);
  return false;
}

/** Puts back the site that stood, where a build was stopped in the very moment of replacing it. */
export async function putBack({ leaving }: Pick<Workshop, 'leaving'>, out: string): Promise<void> {
  if ((await stat(out).catch(() => undefined)) === undefined) await isMoved(leaving, out);
  await rm(leaving, { recursive: true, force: true });
}

async function isMoved(from: string, to: string): Promise<boolean> {
  try {
    await move(from, to);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** Makes a folder hold what another holds. What is the same there stays with its time; each other file is replaced whole. */
async function copyOver(site: string, out: string): Promise<void> {
  const files = new Set(await filesBelow(site));
  for (const file of await filesBelow(out)) if (!files.has(file)) await rm(join(out, file));
  for (const file of files) {
    const [from, to] = [join(site, file), join(out, file)];
    const there = await readFile(to).catch(() => undefined);
    if (there?.equals(await readFile(from))) continue;
    const beside = `${to}.partial`;
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, beside);
    const { atime, mtime } = await stat(from);
    await utimes(beside, atime, mtime);
    if (there === undefined) await rm(to, { recursive: true, force: true });
    await move(beside, to);
  }
}
