const UNIT_PAGE = /circulars\/(?<measure>[^/]+\/[^/]+)\/(?:index\.html)?$/u;

/**
 * Which measure an entry of a list or a place in a circular is, `gz-2025-144/14`: as its attribute
 * `data-measure` says, else where its first link leads; empty where neither tells.
 */
export function measureOf(entry: Element | null): string {
  const said = entry?.getAttribute('data-measure') ?? '';
  const link = said === '' ? entry?.querySelector<HTMLAnchorElement>('a[href]') : null;
  if (link == null) return said;
  return UNIT_PAGE.exec(decodeURI(new URL(link.href, document.baseURI).pathname))?.groups?.measure ?? '';
}
