const {
  ARCHIVE_CONTENT = 'content',
  ARCHIVE_SEEDS = 'seeds',
  ARCHIVE_REGISTRY = `${ARCHIVE_SEEDS}/registry`,
} = process.env;

/**
 * Where the site reads. The folders can be pointed elsewhere from the environment, so
 * that tests build an archive of their own.
 */
export const CONTENT_FOLDER = ARCHIVE_CONTENT;
export const SEEDS = ARCHIVE_SEEDS;
export const REGISTRY_FOLDER = ARCHIVE_REGISTRY;
