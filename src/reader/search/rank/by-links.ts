import { BY_LINKS, LATER_LINK, LEADING_LINKS, LEAST_LINKED, NEXT_LEADING } from '../weights.ts';
import type { Catalogue } from './catalogue.ts';
import type { Found } from './ladder.ts';

type Weighed = Found & { readonly weight: number };

/**
 * Of what comes near in pieces that comes first which is told to be near to what holds the query, or all of its words;
 * where that is near enough it comes though it has no piece. What measures have in common beside the words of a query is
 * known since they were related.
 *
 * @param exact what holds the query, in order of rank
 * @param near what else comes near, in order of rank
 */
export function liftedByLinks(
  exact: readonly Found[],
  near: readonly Weighed[],
  { nearTo }: Pick<Catalogue, 'nearTo'>,
): readonly Weighed[] {
  const held = near.filter(({ rung }) => rung !== 'some');
  const leading = (exact.length > 0 ? exact : held).slice(0, LEADING_LINKS);
  const shares = new Map<number, number>();
  for (const [rank, { number }] of leading.entries())
    for (const [place, other] of nearTo(number).entries()) {
      const share = (1 - place * LATER_LINK) / (1 + rank * NEXT_LEADING);
      shares.set(other, (shares.get(other) ?? 0) + share);
    }
  if (shares.size === 0) return near;
  const most = BY_LINKS * near.reduce((best, { weight }) => Math.max(best, weight), 0);
  const known = new Set([...exact, ...near].map(({ number }) => number));
  const pieces = [
    ...near
      .filter(({ rung }) => rung === 'some')
      .map((one) => ({ ...one, weight: one.weight + most * (shares.get(one.number) ?? 0) })),
    ...[...shares]
      .filter(([number, share]) => !known.has(number) && share >= LEAST_LINKED)
      .map(
        ([number, share]): Weighed => ({
          number,
          rung: 'some',
          phrases: [],
          weight: most * share,
          own: false,
        }),
      ),
  ];
  return [...held, ...pieces.sort((a, b) => b.weight - a.weight || a.number - b.number)];
}
