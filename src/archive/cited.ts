import type { Instrument, Term } from '#domain/lists.ts';
import { allCirculars, type Circular, circularsById, type Unit } from './circulars.ts';
import { allLinks, instrumentsById, termsById } from './links.ts';
import { once } from './once.ts';
import { type LinkPlace, placeInBlock, placeInUnit } from './places.ts';

/** Something that texts name, and every place that names it, in the order of the archive. */
interface Named {
  readonly places: readonly LinkPlace[];
  /** How many circulars have a place. */
  readonly circulars: number;
}

export interface CitedInstrument extends Named {
  readonly instrument: Instrument;
  /** The circular itself, where the archive holds it. */
  readonly held: Circular | undefined;
}

export interface UsedTerm extends Named {
  readonly term: Term;
}

/** What the archive's circulars cite: most cited first, by circulars and then by places. */
export const citedInstruments = once('citedInstruments', async (): Promise<readonly CitedInstrument[]> => {
  const places = await placesById('instruments');
  const circulars = await circularsById();
  return [...(await instrumentsById()).values()]
    .map((instrument) => {
      const held = instrument.circular === null ? undefined : circulars.get(instrument.circular);
      return { instrument, held, ...named(places.get(instrument.id)) };
    })
    .filter((one) => one.places.length > 0)
    .sort(mostFirst(({ instrument }) => instrument.id));
});

/** The archive's terms: those of most circulars first, then of most places. */
export const usedTerms = once('usedTerms', async (): Promise<readonly UsedTerm[]> => {
  const places = await placesById('terms');
  return [...(await termsById()).values()]
    .map((term) => ({ term, ...named(places.get(term.id)) }))
    .filter((one) => one.places.length > 0)
    .sort(mostFirst(({ term }) => term.id));
});

/** Places grouped by circular, and within it by measure. */
export function placesByCircular(
  places: readonly LinkPlace[],
): { circular: Circular; units: { unit: Unit | undefined; places: LinkPlace[] }[] }[] {
  return [...Map.groupBy(places, ({ circular }) => circular)].map(([circular, ofCircular]) => ({
    circular,
    units: [...Map.groupBy(ofCircular, (place) => place.unit ?? place.name)].map(([unit, ofUnit]) => ({
      unit: typeof unit === 'string' ? undefined : unit,
      places: ofUnit,
    })),
  }));
}

function named(places: readonly LinkPlace[] = []): Named {
  return { places, circulars: new Set(places.map(({ circular }) => circular.id)).size };
}

function mostFirst<T extends Named>(idOf: (one: T) => string): (a: T, b: T) => number {
  return (a, b) =>
    b.circulars - a.circulars || b.places.length - a.places.length || (idOf(a) < idOf(b) ? -1 : 1);
}

/** Every place of every instrument or term by its id, each sentence once. */
async function placesById(list: 'instruments' | 'terms'): Promise<Map<string, LinkPlace[]>> {
  const found = new Map<string, LinkPlace[]>();
  const links = await allLinks();
  const add = (id: string, place: LinkPlace | undefined): void => {
    if (place === undefined) return;
    const sofar = found.get(id);
    if (sofar === undefined) found.set(id, [place]);
    else sofar.push(place);
  };
  for (const circular of await allCirculars()) {
    const ofCircular = links.get(circular.id);
    if (ofCircular === undefined) continue;
    for (const [key, { [list]: ofBlock }] of Object.entries(ofCircular.head)) {
      for (const link of ofBlock) add(link.id, placeInBlock(circular, key, link));
    }
    for (const unit of circular.units) {
      for (const link of ofCircular.units[unit.key]?.[list] ?? [])
        add(link.id, placeInUnit(circular, unit, link));
    }
  }
  return found;
}
