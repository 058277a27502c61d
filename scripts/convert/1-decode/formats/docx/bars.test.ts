import { expect, test } from 'vitest';
import { isContents } from './contents.ts';

test('a line of a table of contents has 120 characters', () => {
  const isEntry = (count: number) =>
    isContents('文'.repeat(count), { name: 'toc 1', linked: false, control: false, fields: [] });
  expect(isEntry(120)).toBe(true);
  expect(isEntry(121)).toBe(false);
});
