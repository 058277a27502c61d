/**
 * Whether this build goes on to print PDFs (`npm run build -- --pdf`): pages link to them
 * only then.
 */
export const PDF_BUILT: boolean = process.env.ARCHIVE_PDF === '1';
