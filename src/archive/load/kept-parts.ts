import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { CODE } from './places.ts';

/** What this code kept in a file; `undefined` where there is none, it is damaged, or other code wrote it. */
export function readPart<T>(file: string): T | undefined {
  try {
    const { code, part } = deserialize(readFileSync(file)) as { code: string; part: T };
    return code === CODE ? part : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something in a file, whole or not at all. That it cannot be kept is no fault: the next build takes longer. */
export function writePart(file: string, part: unknown): void {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, serialize({ code: CODE, part }));
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}
