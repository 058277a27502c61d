import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf, giveDigest, NoDigest } from './digest.ts';

const values = fc.anything({ withMap: true, withSet: true, withTypedArray: false, withNullPrototype: false });

test('what is written alike has one digest, and else not', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(digestOf(structuredClone(a))).toBe(digestOf(a));
      if (digestOf(a) === digestOf(b)) expect(b).toStrictEqual(a);
    }),
  );
});

test.each<[string, unknown, unknown]>([
  ['an order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['a field that is there and holds nothing', { a: undefined }, {}],
  ['a text and a number', '1', 1],
  ['a list and its text', ['a,b'], ['a', 'b']],
  ['a map and an object', new Map([['a', 1]]), { a: 1 }],
  ['bytes', Uint8Array.of(1), Uint8Array.of(2)],
  ['nothing and null', undefined, null],
])('%s is told apart', (_, a, b) => {
  expect(digestOf(a)).not.toBe(digestOf(b));
});

describe('an object of which the digest was given', () => {
  test('counts as that, wherever it stands', () => {
    const [one, other, third] = [{ text: 'a' }, { text: 'b' }, { text: 'a' }];
    giveDigest(one, 'x');
    giveDigest(other, 'x');
    giveDigest(third, 'y');
    expect(digestOf([one])).toBe(digestOf([other]));
    expect(digestOf({ one })).not.toBe(digestOf({ one: third }));
  });
});

test.each([() => 1, Symbol('a'), new Date(0), /a/u])('%s has none', (value) => {
  expect(() => digestOf({ value })).toThrow(NoDigest);
});
