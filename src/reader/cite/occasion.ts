/** Where and when the reader cites. */

/** The reader's own day, `2026-11-21`: not the day in Greenwich. */
export function today(now = new Date()): string {
  const two = (value: number): string => `${value}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The full address of a link, as the site was opened; from a folder, of the file. */
export function addressOf(link: HTMLAnchorElement): string {
  const url = new URL(link.href, document.baseURI);
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}
