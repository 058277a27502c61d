import { type CircularLinks, noLinks, type UnitLinks } from '#domain/links.ts';
import type { Instrument, Term } from '#domain/lists.ts';
import { asked } from './asked/asked.ts';
import type { Unit } from './circulars.ts';
import { entriesOf } from './entries-of.ts';
import { once } from './once.ts';

/** The links of every circular by its id. */
export const allLinks = once(
  'allLinks',
  async (): Promise<ReadonlyMap<string, CircularLinks>> =>
    new Map((await entriesOf('links')).map((data) => [data.id, data])),
);

/** The links of one circular. */
export const linksOfCircular = asked(
  'linksOfCircular',
  async (id: string): Promise<CircularLinks> =>
    (await allLinks()).get(id) ?? { id, compare: [], units: {}, head: {} },
);

/** The links of one measure or question. */
export const linksOfUnit = asked(
  'linksOfUnit',
  async ({ circular, key }: Unit): Promise<UnitLinks> =>
    (await allLinks()).get(circular)?.units[key] ?? noLinks(),
);

/** Cited instruments by id. */
export const instrumentsById = once(
  'instrumentsById',
  async (): Promise<ReadonlyMap<string, Instrument>> =>
    new Map((await entriesOf('instruments')).map((data) => [data.id, data])),
);

/** Quoted terms by id. */
export const termsById = once(
  'termsById',
  async (): Promise<ReadonlyMap<string, Term>> =>
    new Map((await entriesOf('terms')).map((data) => [data.id, data])),
);
