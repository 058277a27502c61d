import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { CODE, READINGS_FOLDER } from './kept-place.ts';

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
 * it of those alone of which the key is another. What came since the file was written stands in a second one, so that
 * an update writes little.
 * @param name one of all such
 * @param keyOf tells all that `make` looks at
 */
export function keptEach<Item, Made>(
  name: string,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  make: (item: Item) => Made,
): Made[] {
  if (READINGS_FOLDER === '') return items.map(make);
  const [file, moreFile] = ['', '-more'].map((end) => join(READINGS_FOLDER, `${name}${end}.v8`)) as [
    string,
    string,
  ];
  const base = readPart<Map<string, Made>>(file) ?? new Map<string, Made>();
  const more = readPart<Map<string, Made>>(moreFile) ?? new Map<string, Made>();
  const keys = items.map(keyOf);
  const made = items.map((item, i) => {
    const key = keys[i] as string;
    return base.get(key) ?? more.get(key) ?? make(item);
  });
  const all = new Map(keys.map((key, i) => [key, made[i] as Made]));
  const since = new Map([...all].filter(([key]) => !base.has(key)));
  if (since.size > base.size / MORE || base.size > 2 * all.size) {
    writePart(file, all);
    rmSync(moreFile, { force: true });
  } else if (since.size !== more.size || [...since.keys()].some((key) => !more.has(key)))
    writePart(moreFile, since);
  return made;
}

/** The second file holds at most such a part of the first. */
const MORE = 8;
