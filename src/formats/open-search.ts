import { element, mixed, xmlDocument } from './xml/element.ts';

/** Most characters that a browser takes (OpenSearch 1.1, draft 6). */
const SHORT_NAME = 16;
const DESCRIPTION = 1024;

/**
 * How a browser searches the archive from its address bar: an OpenSearch 1.1 description.
 * @param site address of the site's root, with the final slash: the format knows no relative ones
 */
export function openSearchDescription(
  archive: { readonly name: string; readonly description: string },
  site: string,
): string {
  const shorten = (text: string, most: number): string => [...text].slice(0, most).join('');
  return xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      mixed('ShortName', {}, [shorten(archive.name, SHORT_NAME)]),
      mixed('Description', {}, [shorten(archive.description, DESCRIPTION)]),
      mixed('Language', {}, ['zh-CN']),
      mixed('InputEncoding', {}, ['UTF-8']),
      mixed('OutputEncoding', {}, ['UTF-8']),
      mixed('Image', { width: '16', height: '16', type: 'image/svg+xml' }, [`${site}favicon.svg`]),
      element('Url', {
        type: 'text/html',
        method: 'get',
        template: `${site}search/?q={searchTerms}`,
      }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: `${site}opensearch.xml`,
      }),
    ]),
  );
}
