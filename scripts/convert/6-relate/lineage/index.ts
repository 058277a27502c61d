import type { LinkedCircular } from '../../types.ts';
import type { Matter } from '../related/matter.ts';
import type { Neighbourhood } from '../related/rank.ts';
import type { SaidOfPairs } from '../related/said-of-pairs.ts';
import { align, type Candidate } from './align.ts';
import { comparable, oldestFirst } from './comparable.ts';

/** Which circulars stand side by side, and which of their measures are one matter. */
export interface LinkedLineage {
  /** By id of a circular: those it is compared with, oldest first. */
  readonly compare: ReadonlyMap<string, readonly string[]>;
  /** Of `<circular>/<key>`: its counterparts, in order of their circulars' dates. */
  readonly ofUnit: (id: string) => Pairing[];
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
  const pairings = new Pairings();
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
        const [one, two] = [(ofOther[a] as Placed).at, (later[b] as Placed).at];
        pairings.add(one, two, confirmed ?? false);
        pairings.add(two, one, confirmed ?? false);
      }
    }
  }
  // What comes before one is known only now that all are through; it stands first.
  for (const [id, earlier] of before) compare.set(id, [...earlier, ...(compare.get(id) ?? [])]);
  const rank = new Map(oldestFirst(circulars).map(({ head }, i) => [head.id, i]));
  const rankOf = ({ at }: Pairing): number => rank.get((matters[at] as Matter).circular) ?? 0;
  const places = new Map([...measures.values()].flat().map(({ matter, at }) => [matter.id, at]));
  return {
    compare,
    ofUnit: (id) => pairings.of(places.get(id) ?? -1).sort((x, y) => rankOf(x) - rankOf(y)),
  };
}

/** Another measure by its place among all matters, and whether the editor confirmed it. */
export interface Pairing {
  readonly at: number;
  readonly confirmed: boolean;
}

/** Which measures are one matter, a number for each: a large archive has a million of them. */
class Pairings {
  readonly #packed = new Map<number, number[]>();

  add(from: number, to: number, confirmed: boolean): void {
    const packed = to * 2 + Number(confirmed);
    const known = this.#packed.get(from);
    if (known === undefined) this.#packed.set(from, [packed]);
    else known.push(packed);
  }

  of(from: number): Pairing[] {
    return (this.#packed.get(from) ?? []).map((n) => ({ at: Math.floor(n / 2), confirmed: n % 2 === 1 }));
  }
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
