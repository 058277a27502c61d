import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Unit } from './circulars.ts';
import { type Pairing, sameMatters } from './same-matters.ts';

/** As many measures as are asked for; of a measure its order alone counts. */
const units = (count: number): Unit[] => Array.from({ length: count }, (_, order) => ({ order }) as Unit);

const archive = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([older, newer]) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(older - 1), fc.nat(newer - 1)), { selector: String })
      .map((links) => ({ links, older: units(older), newer: units(newer) })),
  );

test('every paired measure stands in one matter, with all that it is paired with', () => {
  fc.assert(
    fc.property(archive, ({ links, older, newer }) => {
      const pairings = links.map(
        ([a, b]): Pairing => ({
          earlier: older[a] as Unit,
          later: newer[b] as Unit,
          confirmed: false,
          reasons: [],
        }),
      );
      const matters = sameMatters(pairings);
      const all = matters.flatMap(({ earlier, later }) => [...earlier, ...later]);
      expect(new Set(all).size).toBe(all.length);
      expect(new Set(all)).toEqual(new Set(pairings.flatMap(({ earlier, later }) => [earlier, later])));
      expect(matters.flatMap(({ pairs }) => pairs).length).toBe(pairings.length);
      for (const { earlier, later, pairs } of matters)
        for (const pairing of pairs)
          expect([earlier.includes(pairing.earlier), later.includes(pairing.later)]).toEqual([true, true]);
      const firsts = matters.map(({ later }) => later[0]?.order ?? -1);
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    }),
  );
});

test('each pairing is looked at twice, however measures hang together', () => {
  const looked = (links: (i: number) => readonly [number, number], count: number): number => {
    const [older, newer] = [units(count + 1), units(count + 1)];
    const steps = { count: 0 };
    const pairings = Array.from({ length: count }, (_, i) => {
      const [a, b] = links(i);
      return { earlier: older[a] as Unit, later: newer[b] as Unit, confirmed: false, reasons: [] };
    });
    sameMatters(pairings, steps);
    return steps.count / count;
  };
  for (const links of [
    (i: number) => [i, i] as const,
    (i: number) => [0, i] as const,
    // A chain of all measures.
    (i: number) => [i >> 1, (i + 1) >> 1] as const,
  ])
    expect(looked(links, 5000)).toBe(2);
});
