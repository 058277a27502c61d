import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive } from '../process-alive.ts';
import { writeNamedSync } from '../write-file.ts';
import type { Workshop } from './workshop.ts';

/**
 * Takes a workshop for this process until it ends: two builds of one site at once would write into each
 * other's files. What a process left that is there no more holds nobody up.
 * @returns the number of the process that has it; `undefined` where it is ours now
 */
export function takeWorkshop({ taken }: Pick<Workshop, 'taken'>): number | undefined {
  mkdirSync(dirname(taken), { recursive: true });
  for (;;) {
    try {
      writeNamedSync(taken, String(process.pid), 'wx');
      process.once('exit', () => rmSync(taken, { force: true }));
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = Number(textOf(taken));
    if (other !== process.pid && isAlive(other)) return other;
    rmSync(taken, { force: true });
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
