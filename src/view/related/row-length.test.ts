import { expect, test } from 'vitest';
import { isLong } from './row-length.ts';

test('paragraphs are long together, each by the lines that it takes', () => {
  expect(isLong([])).toBe(false);
  expect(isLong(['标题', '字'.repeat(200)])).toBe(false);
  expect(isLong(['标题', '字'.repeat(400)])).toBe(true);
  expect(isLong(Array.from({ length: 12 }, () => '短'))).toBe(true);
});
