import { readFile } from 'node:fs/promises';

/** Reads many files, a few at a time, and hands each to `take` in the order given. */
export async function readInOrder(
  paths: readonly string[],
  take: (path: string, text: string) => void | Promise<void>,
): Promise<void> {
  const atOnce = 64;
  for (let at = 0; at < paths.length; at += atOnce) {
    const batch = paths.slice(at, at + atOnce);
    const texts = await Promise.all(batch.map((path) => readFile(path, 'utf8')));
    // A checkout may have given files the line ends of its system: they hold nothing.
    for (const [i, path] of batch.entries()) await take(path, (texts[i] ?? '').replaceAll('\r\n', '\n'));
  }
}
