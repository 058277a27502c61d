import { pageOfFile } from './page-file.ts';

/**
 * An address as others are told it: of a page, never of the file in which it stands. A folder lies elsewhere
 * for everybody: of a copy that was opened from one the archive's own address is told, or, where the build was
 * not given it, the place inside the archive.
 * @param root where this copy of the archive begins
 * @param site the archive's own address, with the final slash
 */
export function toldAddress(url: URL, root: URL, site: string | undefined): string {
  const page = pageOfFile(url.href);
  if (url.protocol !== 'file:' || !page.startsWith(root.href)) return page;
  return `${site ?? ''}${page.slice(root.href.length)}`;
}
