import type { LinkedCircular } from '../../types.ts';
import { ofOtherBranches } from '../related/branch.ts';
import type { Matter } from '../related/matter.ts';
import { Numbers } from '../related/numbers.ts';
import type { Neighbourhood, Since } from '../related/rank.ts';
import type { SaidOfPairs } from '../related/said-of-pairs.ts';
import { align, type Candidate } from './align.ts';
import { alikeBeside } from './alike.ts';
import { comparable, oldestFirst } from './comparable.ts';

/** Which circulars stand side by side, and which of their measures are one matter. */
export interface LinkedLineage {
  /** By id of a circular: those it is compared with, oldest first. */
  readonly compare: ReadonlyMap<string, readonly string[]>;
  /** Of `<circular>/<key>`: its counterparts, in order of their circulars' dates. */
  readonly ofUnit: (id: string) => Pairing[];
  /** Of a measure what it is like in circulars that it has no counterpart in, or that have none in its own. */
  readonly alikeOf: (id: string) => Pairing[];
  /** What was found of circulars two by two, for the next run. */
  readonly kept: KeptPairs;
}

/**
 * Sets circulars side by side. A pairing stands with both measures; one that the editor
 * confirmed is there and marked, one that the editor rejected is not.
 */
export function linkLineage(
  circulars: readonly LinkedCircular[],
  matters: readonly Matter[],
  { against, named, since }: Pick<Neighbourhood, 'against' | 'named' | 'since'>,
  {
    said,
    listed,
    before: earlierRun,
  }: {
    readonly said: SaidOfPairs;
    readonly listed: readonly (readonly [string, string])[];
    /** What an earlier run kept, of which the editor said the same. */
    readonly before?: KeptPairs | undefined;
  },
): LinkedLineage {
  const before = comparable(circulars, listed);
  const measures = measuresByCircular(matters);
  const compare = new Map<string, string[]>(circulars.map(({ head }) => [head.id, []]));
  const pairings = new Pairings();
  const alike = new Pairings();
  const isSame = sameCirculars(measures, since, earlierRun);
  const known = new Pairs(earlierRun);
  const kept = new Pairs();
  for (const { head } of oldestFirst(circulars)) {
    const later = measures.get(head.id) ?? [];
    const { held, shown } = before.get(head.id) ?? { held: [], shown: [] };
    if (held.length === 0) continue;
    for (const other of shown) compare.get(other)?.push(head.id);
    let nearOf: ReturnType<Neighbourhood['against']> | undefined;
    for (const other of held) {
      const ofOther = measures.get(other) ?? [];
      // What is merely alike is asked of those alone that stand side by side.
      const isShown = shown.includes(other);
      const aligned = (): Pair[] => {
        nearOf ??= against(later.map(({ at }) => at));
        const near = candidates(ofOther, later, nearOf, said);
        const canBeOne = ({ a, b, confirmed }: Candidate): boolean =>
          confirmed === true || !ofOtherBranches((ofOther[a] as Placed).matter, (later[b] as Placed).matter);
        const pairs = align(near.filter(canBeOne), { lengthA: ofOther.length, lengthB: later.length });
        const beside = isShown
          ? alikeBeside([...near, ...namedFar(ofOther, later, { near, named, said })], pairs)
          : [];
        return [
          ...pairs.map(({ a, b, confirmed }) => ({ a, b, kind: confirmed ? CONFIRMED : SAME })),
          ...beside.map(({ a, b }) => ({ a, b, kind: ALIKE })),
        ];
      };
      const still = isSame(head.id) && isSame(other) ? known.of(head.id, other, isShown) : undefined;
      for (const pair of kept.add(head.id, other, isShown, still ?? aligned())) {
        const [one, two] = [(ofOther[pair.a] as Placed).at, (later[pair.b] as Placed).at];
        const found = pair.kind === ALIKE ? alike : pairings;
        found.add(one, two, pair.kind === CONFIRMED);
        found.add(two, one, pair.kind === CONFIRMED);
      }
    }
  }
  // What comes before one is known only now that all are through; it stands first.
  for (const [id, { shown }] of before) compare.set(id, [...shown, ...(compare.get(id) ?? [])]);
  const rank = new Map(oldestFirst(circulars).map(({ head }, i) => [head.id, i]));
  const rankOf = ({ at }: Pairing): number => rank.get((matters[at] as Matter).circular) ?? 0;
  const places = new Map([...measures.values()].flat().map(({ matter, at }) => [matter.id, at]));
  const counts = new Map([...measures].map(([id, own]) => [id, own.length]));
  return {
    compare,
    kept: { ...kept.kept, counts },
    ofUnit: (id) => pairings.of(places.get(id) ?? -1).sort((x, y) => rankOf(x) - rankOf(y)),
    alikeOf: (id) => alike.of(places.get(id) ?? -1).sort((x, y) => rankOf(x) - rankOf(y)),
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

/** What two measures are to each other: one matter, one that the editor confirmed, or merely alike. */
const SAME = 0;
const CONFIRMED = 1;
const ALIKE = 2;
const KINDS = 3;

/** Two measures of two circulars by their places there. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly kind: number;
}

/** What was found of circulars two by two, as it is kept. */
export interface KeptPairs {
  /** By id of a circular how many measures it has. */
  readonly counts: ReadonlyMap<string, number>;
  readonly circulars: readonly string[];
  readonly ends: Uint32Array;
  readonly packed: Uint32Array;
}

/** Pairs of measures of circulars two by two, two numbers for each. */
class Pairs {
  readonly #places: Map<string, number>;
  readonly #ends = new Numbers(Uint32Array);
  readonly #packed = new Numbers(Uint32Array);

  constructor(kept?: KeptPairs) {
    this.#places = new Map(kept?.circulars.map((two, i) => [two, i]));
    if (kept === undefined) return;
    this.#ends.append(kept.ends);
    this.#packed.append(kept.packed);
  }

  get kept(): Omit<KeptPairs, 'counts'> {
    return {
      circulars: [...this.#places.keys()],
      ends: this.#ends.trimmed(),
      packed: this.#packed.trimmed(),
    };
  }

  of(later: string, earlier: string, shown: boolean): Pair[] | undefined {
    const place = this.#places.get(keyOf(later, earlier, shown));
    if (place === undefined) return undefined;
    const pairs: Pair[] = [];
    for (let i = place === 0 ? 0 : this.#ends.at(place - 1); i < this.#ends.at(place); i += 2) {
      const b = this.#packed.at(i + 1);
      pairs.push({ a: this.#packed.at(i), b: Math.floor(b / KINDS), kind: b % KINDS });
    }
    return pairs;
  }

  add(later: string, earlier: string, shown: boolean, pairs: readonly Pair[]): readonly Pair[] {
    for (const { a, b, kind } of pairs) {
      this.#packed.push(a);
      this.#packed.push(b * KINDS + kind);
    }
    this.#places.set(keyOf(later, earlier, shown), this.#places.size);
    this.#ends.push(this.#packed.length);
    return pairs;
  }
}

/** Two circulars, which are asked for more where they are shown side by side. */
const keyOf = (later: string, earlier: string, shown: boolean): string =>
  `${later} ${earlier}${shown ? '' : ' held'}`;

/** Whether a circular has the measures that it had, each as it was. */
function sameCirculars(
  measures: ReadonlyMap<string, readonly Placed[]>,
  since: Since | undefined,
  before: KeptPairs | undefined,
): (id: string) => boolean {
  const known = new Map<string, boolean>();
  const isSame = (id: string): boolean => {
    const own = measures.get(id) ?? [];
    if (before?.counts.get(id) !== own.length) return false;
    let last = -1;
    return own.every(({ at }) => {
      const old = since?.sameAs(at) ?? -1;
      const isNext = old > last;
      last = old;
      return isNext;
    });
  };
  return (id) => {
    const is = known.get(id) ?? isSame(id);
    known.set(id, is);
    return is;
  };
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

/** Measures that are not near and share a word that few have: 府院联动 in a sentence of each. */
function namedFar(
  earlier: readonly Placed[],
  later: readonly Placed[],
  {
    near,
    named,
    said,
  }: {
    readonly near: readonly Candidate[];
    readonly named: Neighbourhood['named'];
    readonly said: SaidOfPairs;
  },
): Candidate[] {
  const isNear = new Set(near.map(({ a, b }) => a * later.length + b));
  return earlier.flatMap((one, a) =>
    later.flatMap((other, b): Candidate[] =>
      named(one.at, other.at) &&
      !isNear.has(a * later.length + b) &&
      !said.rejected(one.matter.id, other.matter.id)
        ? [{ a, b, score: 0 }]
        : [],
    ),
  );
}
