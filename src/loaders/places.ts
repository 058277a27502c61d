const { ARCHIVE_CONTENT = 'content', ARCHIVE_REGISTRY = 'seeds/registry' } = process.env;

/**
 * Where the site reads. Both folders can be pointed elsewhere from the environment, so
 * that tests build an archive of their own.
 */
export const CONTENT_FOLDER = ARCHIVE_CONTENT;
export const REGISTRY_FOLDER = ARCHIVE_REGISTRY;
