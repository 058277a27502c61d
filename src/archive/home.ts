import { byDate } from '#domain/date-order.ts';
import { allCirculars, type Circular } from './circulars.ts';
import { LATEST_ON_HOME } from './home-size.ts';
import { once } from './once.ts';

/** The circulars issued last, the latest first; those without a date are none of them. */
export const latestCirculars = once(
  'latestCirculars',
  async (): Promise<readonly Circular[]> =>
    (await allCirculars())
      .filter(({ issued }) => issued !== null)
      .toSorted((a, b) => byDate(b, a))
      .slice(0, LATEST_ON_HOME),
);
