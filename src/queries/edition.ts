import { allCirculars } from './circulars.ts';
import { once } from './once.ts';

/** The state of the archive that a print shows: a date, and what it is the date of. */
export interface Edition {
  readonly label: '制作日期' | '资料截至';
  /** ISO date. */
  readonly date: string;
}

/**
 * The date of the build as paper may say it. A build does not look at the clock, so that the
 * same seeds give the same bytes: the date is that of `SOURCE_DATE_EPOCH` (seconds since
 * 1970, reproducible-builds.org) where the builder sets it; else the newest date that the
 * archive knows, of a circular or of a correction, and says that it is that.
 */
export const edition = once(async (): Promise<Edition | undefined> => {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN);
  if (Number.isFinite(epoch)) {
    // Of an archive that Chinese courts read, by their clock.
    const date = new Date((epoch + 8 * 3600) * 1000).toISOString().slice(0, 10);
    return { label: '制作日期', date };
  }
  const dates = (await allCirculars()).flatMap(({ issued, printed, corrections }) => [
    ...(issued === null ? [] : [issued]),
    ...(printed === null ? [] : [printed]),
    ...(corrections ?? []).map(({ on }) => on),
  ]);
  const date = dates.sort().at(-1);
  return date === undefined ? undefined : { label: '资料截至', date };
});
