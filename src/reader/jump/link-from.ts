import { openable } from '#domain/page-file.ts';

/** A page's address from the site's root as a link. */
export const linkFrom = (root: URL, url: string): string => openable(new URL(url, root));
