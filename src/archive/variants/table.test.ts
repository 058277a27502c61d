import { expect, it } from 'vitest';
import { fold, foldedText, readAlso } from '#domain/search/fold.ts';
import { VARIANTS } from './table.ts';

it('has what people type for what official text writes, each once', () => {
  const pairs = VARIANTS.match(/../gu) ?? [];
  expect(pairs.join('')).toBe(VARIANTS);
  for (const pair of ['執执', '難难', '廣广', '裏里', '號号', '調调']) expect(pairs).toContain(pair);
  expect(new Set(pairs.map(([from]) => from)).size).toBe(pairs.length);
  // What is written itself stands for itself: 著作权 is not 着作权.
  for (const own of '著乾徵藉') expect(pairs.filter(([from]) => from === own)).toEqual([]);
});

it('is read as it says, each character in its place', () => {
  readAlso(VARIANTS);
  expect(foldedText('《執行難》與廣州裏')).toBe('执行难与广州里');
  expect(fold('執行').starts).toEqual([0, 1]);
});
