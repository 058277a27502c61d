const { ARCHIVE_CODE = '', ARCHIVE_READINGS = '' } = process.env;

/** The state of the code, where a build tells it: what other code read of a file is read anew. */
export const CODE = ARCHIVE_CODE;
/** Where it is kept what was read of content files; empty where nothing is. */
export const READINGS_FOLDER = ARCHIVE_READINGS;
