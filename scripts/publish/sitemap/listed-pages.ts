import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';

/** So many bytes of a page hold what its head says to robots. */
const HEAD = 4096;
/** Files that are open at a time. */
const AT_A_TIME = 64;

/**
 * Addresses from the root of all pages of a built site that a list of its pages should
 * name, in order; pages that ask not to be listed, or that only lead elsewhere, are left out.
 */
export async function listedPages(dist: string): Promise<string[]> {
  const pages = (await filesBelow(dist))
    .filter((file) => /(?:^|\/)index\.html$/u.test(file))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
  const listed: string[] = [];
  for (let at = 0; at < pages.length; at += AT_A_TIME) {
    const some = pages.slice(at, at + AT_A_TIME);
    const wanted = await Promise.all(some.map((page) => isListed(join(dist, page, 'index.html'))));
    listed.push(...some.filter((_, i) => wanted[i]));
  }
  return listed;
}

async function isListed(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    return !/<meta\s[^>]*(?:name="?robots"?\s[^>]*noindex|http-equiv="?refresh)/iu.test(head);
  } finally {
    await handle.close();
  }
}
