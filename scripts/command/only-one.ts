import { createServer } from 'node:net';
import { folderName } from './convert/kept/folder-name.ts';

/**
 * Whether this process is the only one that does something to a folder, from now to its end. The
 * system itself gives a name to one process at a time and takes it back however that ends, so
 * that nothing is left behind by one that was killed. Where it knows no such names (macOS),
 * every process counts as the only one.
 * @param work what is done: two processes may do different things to one folder
 */
export function isOnlyOne(work: string, folder: string): Promise<boolean> {
  const name = `court-reform-archive-${work}-${folderName(folder)}`;
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
