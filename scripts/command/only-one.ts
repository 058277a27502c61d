import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/**
 * Whether this process is the only one that does something to a folder, from now to its end. The
 * system itself gives a name to one process at a time and takes it back however that ends, so
 * that nothing is left behind by one that was killed. Where it knows no such names (macOS),
 * every process counts as the only one.
 * @param work what is done: two processes may do different things to one folder
 */
export function isOnlyOne(work: string, folder: string): Promise<boolean> {
  const digest = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  const name = `court-reform-archive-${work}-${digest}`;
  const address = ADDRESSES[process.platform]?.(name);
  if (address === undefined) return Promise.resolve(true);
  return new Promise((done) => {
    const held = createServer()
      .once('error', () => done(false))
      .listen(address, () => done(true));
    held.unref();
  });
}

const ADDRESSES: Readonly<Record<string, (name: string) => string>> = {
  linux: (name) => `\0${name}`,
  win32: (name) => `\\\\.\\pipe\\${name}`,
};
