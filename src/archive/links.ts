import { getCollection } from 'astro:content';
import { type CircularLinks, noLinks, type UnitLinks } from '#domain/links.ts';
import type { Instrument, Term } from '#domain/lists.ts';
import type { Unit } from './circulars.ts';
import { once } from './once.ts';

/** The links of every circular by its id. */
export const allLinks = once(
  async (): Promise<ReadonlyMap<string, CircularLinks>> =>
    new Map((await getCollection('links')).map(({ data }) => [data.id, data])),
);

/** The links of one circular. */
export async function linksOfCircular(id: string): Promise<CircularLinks> {
  return (await allLinks()).get(id) ?? { id, compare: [], units: {}, head: {} };
}

/** The links of one measure or question. */
export async function linksOfUnit({ circular, key }: Pick<Unit, 'circular' | 'key'>): Promise<UnitLinks> {
  return (await allLinks()).get(circular)?.units[key] ?? noLinks();
}

/** Cited instruments by id. */
export const instrumentsById = once(
  async (): Promise<ReadonlyMap<string, Instrument>> =>
    new Map((await getCollection('instruments')).map(({ data }) => [data.id, data])),
);

/** Quoted terms by id. */
export const termsById = once(
  async (): Promise<ReadonlyMap<string, Term>> =>
    new Map((await getCollection('terms')).map(({ data }) => [data.id, data])),
);
