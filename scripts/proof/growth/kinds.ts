import { readdir } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';

/** How many files a site has of each kind, by the pattern of their addresses: circulars, any, ledger, any .csv. */
export async function filesByKind(site: string): Promise<ReadonlyMap<string, number>> {
  const words = await routeWords();
  const counts = new Map<string, number>();
  for (const file of await filesBelow(site)) {
    const kind = kindOf(file, words);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Words that stand in the addresses of all pages of a kind: what the files of `src/pages` are called. */
async function routeWords(): Promise<ReadonlySet<string>> {
  const routes = await readdir('src/pages', { recursive: true });
  const words = routes.flatMap((route) => route.replace(/\.(?:ts|astro|mdx)$/u, '').split(sep));
  return new Set([...words.filter((word) => !word.includes('[')), 'index.html']);
}

function kindOf(file: string, words: ReadonlySet<string>): string {
  const folders = dirname(file)
    .split('/')
    .map((part) => (words.has(part) ? part : '*'));
  const name = basename(file);
  return [...folders, words.has(name) ? name : `*${name.slice(name.indexOf('.'))}`].join('/');
}
