import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Circular, Unit } from '#archive/circulars.ts';
import { sideBySide, standingsOf } from '#archive/compare.ts';
import { comparisonInWords } from './compare-summary.ts';

const of = (short: string, year: number | null, [one, like, alone]: readonly [number, number, number]) => ({
  name: { title: '', issuer: '', more: '', short },
  year,
  measures: { one, like, alone },
});
const older = of('云河中院2031年要点', 2031, [10, 3, 17]);
const newer = of('云河中院2032年要点', 2032, [12, 2, 6]);

test('what one issuer goes on with, what goes on in part, what is new, and what went', () => {
  expect(comparisonInWords({ older, newer, sameIssuer: true })).toBe(
    '2032年20项：延续12项，部分相近2项，新增6项；2031年30项：延续10项，部分相近3项，未再列17项。',
  );
});

test('nothing is told of what there is not', () => {
  const all = of('云河中院2031年要点', 2031, [30, 0, 0]);
  expect(comparisonInWords({ older: all, newer, sameIssuer: true })).toBe(
    '2032年20项：延续12项，部分相近2项，新增6项；2031年30项：延续30项。',
  );
});

test('two of one year by their names', () => {
  const second = of('云河中院2032年意见', 2032, [1, 0, 19]);
  expect(comparisonInWords({ older: newer, newer: second, sameIssuer: true })).toBe(
    '云河中院2032年意见20项：延续1项，新增19项；云河中院2032年要点20项：延续12项，部分相近2项，未再列6项。',
  );
});

test('nobody goes on with what another issued', () => {
  const other = of('青山中院2032年要点', 2032, [8, 4, 8]);
  expect(comparisonInWords({ older, newer: other, sameIssuer: false })).toBe(
    '青山中院2032年要点20项：在云河中院2031年要点，8项有同一事项，4项有相近任务，8项未配上；' +
      '云河中院2031年要点30项：在青山中院2032年要点，10项有同一事项，3项有相近任务，17项未配上。',
  );
  const none = of('青山中院2032年要点', 2032, [0, 0, 20]);
  expect(comparisonInWords({ older, newer: none, sameIssuer: false })).toContain(
    '青山中院2032年要点20项：在云河中院2031年要点都未配上；',
  );
});

/** How many measures two circulars have, which of them are held for one matter, several to one too, and which are alike. */
const circulars = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([before, after]) => {
    const links = fc.uniqueArray(fc.tuple(fc.nat(before - 1), fc.nat(after - 1)), { selector: String });
    return fc.record({
      before: fc.constant(before),
      after: fc.constant(after),
      links,
      alike: links,
      sameIssuer: fc.boolean(),
    });
  });

test('every measure of both is counted once, whatever is paired with what and like what', () => {
  fc.assert(
    fc.property(circulars, ({ before, after, links, alike, sameIssuer }) => {
      const circular = (issuer: string, count: number) =>
        ({
          issuers: [{ id: issuer, name: issuer }],
          units: Array.from({ length: count }, (_, order) => ({ order, type: 'measure' }) as Unit),
        }) as unknown as Circular;
      const [one, other] = [circular('a', before), circular(sameIssuer ? 'a' : 'b', after)];
      const units = ([a, b]: readonly [number, number]) => ({
        earlier: one.units[a] as Unit,
        later: other.units[b] as Unit,
      });
      const pair = sideBySide(
        one,
        other,
        links.map((link) => ({ ...units(link), confirmed: false, reasons: [] })),
        {
          alike: alike.map((link) => ({ ...units(link), ofEarlier: [], ofLater: [] })),
          isTold: ({ earlier }) => earlier.order % 2 === 0,
        },
      );
      const words = comparisonInWords({
        older: { ...older, measures: standingsOf(pair, one) },
        newer: { ...newer, measures: standingsOf(pair, other) },
        sameIssuer: pair.sameIssuer,
      });
      for (const [side, count] of words
        .split('；')
        .map((part, i) => [part, i === 0 ? after : before] as const)) {
        const [all, ...told] = [...side.matchAll(/(\d+)项/gu)].map(([, number]) => Number(number));
        expect(all).toBe(count);
        if (!side.includes('都未配上')) expect(told.reduce((sum, n) => sum + n, 0)).toBe(count);
      }
    }),
  );
});
