import {
  type BookletCircular,
  type BookletUnit,
  bookletFile,
  bookletName,
  type ChosenUnit,
} from '#domain/booklet.ts';
import { loadData } from '../lib/load-data.ts';

/** A chosen measure with its text; `undefined` where the archive has none there, or its file cannot be read. */
export interface Entry {
  readonly chosen: ChosenUnit;
  readonly circularTitle: string;
  readonly unit: CitedUnit | undefined;
}

export interface CitedUnit extends BookletUnit {
  /** How a text cites it. */
  readonly citation: string;
}

/** The texts of what was chosen, in the same order. */
export async function entriesOf(chosen: readonly ChosenUnit[], root: string): Promise<Entry[]> {
  const ids = [...new Set(chosen.map(({ circular }) => circular))];
  const circulars = new Map<string, BookletCircular | undefined>();
  await Promise.all(
    ids.map(async (id) => {
      const url = new URL(`${root}${bookletFile(id)}`, location.href);
      circulars.set(
        id,
        (await loadData(url, bookletName(id)).catch(() => undefined)) as BookletCircular | undefined,
      );
    }),
  );
  return chosen.map((one) => {
    const circular = circulars.get(one.circular);
    const unit = circular?.units[one.key];
    return {
      chosen: one,
      circularTitle: circular?.title ?? one.circular,
      unit: circular && unit && { ...unit, citation: circular.citation + unit.place },
    };
  });
}
