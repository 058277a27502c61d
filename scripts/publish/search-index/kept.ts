import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What was made of the same things before and kept in `file`, or what `make` makes of them, which
 * is then kept in its place. A file that is damaged is as good as none.
 * @param of tells what it is made of
 */
export async function keptOr<T>(file: string, of: string, make: () => Promise<T>): Promise<T> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) {
    const content = kept.subarray(DIGEST);
    if (kept.subarray(0, DIGEST).toString() === digest(of, content)) return deserialize(content) as T;
  }
  const made = await make();
  const content = serialize(made);
  // Moved into its place whole: a build that is broken off leaves no half of it.
  const part = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, Buffer.concat([Buffer.from(digest(of, content)), content]));
    await rename(part, file);
  } catch {
    // That it cannot be kept is no fault: the next build takes longer.
    await rm(part, { force: true }).catch(() => {});
  }
  return made;
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
