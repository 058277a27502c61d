import { createHash, type Hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { filesBelow } from '#formats/files-below.ts';

/** What stands beside `src/` and decides how pages come out: versions of packages, settings. */
const BESIDE = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
/** The sources of the site, and of what is kept from build to build. */
const FOLDERS = ['src', 'scripts/command/build', 'scripts/publish'];
/** What the compiled site is made of besides. */
const PUBLIC = 'public';
/** What a build is told from outside and pages show (src/archive/site-address.ts, pdf-built.ts, edition.ts). */
const TOLD = ['ARCHIVE_SITE', 'ARCHIVE_PDF', 'SOURCE_DATE_EPOCH'];

/**
 * The digest of all that pages are made by: the sources of the site, the packages, the program that
 * runs them, and what the build was told. Pages of another state are never used again.
 */
export async function codeState(): Promise<string> {
  const hash = started();
  for (const name of TOLD) hash.update(`\n${name}=${process.env[name] ?? ''}`);
  hash.update(await sources());
  return ended(hash);
}

/** The digest of all that the compiled site is made of. */
export async function programState(): Promise<string> {
  return ended(
    started()
      .update(await sources())
      .update(await digestOfFiles([PUBLIC])),
  );
}

const started = (): Hash => createHash('sha256').update(JSON.stringify(process.versions));
const ended = (hash: Hash): string => hash.digest('hex').slice(0, 32);

let known: Promise<string> | undefined;
/** The digest of the sources; they are read once. */
const sources = (): Promise<string> => (known ??= digestOfFiles(FOLDERS));

async function digestOfFiles(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = await Promise.all(
    folders.map(async (folder) => (await filesBelow(folder)).map((file) => `${folder}/${file}`)),
  );
  for (const file of [...BESIDE, ...files.flat()]) {
    hash.update(`\n${file}\n`).update(await readFile(file).catch(() => Buffer.of()));
  }
  return hash.digest('hex');
}
