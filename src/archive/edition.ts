import type { Found } from '#domain/schema.ts';
import { heldCirculars } from '#domain/unit-counts.ts';
import { allCirculars, type Circular } from './circulars.ts';
import { once } from './once.ts';

/** The state of what a print shows: a date, and what it is the date of. */
export interface Edition {
  readonly label: '制作日期' | '成文日期' | '印发日期' | '收录截至' | '最近更正';
  /** ISO date. */
  readonly date: string;
  /** What has no date and so may be later: `公文4件`, `访谈1篇`. */
  readonly undated: readonly string[];
  /** How the date of one circular was found. */
  readonly found?: Found | undefined;
}

/**
 * The date of the build as paper may say it, for a page that shows some circulars. A build does not look
 * at the clock, so that the same seeds give the same bytes: the date is that of
 * `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) where the builder sets it; else the
 * newest date that is known of the circulars, of one or of a correction, and says that it is that, and
 * how many bear no date: they may be later. Of what the page shows and not of the archive: else every
 * page would become another with each circular that comes in.
 */
export function editionOf(circulars: readonly Circular[]): Edition | undefined {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN);
  if (Number.isFinite(epoch)) {
    // Of an archive that Chinese courts read, by their clock.
    const date = new Date((epoch + 8 * 3600) * 1000).toISOString().slice(0, 10);
    return { label: '制作日期', date, undated: [] };
  }
  const newest = (dates: readonly (string | null)[]): string =>
    dates
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? '';
  const dated = newest(circulars.flatMap(({ issued, printed }) => [issued, printed]));
  const corrected = newest(circulars.flatMap(({ corrections }) => (corrections ?? []).map(({ on }) => on)));
  if (dated === '' && corrected === '') return undefined;
  if (corrected > dated) return { label: '最近更正', date: corrected, undated: [] };
  const [first, ...others] = new Set(circulars);
  if (first !== undefined && others.length === 0) {
    const { issued, found } = first;
    if (issued === null) return { label: '印发日期', date: dated, undated: [], found: found.printed };
    return { label: '成文日期', date: issued, undated: [], found: found.issued };
  }
  const undated = heldCirculars(
    new Set(circulars.filter(({ issued, printed }) => issued === null && printed === null)),
  );
  return { label: '收录截至', date: dated, undated };
}

/** The state of the archive. */
export const edition = once('edition', async () => editionOf(await allCirculars()));
