import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchesOf } from './line-rules.ts';

const together = (text: string): string[] =>
  stretchesOf(text)
    .filter((stretch) => stretch.together)
    .map((stretch) => stretch.text);

test.each([
  ['改革纲要——第五个五年', ['要——']],
  ['等等……至此', ['等……']],
  ['卡尔·马克思', ['尔·']],
  ['依照第12条和第3款', ['第12条', '第3款']],
  ['见某法〔2024〕15号文件', ['〔2024〕15号']],
  ['2024—2028年', ['4—']],
  ['没有什么要在一起', []],
])('%s', (text, whole) => {
  expect(together(text)).toEqual(whole);
});

test('joined, the stretches are the text', () => {
  const character = fc.constantFrom(...'第12条——……·〔2024〕号甲 ');
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      expect(
        stretchesOf(text)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
