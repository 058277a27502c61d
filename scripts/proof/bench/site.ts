import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { writeDataScript } from '#domain/data-script.ts';
import type { IndexFiles } from '#domain/search/make-index.ts';
import {
  COLUMNS,
  columnName,
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  dataFile,
  namesName,
  shardName,
  TEXTS_NAME,
} from '#domain/search/records.ts';

/** Puts the built search page over an invented archive: all of a site that a search needs. */
export async function writeSearchSite(files: IndexFiles, page: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(join(to, 'search'), { recursive: true });
  await cp(join(page, '_astro'), join(to, '_astro'), { recursive: true });
  for (const file of await readdir(page))
    if (/\.(?:svg|css|woff2)$/u.test(file)) await cp(join(page, file), join(to, file));
  for (const folder of ['scripts', 'booklet'])
    await cp(join(page, folder), join(to, folder), { recursive: true });
  for (const file of ['index.html', ...SCRIPTS])
    await cp(join(page, 'search', file), join(to, 'search', file));
  if (files.directory.large) await writePageScript(join(to, 'scripts', await pageScript(page)));

  const { directory, texts, names, columns } = files;
  const write = (name: string, data: unknown): Promise<void> =>
    writeFile(join(to, dataFile(name)), writeDataScript(name, data));
  const version = createHash('sha256').update(JSON.stringify(directory)).digest('hex').slice(0, 12);
  await writeFile(join(to, DIRECTORY_FILE), writeDataScript(DIRECTORY_NAME, { version, ...directory }));
  for (const { circular, files: own } of texts)
    for (const [part, shard] of own.entries()) await write(shardName(circular, part), shard);
  for (const { first, names: own } of names) await write(namesName(first), own);
  for (const column of COLUMNS)
    if (columns[column] !== undefined) await write(columnName(column), columns[column]);
  await write(TEXTS_NAME, directory.large ? [] : texts.flatMap((one) => one.files.flat()));
}

/** What the search page loads besides its own script and what is said of the archive. */
const SCRIPTS = ['large.js', 'places.js', 'spelling.js', 'spoken.js', 'copies.js'];

/** The name of the search page's own script, which tells what it says. */
async function pageScript(page: string): Promise<string> {
  const [name] = (await readdir(join(page, 'scripts'))).filter((file) => /^search\..*\.js$/u.test(file));
  if (name === undefined) throw new Error(`${page}: the search page has no script`);
  return name;
}

/** The script that a build gives a large archive's search page. */
async function writePageScript(file: string): Promise<void> {
  const bundle = await rolldown({
    input: resolve('src', 'reader', 'search', 'show', 'page-of-large.ts'),
    platform: 'browser',
    transform: { target: 'chrome86' },
  });
  try {
    await bundle.write({ file, format: 'iife', minify: true });
  } finally {
    await bundle.close();
  }
}

/** Bytes and number of the files below a folder whose path matches. */
export async function filesBelow(folder: string, path: RegExp): Promise<{ size: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const wanted = files.filter((file) => path.test(relative(folder, file)));
  const sizes = await Promise.all(wanted.map(async (file) => (await stat(file)).size));
  return { size: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}
