import { expect, test } from 'vitest';
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
    '2032年20项：延续12项，新增8项；2031年17项未再列。',
  );
  expect(comparisonInWords({ older, newer, added: 8, dropped: 0, sameIssuer: true })).toBe(
    '2032年20项：延续12项，新增8项；2031年各项都有延续。',
  );
});

test('two of one year by their names', () => {
  const second = of('云河中院2032年意见', 2032, 20);
  expect(comparisonInWords({ older: newer, newer: second, added: 19, dropped: 19, sameIssuer: true })).toBe(
    '云河中院2032年意见20项：延续1项，新增19项；云河中院2032年要点19项未再列。',
  );
});

test('nobody goes on with what another issued', () => {
  const other = of('青山中院2032年要点', 2032, 20);
  expect(comparisonInWords({ older, newer: other, added: 8, dropped: 17, sameIssuer: false })).toBe(
    '青山中院2032年要点20项：12项在云河中院2031年要点有相近任务，8项没有；云河中院2031年要点另有17项。',
  );
});
