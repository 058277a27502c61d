import { element, mixed, type XmlElement, xmlDocument } from '#formats/xml/element.ts';

/** What one file may list (sitemaps.org protocol 0.9). */
export const MOST_ADDRESSES = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The map of the site: `sitemap.xml`, or, where one file may not list all pages, several of
 * them and `sitemap.xml` as their index.
 * @param pages addresses from the site's root
 */
export function sitemapFiles(
  site: string,
  pages: readonly string[],
  most = MOST_ADDRESSES,
): { readonly name: string; readonly xml: string }[] {
  if (pages.length <= most) return [{ name: 'sitemap.xml', xml: urlset(site, pages) }];
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, i) => ({
    name: `sitemap-${i + 1}.xml`,
    xml: urlset(site, pages.slice(i * most, (i + 1) * most)),
  }));
  const index = element(
    'sitemapindex',
    { xmlns: NAMESPACE },
    parts.map(({ name }) => element('sitemap', {}, [location(site, name)])),
  );
  return [{ name: 'sitemap.xml', xml: xmlDocument(index) }, ...parts];
}

function urlset(site: string, pages: readonly string[]): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE },
      pages.map((page) => element('url', {}, [location(site, page)])),
    ),
  );
}

function location(site: string, address: string): XmlElement {
  return mixed('loc', {}, [site + encodeURI(address)]);
}
