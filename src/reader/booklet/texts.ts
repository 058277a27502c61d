import {
  type BookletCircular,
  type BookletFile,
  type BookletUnit,
  bookletFile,
  bookletName,
  type ChosenUnit,
  readBookletFile,
} from '#domain/booklet.ts';
import '#domain/has-own.ts';
import type { Kind } from '#domain/schema.ts';
import { isCircular } from '../jump/known-circulars.ts';
import { loadData } from '../lib/load-data.ts';

/** A chosen measure with its text. */
export interface Entry {
  readonly chosen: ChosenUnit;
  readonly circularTitle: string;
  /** `undefined` where the archive has none there; `unread` where that is not known, because its file did not load. */
  readonly unit: CitedUnit | undefined;
  readonly unread: boolean;
}

export interface CitedUnit extends BookletUnit {
  readonly kind: Kind;
  /** How a text cites it. */
  readonly citation: string;
}

/** The texts of what was chosen, in the same order. */
export async function entriesOf(chosen: readonly ChosenUnit[], root: string): Promise<Entry[]> {
  const ids = [...new Set(chosen.map(({ circular }) => circular))];
  const circulars = new Map<string, BookletCircular | 'unread' | undefined>();
  await Promise.all(
    ids.map(async (id) => {
      const base = new URL(root, location.href);
      const texts = loadData(new URL(bookletFile(id), base), bookletName(id)).then((file) =>
        readBookletFile(file as BookletFile),
      );
      circulars.set(
        id,
        await texts.catch(async () => ((await mayBeCircular(id, base)) ? 'unread' : undefined)),
      );
    }),
  );
  return chosen.map((one) => {
    const circular = circulars.get(one.circular);
    if (circular === undefined || circular === 'unread')
      return { chosen: one, circularTitle: one.circular, unit: undefined, unread: circular === 'unread' };
    // A key may be called as what every object has: `constructor`.
    const unit = Object.hasOwn(circular.units, one.key) ? circular.units[one.key] : undefined;
    return {
      chosen: one,
      circularTitle: circular.title,
      unit: unit && { ...unit, kind: circular.kind, citation: circular.citation + unit.place },
      unread: false,
    };
  });
}

const mayBeCircular = (id: string, root: URL): Promise<boolean> => isCircular(id, root).catch(() => true);
