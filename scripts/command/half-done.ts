import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../publish/process-alive.ts';

/**
 * Where a source, or what lies beside one, is made before it is moved to its place in the seeds folder.
 * No command reads what is called so; the process that makes it is named.
 */
export function besideSource(seeds: string, name: string): string {
  return join(seeds, `.${name}.${process.pid}.partial`);
}

const HALF_DONE = /^\.[^/]+\.(?<process>\d+)\.partial$/u;

/** Takes away what was half done in a seeds folder by processes that are there no more. */
export async function clearHalfDone(seeds: string): Promise<void> {
  for (const name of await readdir(seeds)) {
    const maker = HALF_DONE.exec(name)?.groups?.process;
    if (maker === undefined || isAlive(Number(maker))) continue;
    await rm(join(seeds, name), { recursive: true, force: true });
  }
}
