import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldedForms, foldings } from './figures.ts';
import { occurrences } from './fold.ts';

const holds = (text: string, query: string): boolean =>
  foldedForms(text).some((form) => foldedForms(query).some((phrase) => form.includes(phrase)));

it.each([
  ['依照第十四条办理', '第14条'],
  ['依照第14条办理', '第十四条'],
  ['第一百零三条', '第 103 条'],
  ['二〇二五年六月二十七日印发', '2025年6月27日'],
  ['2025年6月27日印发', '二○二五年六月二十七日'],
  ['二零二五年全市法院', '2025年'],
  ['二O二五年', '2025年'],
  ['民事审判第二庭', '民事审判第2庭'],
  ['第十四条', '十四'],
])('%s holds %s', (text, query) => expect(holds(text, query)).toBe(true));

it.each([
  ['第十四条', '第一条'],
  ['第14条', '第一条'],
  ['第14条', '第一'],
  ['进一步', '进1步'],
  ['十年磨一剑', '10年磨'],
  ['二〇二五年', '2024年'],
])('%s does not hold %s', (text, query) => expect(holds(text, query)).toBe(false));

it('finds any part of a text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'第十四条二〇年月日1甲 （'), maxLength: 20 });
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (whole, a, b) => {
      expect(holds(whole, whole.slice(Math.min(a, b), Math.max(a, b)))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

it('has one text, whether or not it is asked where that came from', () => {
  const text = fc.string({ unit: fc.constantFrom(...'第十四条二〇年月日1甲 （ab○𠮷'), maxLength: 20 });
  fc.assert(
    fc.property(text, (whole) => {
      expect(foldedForms(whole)).toEqual(foldings(whole).map((folded) => folded.text));
    }),
  );
});

it('finds its way back to the text as printed', () => {
  const [, arabic] = foldings('自二〇二五年起，第十四条（暂行）');
  const text = '自二〇二五年起，第十四条（暂行）';
  const found = (phrase: string) =>
    occurrences(arabic ?? { text: '', starts: [], ends: [] }, phrase).map(({ start, end }) =>
      text.slice(start, end),
    );
  expect(found('2025年')).toEqual(['二〇二五年']);
  expect(found('第14条暂行')).toEqual(['第十四条（暂行']);
});
