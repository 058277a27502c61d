import { relativeTo } from '#domain/addresses.ts';

/**
 * Makes the links of a page: takes an address from the site's root (a fragment may
 * follow) and gives the relative link to it, ready for an attribute.
 */
export function linksFrom(page: URL): (to: string) => string {
  const from = page.pathname.slice(1);
  return (to) => encodeURI(relativeTo(from, to));
}
