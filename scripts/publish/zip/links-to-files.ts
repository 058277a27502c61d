import { fileOfPage } from '#domain/page-file.ts';

/** Start tags, whole, so that nothing within an attribute is taken for one. */
const TAG = /<[a-z](?:"[^"]*"|[^">])*>/gu;
const LEADS = /^<(?:a|area|form|link)\s/u;
const TARGET = /(\s(?:href|action)=)("[^"]*"|[^\s">]+)/u;
/** Leads out of the archive, or to another place of the same page. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|[?#]|$)/iu;

/**
 * A page whose links name the files of the pages that they lead to: opened from a folder, they work without any
 * script. Pages on a server name the folders: those are the addresses.
 */
export function linksToFiles(html: string): string {
  return html.replace(TAG, (tag) => {
    if (!LEADS.test(tag)) return tag;
    return tag.replace(TARGET, (whole, before: string, value: string) => {
      const address = value.replace(/^"|"$/gu, '');
      return ELSEWHERE.test(address) ? whole : `${before}${value.replace(address, fileOfPage(address))}`;
    });
  });
}
