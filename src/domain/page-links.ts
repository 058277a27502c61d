import { relativeTo } from './addresses.ts';

/** Whether this is the page for lost readers, which servers show at any depth. */
export function isNotFound(page: URL): boolean {
  return /^\/404(?:\/|\.html)$/.test(page.pathname);
}

/** The path of a page from the site's root. The page for lost readers has none: it counts as the root. */
export function pathOf(page: URL): string {
  return isNotFound(page) ? '' : page.pathname.slice(1);
}

/**
 * Makes the links of a page: takes an address from the site's root (a fragment may
 * follow) and gives the relative link to it, ready for an attribute. On the page for lost readers every link
 * begins with `./`, for which its path is put (`fromRoot`).
 */
export function linksFrom(page: URL): (to: string) => string {
  if (isNotFound(page)) return (to) => encodeURI(`./${to}`);
  const from = pathOf(page);
  return (to) => encodeURI(relativeTo(from, to));
}

/**
 * The page for lost readers, shown at any depth, with links from the root of the host. Quotation marks of
 * texts are escaped in HTML, so only attributes can match. @param path of the site, with both slashes
 */
export const fromRoot = (html: string, path: string): string => html.replaceAll('="./', `="${path}`);
