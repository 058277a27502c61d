import { copyFile, mkdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import { move } from './move.ts';
import type { Workshop } from './site-tree/workshop.ts';

/**
 * Puts a finished site into the place of the one that stands; until then that one is whole. What
 * stood stays in the workshop: the next site is put together in it.
 * @returns whether it stays there; else what stands was made the same, by copies
 */
export async function replaceSite(
  { site, leaving }: Pick<Workshop, 'site' | 'leaving'>,
  out: string,
): Promise<boolean> {
  await mkdir(dirname(out), { recursive: true });
  if (await changedPlaces(site, out, leaving)) {
    await isMoved(leaving, site);
    return true;
  }
  // Another disk, the root of one, or a folder that a program holds: the site is brought there first.
  const { within, beside, last } = waiting(out);
  try {
    await copyTree(site, within, out);
    if ((await isMoved(within, beside)) && (await changedPlaces(beside, out, last))) return false;
    await isMoved(beside, within);
    await replaceFiles(within, out);
    return false;
  } finally {
    for (const left of [within, beside, last]) await rm(left, { recursive: true, force: true });
  }
}

/** Puts back the site that stood, where a build was stopped in the very moment of replacing it. */
export async function putBack({ leaving }: Pick<Workshop, 'leaving'>, out: string): Promise<void> {
  const { within, beside, last } = waiting(out);
  for (const stood of [leaving, last]) {
    if ((await stat(out).catch(() => undefined)) === undefined) await isMoved(stood, out);
  }
  for (const left of [leaving, within, beside, last]) await rm(left, { recursive: true, force: true });
}

/** Where a site waits on the disk of the one that stands: in its folder, then beside it; and where that one goes for a moment. */
function waiting(out: string): { readonly within: string; readonly beside: string; readonly last: string } {
  const beside = (what: string): string => join(dirname(out), `.${basename(out)}.${what}`);
  return { within: join(out, '.next'), beside: beside('next'), last: beside('last') };
}

/** Whether a site took the place of the one that stands, which went aside; where not, all is as it was. */
async function changedPlaces(site: string, out: string, aside: string): Promise<boolean> {
  if (!(await isMoved(out, aside))) return false;
  if (await isMoved(site, out)) return true;
  await isMoved(aside, out);
  return false;
}

async function isMoved(from: string, to: string): Promise<boolean> {
  try {
    await move(from, to);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** Copies what another site does not have, or has with other bytes; a disk that is too full tells it here, before anything is replaced. */
async function copyTree(site: string, to: string, standing: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(standing, { recursive: true });
  // By itself: with all above it, Node does not tell of a disk that is read-only.
  await mkdir(to);
  for (const file of await filesBelow(site)) {
    const from = join(site, file);
    await mkdir(dirname(join(to, file)), { recursive: true });
    await copyFile(from, join(to, file));
    const stands = await readFile(join(standing, file)).catch(() => undefined);
    const isSame = stands?.equals(await readFile(from)) === true;
    const { atime, mtime } = await stat(isSame ? join(standing, file) : from);
    await utimes(join(to, file), atime, mtime);
  }
}

/**
 * Makes a folder hold what another on its disk holds: what is the same there stays, each other file
 * is replaced whole, and what is gone goes last, so that no page leads to what is not there yet.
 */
async function replaceFiles(from: string, out: string): Promise<void> {
  const files = await filesBelow(from);
  for (const file of files) {
    const to = join(out, file);
    const there = await readFile(to).catch(() => undefined);
    if (there?.equals(await readFile(join(from, file)))) continue;
    if (there === undefined) await rm(to, { recursive: true, force: true });
    await mkdir(dirname(to), { recursive: true });
    await move(join(from, file), to);
  }
  const kept = new Set(files);
  for (const file of await filesBelow(out)) if (!kept.has(file)) await rm(join(out, file));
}
