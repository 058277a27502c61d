import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinct, measureKeys } from './keys.ts';

test('a number that is unique is the key', () => {
  expect(
    measureKeys([
      { number: 1, section: '1' },
      { number: 2, section: '2' },
    ]),
  ).toEqual(['1', '2']);
});

test('numbers that begin anew give paths of ordinals', () => {
  expect(
    measureKeys([
      { number: 1, section: '1' },
      { number: 1, section: '2' },
      { number: 2, section: '2' },
    ]),
  ).toEqual(['1-1', '2-1', '2-2']);
});

test('an inserted article has the number of the one before it and its own', () => {
  const articles = [
    { number: 3, section: '1' },
    { number: 3, inserted: 1, section: '1' },
    { number: 1, section: '2' },
  ];
  expect(measureKeys(articles)).toEqual(['3', '3-1', '1']);
  expect(measureKeys([...articles, { number: 1, section: '3' }])).toEqual(['1-3', '1-3-1', '2-1', '3-1']);
  expect(measureKeys([...articles, { number: 1, section: null }])).toEqual(['1-3', '1-3-1', '2-1', '1']);
});

test('a number that stands twice in one section gets a letter', () => {
  expect(distinct(['5', '5', '6', '5'])).toEqual(['5', '5b', '6', '5c']);
  expect(distinct(['5', '5', '5b'])).toEqual(['5', '5c', '5b']);
});

test('keys are always distinct, and a key that stands once stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1', '2', '1b', '2-1', '1c')), (keys) => {
      const result = distinct(keys);
      expect(new Set(result).size).toBe(keys.length);
      keys.forEach((key, i) => {
        if (keys.indexOf(key) === i) expect(result[i]).toBe(key);
      });
    }),
  );
});
