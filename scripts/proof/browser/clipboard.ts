import { mkdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const LOCK = resolve('node_modules', '.cache', 'browser-tests', 'clipboard');
/** A test that holds it longer has been stopped. */
const STALE = 60_000;

/**
 * All tests share one browser, and it has one clipboard: from the copy to the look at it
 * no other test may copy.
 */
export async function withClipboardToItself<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(join(LOCK, '..'), { recursive: true });
  while (!(await taken())) await new Promise((done) => setTimeout(done, 30));
  try {
    return await work();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

async function taken(): Promise<boolean> {
  const made = await mkdir(LOCK).then(
    () => true,
    () => false,
  );
  if (made) return true;
  const age = await stat(LOCK).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > STALE) await rm(LOCK, { recursive: true, force: true });
  return false;
}
