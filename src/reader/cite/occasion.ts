/** Where and when the reader cites. */

import { addressTold } from '../lib/told-address.ts';

/** The reader's own day, `2026-11-21`: not the day in Greenwich. */
export function today(now = new Date()): string {
  const two = (value: number): string => `${value}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The address of a link as it is cited. */
export const addressOf = (link: HTMLAnchorElement): string => addressTold(link.href);
