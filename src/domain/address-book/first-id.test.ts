import { expect, test } from 'vitest';
import { fates } from './declarations.ts';
import { firstIds } from './first-id.ts';
import { readAddressBook } from './lines.ts';

const firstOf = (id: string, lines: readonly string[], redirects: Readonly<Record<string, string>> = {}) => {
  const book = new Map(readAddressBook(lines.join('\n')).map((line) => [line.address, line]));
  return firstIds(book, fates({ redirects, withdrawals: [] }))(id);
};

test('a circular that was never renamed is itself', () => {
  expect(firstOf('new', [])).toBe('new');
  expect(firstOf('a', ['circulars/a/ -', 'circulars/b/ -'], { 'circulars/b/': 'circulars/c/' })).toBe('a');
});

test('one that was renamed is what it was, with the build that renames it and ever after', () => {
  expect(firstOf('b', ['circulars/a/ -'], { 'circulars/a/': 'circulars/b/' })).toBe('a');
  expect(firstOf('b', ['circulars/a/ -', 'circulars/b/ - first:a'], { 'circulars/a/': 'circulars/b/' })).toBe(
    'a',
  );
  expect(
    firstOf('c', ['circulars/a/ -', 'circulars/b/ - first:a'], {
      'circulars/a/': 'circulars/b/',
      'circulars/b/': 'circulars/c/',
    }),
  ).toBe('a');
});

test('one that takes in another, published beside it, stays what it was', () => {
  expect(firstOf('b', ['circulars/a/ -', 'circulars/b/ -'], { 'circulars/a/': 'circulars/b/' })).toBe('b');
});
