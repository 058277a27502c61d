/** The file of a page, given its address: of a folder the page in it. */
export const fileOfPage = (address: string): string => address.replace(/(?<=^|\/)(?=[?#]|$)/u, 'index.html');

/** What opens an address: where the site is opened from a folder no server finds the page of a folder, so the file. */
export function openable(address: URL): string {
  const url = new URL(address);
  if (url.protocol === 'file:') url.pathname = fileOfPage(url.pathname);
  return url.href;
}

/** The address of the page that stands in a file: `circulars/a/index.html#m14` → `circulars/a/#m14`. */
export const pageOfFile = (file: string): string => file.replace(/(?<=^|\/)index\.html(?=[?#]|$)/u, '');
