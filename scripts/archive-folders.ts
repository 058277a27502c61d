import { resolve } from 'node:path';

/**
 * Where the archive lies. The folders can be pointed elsewhere from the environment, as for
 * the site (src/archive/load/places.ts), so that tests have an archive of their own.
 * `site` is where the desk puts the site.
 */
export function archiveFolders() {
  const { ARCHIVE_SEEDS: seeds = 'seeds', ARCHIVE_CONTENT: content = 'content' } = process.env;
  const { ARCHIVE_REGISTRY: registry = `${seeds}/registry` } = process.env;
  const { ARCHIVE_DIST: site = 'dist' } = process.env;
  return { seeds, content, registry, site };
}

/**
 * A folder in which commands keep what they may need again; without it they do the same, and take
 * longer. All lie in one, which `ARCHIVE_CACHE` names: it has to be inside the project, where Astro works.
 */
export function cacheFolder(...names: readonly string[]): string {
  return resolve(process.env.ARCHIVE_CACHE ?? 'node_modules/.cache', ...names);
}
