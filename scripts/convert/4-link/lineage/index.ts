import type { LineageLink } from '#domain/links.ts';
import type { LinkedCircular } from '../../types.ts';
import type { SaidOfPairs } from '../related/index.ts';
import type { Matter } from '../related/matter.ts';
import type { Neighbourhood } from '../related/rank.ts';
import { align, type Candidate } from './align.ts';
import { comparable, oldestFirst } from './comparable.ts';

/** Which circulars stand side by side, and which of their measures are one matter. */
export interface LinkedLineage {
  /** By id of a circular: those it is compared with, oldest first. */
  readonly compare: ReadonlyMap<string, readonly string[]>;
  /** By `<circular>/<key>`: its counterparts, in order of their circulars' dates. */
  readonly ofUnits: ReadonlyMap<string, readonly LineageLink[]>;
}

/**
 * Sets circulars side by side. A pairing stands with both measures; one that the editor
 * confirmed is there and marked, one that the editor rejected is not.
 */
export function linkLineage(
  circulars: readonly LinkedCircular[],
  matters: readonly Matter[],
  { against }: Neighbourhood,
  { said, listed }: { said: SaidOfPairs; listed: readonly (readonly [string, string])[] },
): LinkedLineage {
  const before = comparable(circulars, listed);
  const measures = measuresByCircular(matters);
  const compare = new Map<string, string[]>(circulars.map(({ head }) => [head.id, []]));
  const ofUnits = new Map<string, LineageLink[]>();
  const add = (from: string, id: string, confirmed: boolean): void => {
    const known = ofUnits.get(from) ?? [];
    known.push({ id, confirmed });
    ofUnits.set(from, known);
  };
  for (const { head } of oldestFirst(circulars)) {
    const later = measures.get(head.id) ?? [];
    const earlier = before.get(head.id) ?? [];
    if (earlier.length === 0) continue;
    const nearOf = against(later.map(({ at }) => at));
    for (const other of earlier) {
      compare.get(other)?.push(head.id);
      const ofOther = measures.get(other) ?? [];
      for (const { a, b, confirmed } of align(candidates(ofOther, later, nearOf, said), {
        lengthA: ofOther.length,
        lengthB: later.length,
      })) {
        const [one, two] = [(ofOther[a] as Placed).matter.id, (later[b] as Placed).matter.id];
        add(one, two, confirmed ?? false);
        add(two, one, confirmed ?? false);
      }
    }
  }
  // What comes before one is known only now that all are through; it stands first.
  for (const [id, earlier] of before) compare.set(id, [...earlier, ...(compare.get(id) ?? [])]);
  const rank = new Map(oldestFirst(circulars).map(({ head }, i) => [head.id, i]));
  const rankOf = ({ id }: LineageLink): number => rank.get(id.slice(0, id.indexOf('/'))) ?? 0;
  for (const links of ofUnits.values()) links.sort((x, y) => rankOf(x) - rankOf(y));
  return { compare, ofUnits };
}

/** A measure, and where it stands among all matters. */
interface Placed {
  readonly matter: Matter;
  readonly at: number;
}

function measuresByCircular(matters: readonly Matter[]): Map<string, Placed[]> {
  const measures = matters
    .map((matter, at) => ({ matter, at }))
    .filter(({ matter }) => matter.type === 'measure');
  return Map.groupBy(measures, ({ matter }) => matter.circular);
}

function candidates(
  earlier: readonly Placed[],
  later: readonly Placed[],
  nearOf: ReturnType<Neighbourhood['against']>,
  said: SaidOfPairs,
): Candidate[] {
  const places = new Map(later.map(({ matter }, i) => [matter.id, i]));
  return earlier.flatMap(({ matter, at }, a): Candidate[] => {
    const confirmed = said.confirmedWith(matter.id).flatMap((id): Candidate[] => {
      const b = places.get(id);
      return b === undefined ? [] : [{ a, b, score: 1, confirmed: true }];
    });
    const near = nearOf(at)
      .filter((one) => !said.rejected(matter.id, one.matter.id) && !said.confirmed(matter.id, one.matter.id))
      .map((one): Candidate => ({ a, b: places.get(one.matter.id) as number, score: one.score }));
    return [...confirmed, ...near];
  });
}
