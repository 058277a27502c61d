import { expect, test } from 'vitest';
import { circularWord, heldCirculars, heldUnits, unitCounts, unitWord } from './unit-counts.ts';

const units = (measures: number, questions: number) => [
  ...Array.from({ length: measures }, () => ({ type: 'measure' as const })),
  ...Array.from({ length: questions }, () => ({ type: 'question' as const })),
];

test('an answer is no measure, and is not counted as one', () => {
  expect(unitCounts(units(24, 2))).toBe('24项任务、2则问答');
  expect(unitCounts(units(0, 2))).toBe('2则问答');
  expect(unitCounts(units(24, 0))).toBe('24项');
  expect(unitCounts([])).toBe('0项');
  expect(heldUnits(units(24, 2))).toEqual(['任务24项', '问答2则']);
  expect(heldUnits([])).toEqual([]);
  expect(heldCirculars([{ kind: 'plan' }, { kind: 'interview' }, { kind: 'opinions' }])).toEqual([
    '公文2件',
    '访谈1篇',
  ]);
  expect(circularWord([{ kind: 'plan' }])).toEqual({ what: '公文', unit: '件' });
  expect(circularWord([{ kind: 'plan' }, { kind: 'interview' }])).toEqual({ what: '篇目', unit: '篇' });
  expect([unitWord(units(3, 1)), unitWord(units(3, 0)), unitWord(units(0, 2))]).toEqual(['条', '项', '则']);
});
