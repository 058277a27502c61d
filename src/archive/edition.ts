import { allCirculars } from './circulars.ts';
import { once } from './once.ts';

/** The state of the archive that a print shows: a date, and what it is the date of. */
export interface Edition {
  readonly label: '制作日期' | '最晚公文' | '最近更正';
  /** ISO date. */
  readonly date: string;
}

/**
 * The date of the build as paper may say it. A build does not look at the clock, so that the
 * same seeds give the same bytes: the date is that of `SOURCE_DATE_EPOCH` (seconds since
 * 1970, reproducible-builds.org) where the builder sets it; else the newest date that the
 * archive knows, of a circular or of a correction, and says that it is that: what bears no
 * date may be later.
 */
export const edition = once('edition', async (): Promise<Edition | undefined> => {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN);
  if (Number.isFinite(epoch)) {
    // Of an archive that Chinese courts read, by their clock.
    const date = new Date((epoch + 8 * 3600) * 1000).toISOString().slice(0, 10);
    return { label: '制作日期', date };
  }
  const circulars = await allCirculars();
  const newest = (dates: readonly (string | null)[]): string =>
    dates
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? '';
  const dated = newest(circulars.flatMap(({ issued, printed }) => [issued, printed]));
  const corrected = newest(circulars.flatMap(({ corrections }) => (corrections ?? []).map(({ on }) => on)));
  if (dated === '' && corrected === '') return undefined;
  return corrected > dated ? { label: '最近更正', date: corrected } : { label: '最晚公文', date: dated };
});
