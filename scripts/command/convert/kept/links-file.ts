import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptLinks } from '../../../convert/6-relate/archive-links.ts';
import { folderName } from './folder-name.ts';
import { readKept, writeKept } from './kept-file.ts';

/** How the circulars of a content folder were linked when it was written last. */
export interface LinksFile {
  readonly read: () => KeptLinks | undefined;
  readonly write: (links: KeptLinks) => void;
}

/**
 * @param cache where it is kept
 * @param content the content folder
 * @param version tells this converter from every other
 */
export function linksFile(cache: string, content: string, version: string): LinksFile {
  const file = join(cache, `${folderName(content)}.links`);
  return {
    read: () => {
      const bytes = readKept(file);
      try {
        const kept = bytes && (deserialize(bytes) as { version: string; links: KeptLinks });
        return kept?.version === version ? kept.links : undefined;
      } catch {
        return undefined;
      }
    },
    write: (links) => writeKept(file, serialize({ version, links })),
  };
}
