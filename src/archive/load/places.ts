const {
  ARCHIVE_CONTENT = 'content',
  ARCHIVE_SEEDS = 'seeds',
  ARCHIVE_REGISTRY = `${ARCHIVE_SEEDS}/registry`,
  ARCHIVE_CODE = '',
  ARCHIVE_READINGS = '',
} = process.env;

/**
 * Where the site reads. The folders can be pointed elsewhere from the environment, so
 * that tests build an archive of their own.
 */
export const CONTENT_FOLDER = ARCHIVE_CONTENT;
export const SEEDS = ARCHIVE_SEEDS;
export const REGISTRY_FOLDER = ARCHIVE_REGISTRY;
/** The state of the code, where a build tells it: what other code read of a file is read anew. */
export const CODE = ARCHIVE_CODE;
/** Where it is kept what was read of content files; empty where nothing is. */
export const READINGS_FOLDER = ARCHIVE_READINGS;
