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
