import type { LiveLoader } from 'astro/loaders';

type Fields = Record<string, unknown>;

/** A collection of the archive: all its entries, in one order. */
export interface ArchiveLoader<Data extends object> extends LiveLoader<Fields> {
  /** What an entry holds: known to the type checker alone. */
  readonly holds?: Data;
}

/**
 * A loader of a live collection: Astro asks it when a page asks, and keeps nothing of it. (What Astro stores of
 * other collections it writes into the site's code, which then is another with every measure.)
 * @param load the entries, or a ContentError
 */
export function liveLoader<Data extends object>(
  name: string,
  load: () => Promise<readonly { readonly id: string; readonly data: Data }[]>,
): ArchiveLoader<Data> {
  return {
    name,
    async loadCollection() {
      try {
        return { entries: (await load()) as { id: string; data: Data & Fields }[] };
      } catch (error) {
        return { error: error instanceof Error ? error : new Error(String(error)) };
      }
    },
    loadEntry: async () => ({ error: new Error(`${name} is loaded whole`) }),
  };
}
