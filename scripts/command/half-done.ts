import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { move } from '../publish/move.ts';
import { isAlive } from '../publish/process-alive.ts';

/**
 * Where a source, or what lies beside one, is made before it is moved to its place in the seeds folder.
 * No command reads what is called so; the process that makes it is named.
 */
export function besideSource(seeds: string, name: string): string {
  return join(seeds, `.${name}.${process.pid}.partial`);
}

/** Where a source waits that gives way to one of another ending, until that one is at its place. */
export function givenWay(seeds: string, name: string): string {
  return join(seeds, `.${name}.${process.pid}.replaced`);
}

const HALF_DONE = /^\.(?<name>[^/]+)\.(?<process>\d+)\.(?<state>partial|replaced)$/u;

/**
 * Ends in a seeds folder what processes that are there no more left half done: takes away
 * what they made, and puts back the source that gave way to one that never came.
 */
export async function clearHalfDone(seeds: string): Promise<void> {
  const names = await readdir(seeds);
  for (const found of names) {
    const { name = '', process: maker, state } = HALF_DONE.exec(found)?.groups ?? {};
    if (maker === undefined || isAlive(Number(maker))) continue;
    const isOver = state === 'partial' || (await isHeld(name, names));
    if (isOver) await rm(join(seeds, found), { recursive: true, force: true });
    else await move(join(seeds, found), join(seeds, name));
  }
}

/** Whether a source of the same id as one is there. What tells is loaded with all that reads: seldom is it needed. */
async function isHeld(name: string, names: readonly string[]): Promise<boolean> {
  const { sourceOf } = await import('./convert/read-seeds.ts');
  const id = sourceOf(name)?.id;
  return id === undefined || names.some((one) => sourceOf(one)?.id === id);
}
