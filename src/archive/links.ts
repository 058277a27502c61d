import { getCollection } from 'astro:content';
import { type CircularLinks, noLinks, type UnitLinks } from '#domain/links.ts';
import type { Instrument, Term } from '#domain/lists.ts';
import { asRead } from './as-read.ts';
import { asked } from './asked/asked.ts';
import type { Unit } from './circulars.ts';
import { once } from './once.ts';

/** The links of every circular by its id. */
export const allLinks = once(
  'allLinks',
  async (): Promise<ReadonlyMap<string, CircularLinks>> =>
    new Map((await getCollection('links')).map(asRead).map((data) => [data.id, data])),
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
    new Map((await getCollection('instruments')).map(({ data }) => [data.id, data])),
);

/** Quoted terms by id. */
export const termsById = once(
  'termsById',
  async (): Promise<ReadonlyMap<string, Term>> =>
    new Map((await getCollection('terms')).map(({ data }) => [data.id, data])),
);
