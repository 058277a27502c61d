import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { CODE, READINGS_FOLDER } from './places.ts';

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

/**
 * What is made of each of some things. Where the build names a folder for it, it is kept there: the next build makes
 * it of those alone of which the key is another.
 * @param name one of all such
 * @param keyOf tells all that `make` looks at
 */
export function keptEach<Item, Made>(
  name: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  make: (item: Item) => Made,
): Made[] {
  const file = join(READINGS_FOLDER, `${name}.v8`);
  const before = (READINGS_FOLDER === '' ? undefined : readPart<Map<string, Made>>(file)) ?? new Map();
  const keys = items.map(keyOf);
  const made = items.map((item, i) => before.get(keys[i] as string) ?? make(item));
  const isSame = keys.every((key) => before.has(key)) && before.size === new Set(keys).size;
  if (!isSame && READINGS_FOLDER !== '')
    writePart(file, new Map(keys.map((key, i) => [key, made[i] as Made])));
  return made;
}
