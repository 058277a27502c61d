import { circularOf } from '#domain/links.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { pairKey } from '../../registry/lineage.ts';
import type { RegisteredLineage, RegisteredPair } from '../../types.ts';
import type { SaidOfPairs } from '../related/said-of-pairs.ts';

/** What the editor said in `lineage.yaml`, by pairs; which of them comes first does not matter. */
export function saidOfPairs({ confirmed, rejected }: RegisteredLineage): SaidOfPairs {
  const keys = (pairs: readonly RegisteredPair[]): Set<string> =>
    new Set(pairs.map(({ pair }) => pairKey(...pair)));
  const yes = keys(confirmed);
  const no = keys(rejected);
  const partners = new Map<string, Set<string>>();
  for (const {
    pair: [a, b],
  } of confirmed) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      partners.set(from, (partners.get(from) ?? new Set()).add(to));
  }
  // Asked of every pair that is near: where nothing was said, no key is made.
  return {
    confirmed: (a, b) => yes.size > 0 && yes.has(pairKey(a, b)),
    rejected: (a, b) => no.size > 0 && no.has(pairKey(a, b)),
    confirmedWith: (id) => [...(partners.get(id) ?? [])].sort(),
  };
}

/** The circulars to be compared for the editor's sake: listed, or because measures of both were confirmed. */
export function listedPairs({ compare, confirmed }: RegisteredLineage): (readonly [string, string])[] {
  return [
    ...compare.map(({ pair }) => pair),
    ...confirmed.map(({ pair: [a, b] }) => [circularOf(a), circularOf(b)] as const),
  ];
}

/** A warning for each circular and measure that the editor named and the archive does not hold. */
export function unknownPairs(
  { compare, confirmed, rejected }: RegisteredLineage,
  known: ReadonlySet<string>,
): Diagnostic[] {
  return [...compare, ...confirmed, ...rejected].flatMap(({ pair, place }) =>
    pair.filter((id) => !known.has(id)).map((id) => diagnostic('registry/unknown-pair', place, id)),
  );
}
