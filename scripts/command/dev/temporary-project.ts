import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a project needs besides circulars and packages. */
const CODE = [
  'src',
  'scripts',
  'public',
  'seeds/registry',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A copy of the project without circulars, for tests that write into one. Packages are
 * linked one by one: caches lie beside them, and each copy needs its own.
 * @param name what the folder is called, where that matters
 */
export async function temporaryProject(name = ''): Promise<{ root: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  const root = join(folder, name);
  for (const path of CODE) await cp(path, join(root, path), { recursive: true });
  // The addresses of other circulars are none of this project's.
  for (const name of ['addresses.txt', 'redirects.yaml'])
    await rm(join(root, 'seeds', 'registry', name), { force: true });
  await mkdir(join(root, 'node_modules'), { recursive: true });
  for (const name of await readdir('node_modules')) {
    if (name.startsWith('.') && name !== '.bin') continue;
    await symlink(resolve('node_modules', name), join(root, 'node_modules', name));
  }
  return { root, remove: () => rm(folder, { recursive: true, force: true }) };
}
