/** Where and when the reader cites. */

import { openable } from '#domain/page-file.ts';

/** The reader's own day, `2026-11-21`: not the day in Greenwich. */
export function today(now = new Date()): string {
  const two = (value: number): string => `${value}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The full address of a link, as the site was opened; from a folder, of the file. */
export const addressOf = (link: HTMLAnchorElement): string => openable(new URL(link.href, document.baseURI));
