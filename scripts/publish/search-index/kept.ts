import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What was made of the same things before and kept in `file`, or what `make` makes of them, which
 * is then kept in its place.
 * @param of tells what it is made of
 */
export async function keptOr<T>(file: string, of: string, make: () => Promise<T>): Promise<T> {
  const kept = await readKept<T>(file, of);
  if (kept !== undefined) return kept;
  const made = await make();
  await keep(file, of, made);
  return made;
}

/** What is kept in a file, where that is of the same; a file that is damaged is as good as none. */
export async function readKept<T>(file: string, of: string): Promise<T | undefined> {
  const kept = await readFile(file).catch(() => undefined);
  const content = kept?.subarray(DIGEST);
  if (content === undefined || kept?.subarray(0, DIGEST).toString() !== digest(of, content)) return undefined;
  return deserialize(content) as T;
}

/** Keeps something in a file. That it cannot be kept is no fault: the next build takes longer. */
export async function keep(file: string, of: string, made: unknown): Promise<void> {
  const content = serialize(made);
  // Moved into its place whole: a build that is broken off leaves no half of it.
  const part = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, digest(of, content));
    await appendFile(part, content);
    await rename(part, file);
  } catch {
    await rm(part, { force: true }).catch(() => {});
  }
}

/** Hexadecimal digits of a digest. */
const DIGEST = 64;
const digest = (of: string, content: Uint8Array): string =>
  createHash('sha256').update(of).update('\n').update(content).digest('hex');

/** From the project's folder, where every build runs. */
const SOURCES = [import.meta.dirname, resolve('src', 'domain', 'search')];

/** Tells this version of what makes an index from every other: its sources, and the Node it runs on. */
export async function indexerVersion(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  for (const folder of SOURCES)
    for (const name of (await readdir(folder)).sort())
      if (name.endsWith('.ts')) hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}
