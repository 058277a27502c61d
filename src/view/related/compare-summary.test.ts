import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Circular, Unit } from '#archive/circulars.ts';
import { sideBySide } from '#archive/compare.ts';
import { comparisonInWords } from './compare-summary.ts';

const of = (short: string, year: number | null, measures: number) => ({
  name: { title: '', issuer: '', more: '', short },
  year,
  measures,
});
const older = of('云河中院2031年要点', 2031, 30);
const newer = of('云河中院2032年要点', 2032, 20);

test('what one issuer goes on with, what is new, and what went', () => {
  expect(comparisonInWords({ older, newer, added: 8, dropped: 17, sameIssuer: true })).toBe(
    '2032年20项：延续12项，新增8项；2031年30项中17项未再列。',
  );
  expect(comparisonInWords({ older, newer, added: 8, dropped: 0, sameIssuer: true })).toBe(
    '2032年20项：延续12项，新增8项；2031年30项都有延续。',
  );
});

test('two of one year by their names', () => {
  const second = of('云河中院2032年意见', 2032, 20);
  expect(comparisonInWords({ older: newer, newer: second, added: 19, dropped: 19, sameIssuer: true })).toBe(
    '云河中院2032年意见20项：延续1项，新增19项；云河中院2032年要点20项中19项未再列。',
  );
});

test('nobody goes on with what another issued', () => {
  const other = of('青山中院2032年要点', 2032, 20);
  expect(comparisonInWords({ older, newer: other, added: 8, dropped: 17, sameIssuer: false })).toBe(
    '青山中院2032年要点20项：12项在云河中院2031年要点有相近任务，8项没有；云河中院2031年要点30项中17项没有。',
  );
});

/** How many measures two circulars have, and which of them are held for one matter: several to one, too. */
const circulars = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([before, after]) =>
    fc.record({
      before: fc.constant(before),
      after: fc.constant(after),
      links: fc.uniqueArray(fc.tuple(fc.nat(before - 1), fc.nat(after - 1)), { selector: String }),
      sameIssuer: fc.boolean(),
    }),
  );

test('every measure of both is counted once, whatever is paired with what', () => {
  fc.assert(
    fc.property(circulars, ({ before, after, links, sameIssuer }) => {
      const circular = (issuer: string, count: number) =>
        ({
          issuers: [{ id: issuer, name: issuer }],
          units: Array.from({ length: count }, (_, order) => ({ order, type: 'measure' }) as Unit),
        }) as unknown as Circular;
      const [one, other] = [circular('a', before), circular(sameIssuer ? 'a' : 'b', after)];
      const pair = sideBySide(
        one,
        other,
        links.map(([a, b]) => ({
          earlier: one.units[a] as Unit,
          later: other.units[b] as Unit,
          confirmed: false,
        })),
      );
      const words = comparisonInWords({
        older: { ...older, measures: before },
        newer: { ...newer, measures: after },
        added: pair.added.length,
        dropped: pair.dropped.length,
        sameIssuer: pair.sameIssuer,
      });
      const told = [...words.matchAll(/(\d+)项/gu)].map(([, number]) => Number(number));
      // What is told of the older circular last: how many were dropped, where any were.
      const [ofNewer, kept, added, ofOlder, dropped = 0] = told;
      expect([ofNewer, ofOlder]).toEqual([after, before]);
      expect([kept, added]).toEqual([
        new Set(links.map(([, b]) => b)).size,
        after - new Set(links.map(([, b]) => b)).size,
      ]);
      expect(dropped).toBe(before - new Set(links.map(([a]) => a)).size);
    }),
  );
});
