import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterAddresses, letterParts } from './letter-parts.ts';

const names = fc.array(fc.string({ unit: fc.constantFrom(...'办研立执2A'), minLength: 1, maxLength: 3 }), {
  maxLength: 40,
});
const own = (name: string) => name;

test('every entry stands on exactly one page, and no page holds more than it may', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 8 }), (all, most) => {
      const parts = letterParts('terms/', all, own, most);
      const shown = parts.map(({ names: held }) => held.flatMap(({ entries }) => entries));
      expect(shown.flat().sort()).toEqual(all.toSorted());
      for (const page of shown) {
        expect(page.length).toBeLessThanOrEqual(most);
        expect(page.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('every page is reached from the letters', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 8 }), (all, most) => {
      const parts = letterParts('terms/', all, own, most);
      const first = new Set(letterAddresses(parts).values());
      const reached = parts
        .filter(({ addresses }) => first.has(addresses[0] ?? ''))
        .flatMap((part) => part.addresses);
      expect(new Set(reached)).toEqual(new Set(parts.map(({ part }) => `terms/${part}/`)));
    }),
  );
});

test('names stand as they sound, each once, what begins with a figure last', () => {
  const told = letterParts('d/', ['研究室', '立案庭', '12368', '办公室', '立案庭'], own, 2).map(
    ({ part, letter, names: held }) => [part, letter, ...held.map(({ name, count }) => `${name}${count}`)],
  );
  expect(told).toEqual([
    ['letters/b', 'B', '办公室1'],
    ['letters/l', 'L', '立案庭2'],
    ['letters/y', 'Y', '研究室1'],
    ['letters/others', '#', '123681'],
  ]);
});

test('a letter that needs several pages has them under its address', () => {
  const parts = letterParts('d/', ['办公室', '办案庭', '保密办'], own, 1);
  expect(parts.map(({ part }) => part)).toEqual(['letters/b', 'letters/b/2', 'letters/b/3']);
  expect(parts[1]?.addresses).toEqual(['d/letters/b/', 'd/letters/b/2/', 'd/letters/b/3/']);
});
