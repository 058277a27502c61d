/** The file of a page, given its address: of a folder the page in it. */
export const fileOfPage = (address: string): string => address.replace(/(?<=^|\/)(?=[?#]|$)/u, 'index.html');

/** What opens an address: where the site is opened from a folder no server finds the page of a folder, so the file. */
export function openable(address: URL): string {
  const url = new URL(address);
  if (url.protocol === 'file:') url.pathname = fileOfPage(url.pathname);
  return url.href;
}
