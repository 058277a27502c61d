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
 * follow) and gives the relative link to it, ready for an attribute.
 */
export function linksFrom(page: URL): (to: string) => string {
  const from = pathOf(page);
  return (to) => encodeURI(relativeTo(from, to));
}
