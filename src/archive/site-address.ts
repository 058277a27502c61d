import { linksFrom } from '#domain/page-links.ts';

/**
 * Where the archive will be served: an absolute address with the final slash, as
 * `npm run build -- --site` was given it; `undefined` where the build was not told. Pages
 * never need it: only formats that other programs read away from the page.
 */
export const SITE: string | undefined = process.env.ARCHIVE_SITE || undefined;

/**
 * Makes addresses in what other programs read: absolute where the archive knows its own
 * address, else relative to the file at `from`.
 */
export function siteLinksFrom(from: URL): (to: string) => string {
  if (SITE === undefined) return linksFrom(from);
  return (to) => SITE + encodeURI(to);
}
