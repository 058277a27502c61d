import type { CircularLinks } from '#domain/links.ts';
import type { Instrument, Term } from '#domain/lists.ts';
import { digestOf } from './asked/digest.ts';
import { allCirculars, type Circular, circularsById, type Unit } from './circulars.ts';
import { allLinks, instrumentsById, termsById } from './links.ts';
import { keptEach } from './load/kept-parts.ts';
import { nearLinks } from './load/near-links.ts';
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
  const { instruments: places } = await placesById();
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
  const { terms: places } = await placesById();
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

type List = 'instruments' | 'terms';

/** A place as it is kept: of a circular that is known. */
type KeptPlace = Omit<LinkPlace, 'circular' | 'unit'> & {
  readonly list: List;
  readonly id: string;
  /** Key of the measure. */
  readonly unit: string | undefined;
};

/** Every place of every instrument and term by its id, each sentence once. */
const placesById = once(
  'placesById',
  async (): Promise<Readonly<Record<List, ReadonlyMap<string, readonly LinkPlace[]>>>> => {
    const links = await allLinks();
    const linked = (await allCirculars()).flatMap((circular) => {
      const own = links.get(circular.id);
      return own === undefined ? [] : [{ circular, links: own }];
    });
    const kept = keptEach(
      'named-places',
      linked,
      ({ circular, links: own }) => digestOf([circular, nearLinks(own).texts]),
      placesIn,
    );
    const found = { instruments: new Map<string, LinkPlace[]>(), terms: new Map<string, LinkPlace[]>() };
    for (const [i, { circular }] of linked.entries())
      for (const { list, id, unit, ...place } of kept[i] as readonly KeptPlace[]) {
        const whole = {
          circular,
          unit: unit === undefined ? undefined : circular.unitByKey.get(unit),
          ...place,
        };
        const sofar = found[list].get(id);
        if (sofar === undefined) found[list].set(id, [whole]);
        else sofar.push(whole);
      }
    return found;
  },
);

/** The places of a circular that name something: outside its measures, then in them. */
function placesIn({ circular, links }: { circular: Circular; links: CircularLinks }): KeptPlace[] {
  const found: KeptPlace[] = [];
  const add = (list: List, id: string, place: LinkPlace | undefined): void => {
    if (place === undefined) return;
    const { circular: _, unit, ...rest } = place;
    found.push({ list, id, unit: unit?.key, ...rest });
  };
  for (const list of ['instruments', 'terms'] as const) {
    for (const [key, { [list]: ofBlock }] of Object.entries(links.head))
      for (const link of ofBlock) add(list, link.id, placeInBlock(circular, key, link));
    for (const unit of circular.units)
      for (const link of links.units[unit.key]?.[list] ?? [])
        add(list, link.id, placeInUnit(circular, unit, link));
  }
  return found;
}
