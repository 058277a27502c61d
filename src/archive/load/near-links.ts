import { type CircularLinks, circularOf, type UnitLinks } from '#domain/links.ts';
import { digestOfText } from '../asked/digest.ts';
import { ContentError, RUN_CONVERT } from './content-error.ts';
import type { KeptForm } from './kept-readings.ts';

/**
 * What the links of a circular say, as digests: what pages show of it follows from them. How near a measure is no page
 * says, and it moves a little with every circular that comes in.
 */
export interface NearLinks {
  /** Of what the texts name. */
  readonly texts: string;
  /** Of the subjects of its measures. */
  readonly topics: string;
  /** Of what is near to its measures. */
  readonly all: string;
  /** By id of a circular, of those that lead there. */
  readonly to: ReadonlyMap<string, string>;
  /** Which measures are told to be one matter: `<key> <circular>/<key>`. */
  readonly same: ReadonlySet<string>;
}

/** Nine tenths of what is said of links: read when a page shows it. */
const NEAR = ['related', 'lineage', 'alike', 'ofSubject'] as const;

type OwnLinks = Omit<UnitLinks, (typeof NEAR)[number]>;

/** The links of a circular without what is near, and what tells whether that is as it was. */
export interface KeptLinks extends Omit<CircularLinks, 'units'> {
  readonly units: Readonly<Record<string, OwnLinks>>;
  readonly near: NearLinks;
}

const kept = new WeakMap<CircularLinks, KeptLinks>();

/** What the links of a circular say of measures near to its own. */
export const nearLinks = (links: CircularLinks): NearLinks => keptOf(links).near;

/**
 * Links are kept without what is near, which is read from their file when it is asked for, and let go of when memory
 * is short: of a large archive it is a third of what the build would hold.
 */
export const KEPT_LINKS: KeptForm<CircularLinks, KeptLinks> = {
  kept: keptOf,
  data(own, { text, file, digest }) {
    let last: WeakRef<CircularLinks> | undefined;
    const units = (): CircularLinks['units'] => {
      const known = last?.deref();
      const whole = known ?? read(text(), file, digest);
      if (known === undefined) last = new WeakRef(whole);
      return whole.units;
    };
    const links: CircularLinks = {
      id: own.id,
      compare: own.compare,
      units: Object.fromEntries(
        Object.entries(own.units).map(([key, unit]) => [key, unitLinks(unit, () => units()[key])]),
      ),
      head: own.head,
    };
    kept.set(links, own);
    return links;
  },
};

function unitLinks(own: OwnLinks, whole: () => UnitLinks | undefined): UnitLinks {
  return {
    references: own.references,
    instruments: own.instruments,
    terms: own.terms,
    topics: own.topics,
    get related() {
      return whole()?.related ?? [];
    },
    reports: own.reports,
    get lineage() {
      return whole()?.lineage ?? [];
    },
    get alike() {
      return whole()?.alike ?? [];
    },
    get ofSubject() {
      return whole()?.ofSubject ?? [];
    },
  };
}

/** It was checked against its schema when it was first read. */
function read(text: string, file: string, digest: string): CircularLinks {
  if (digestOfText(text) !== digest)
    throw new ContentError(file, undefined, 'it has changed while the site is built', RUN_CONVERT);
  return JSON.parse(text) as CircularLinks;
}

function keptOf(links: CircularLinks): KeptLinks {
  const before = kept.get(links);
  if (before !== undefined) return before;
  const { id, compare, units, head } = links;
  const own: KeptLinks = {
    ...{ id, compare, head },
    units: Object.fromEntries(
      Object.entries(units).map(([key, { references, instruments, terms, topics, reports }]) => [
        key,
        { references, instruments, terms, topics, reports },
      ]),
    ),
    near: nearIn(links),
  };
  kept.set(links, own);
  return own;
}

function nearIn({ units, head }: CircularLinks): NearLinks {
  const to = new Map<string, string>();
  const same = new Set<string>();
  let all = '';
  const texts = Object.entries(units).map(([key, { references, instruments, terms }]) => [
    key,
    ...[references, instruments, terms],
  ]);
  for (const [key, unit] of Object.entries(units)) {
    for (const link of unit.related) if (link.same) same.add(`${key} ${link.id}`);
    for (const list of [...NEAR, 'reports'] as const)
      for (const { score: _, ...link } of unit[list] as readonly ({ id: string } & { score?: number })[]) {
        const told = `${JSON.stringify([key, list, link])}\n`;
        const circular = circularOf(link.id);
        to.set(circular, (to.get(circular) ?? '') + told);
        all += told;
      }
  }
  const topics = Object.entries(units).map(([key, unit]) => [key, unit.topics]);
  return {
    texts: digestOfText(JSON.stringify([head, texts])),
    topics: digestOfText(JSON.stringify(topics)),
    all: digestOfText(all),
    to: new Map([...to].map(([circular, told]) => [circular, digestOfText(told)])),
    same,
  };
}
