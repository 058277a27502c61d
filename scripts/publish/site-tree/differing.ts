import { readFileSync, rmSync } from 'node:fs';
import { writeNamedSync } from '../write-file.ts';
import type { Workshop } from './workshop.ts';

/**
 * The files that the build before left in the workshop's site otherwise than they stand; not known where it
 * was stopped. From now on, until it is written down again, it is not known either.
 */
export function takeDiffering({ differing }: Pick<Workshop, 'differing'>): ReadonlySet<string> | undefined {
  try {
    return new Set(JSON.parse(readFileSync(differing, 'utf8')) as string[]);
  } catch {
    return undefined;
  } finally {
    rmSync(differing, { force: true });
  }
}

export function writeDiffering({ differing }: Pick<Workshop, 'differing'>, files: Iterable<string>): void {
  writeNamedSync(differing, JSON.stringify([...files]));
}
