import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers lie, which are not for everybody's path. */
const BESIDE_PATH = ['/usr/sbin', '/usr/local/sbin'];

/** Where the first of several programs is on this machine; nothing where it has none of them. */
export function programOf(...names: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...BESIDE_PATH];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
