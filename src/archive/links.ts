import { type CircularLinks, noLinks, type UnitLinks } from '#domain/links.ts';
import type { Instrument, Term } from '#domain/lists.ts';
import { asked } from './asked/asked.ts';
import { digestOf } from './asked/digest.ts';
import { circularsById, type Unit } from './circulars.ts';
import { entriesOf } from './entries-of.ts';
import { nearLinks } from './load/near-links.ts';
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

/**
 * Tells from anything else what the links of a circular say of measures that are near to its own, and all that stands
 * there: what asks for one of these stands on it.
 */
const nearOf = asked('nearOf', async (circular: string): Promise<string> => {
  const [links, circulars] = [await allLinks(), await circularsById()];
  const own = links.get(circular);
  if (own === undefined) return '';
  const { all, to } = nearLinks(own);
  const beside = [...to.keys()].map((id) => {
    const back = links.get(id);
    return [circulars.get(id), back && nearLinks(back).to.get(circular)];
  });
  return digestOf([circulars.get(circular), all, beside]);
});

/** What questions about the measures near to one stand on. */
export const onNear = ({ circular }: Unit) => nearOf.noted(circular);

/** Tells from anything else which subjects the measures of a circular belong to. */
const topicsOf = asked('topicsOf', async (circular: string): Promise<string> => {
  const own = (await allLinks()).get(circular);
  return own === undefined ? '' : nearLinks(own).topics;
});

/** What questions about the subjects of a measure stand on: there are as many as circulars, not as measures. */
export const onTopics = ({ circular }: Unit) => topicsOf.noted(circular);

/** The answers that report on a measure, or the measures that an answer reports on: few have any. */
export const reportLinks = async ({ circular, key }: Unit): Promise<UnitLinks['reports']> =>
  (await allLinks()).get(circular)?.units[key]?.reports ?? [];
