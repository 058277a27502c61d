import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { filesBelow, pathWithin } from '#formats/files-below.ts';
import { ContentError } from './content-error.ts';
import { readInOrder } from './files.ts';
import { CODE, CONTENT_FOLDER } from './places.ts';

interface FolderLoader<Data> {
  readonly name: string;
  /** Folder below the content folder. */
  readonly folder: string;
  readonly ending: string;
  /** Raised whenever `read` changes what it returns, so that stored entries are read anew. */
  readonly version: number;
  /** Reads one file, or throws a ContentError. */
  readonly read: (text: string, file: string) => Data;
  /** The entry's id. */
  readonly id: (data: Data) => string;
}

/** A content loader for a folder of files of one kind; unchanged files are not read twice. */
export function folderLoader<Data extends object>(kind: FolderLoader<Data>): Loader {
  return {
    name: kind.name,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const folder = resolve(root, CONTENT_FOLDER, kind.folder);
      await loadAll(kind, context, root, folder);
      context.watcher?.add(folder);
      context.watcher?.on('all', async (_event, path) => {
        if (!resolve(path).startsWith(folder) || !path.endsWith(kind.ending)) return;
        try {
          await loadAll(kind, context, root, folder);
        } catch (error) {
          context.logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}

async function loadAll<Data extends object>(
  kind: FolderLoader<Data>,
  { store, generateDigest }: LoaderContext,
  root: string,
  folder: string,
): Promise<void> {
  const known = new Map(store.entries().map(([id, entry]) => [entry.filePath, { id, digest: entry.digest }]));
  const seen = new Map<string, string>();
  const paths = (await filesBelow(folder, kind.ending)).map((file) => resolve(folder, file));
  await readInOrder(paths, (path, text) => {
    const file = pathWithin(root, path);
    const digest = generateDigest(`${CODE} ${kind.version}\n${text}`);
    const before = known.get(file);
    if (before?.digest === digest && !seen.has(before.id)) {
      seen.set(before.id, file);
      return;
    }
    const data = kind.read(text, file);
    const id = kind.id(data);
    const twin = seen.get(id);
    if (twin !== undefined) {
      throw new ContentError(file, 1, `${id} is already in ${twin}`, 'Remove one of the two files.');
    }
    seen.set(id, file);
    // Already validated, with line numbers, by `read`.
    store.set({ id, data: Object.fromEntries(Object.entries(data)), filePath: file, digest });
  });
  for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
}
