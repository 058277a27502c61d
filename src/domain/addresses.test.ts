import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeTo } from './addresses.ts';

test.each([
  ['circulars/a/3/', 'circulars/b/5/', '../../b/5/'],
  ['circulars/a/3/', 'circulars/a/#m3', '../#m3'],
  ['circulars/a/3/', 'circulars/a/3/', './'],
  ['circulars/a/3/', 'circulars/a/3/#s2', './#s2'],
  ['circulars/a/3/', 'terms/x/', '../../../terms/x/'],
  ['circulars/a/', 'circulars/a/3/', '3/'],
  ['circulars/ab/', 'circulars/a/', '../a/'],
  ['', '', './'],
  ['', 'terms/', 'terms/'],
  ['circulars/a/', '', '../../'],
])('from %j to %j it is %j', (from, to, path) => {
  expect(relativeTo(from, to)).toBe(path);
});

test('it leads there, under whatever path the site lies', () => {
  const steps = fc.array(fc.constantFrom('a', 'ab', 'b', '1'), { maxLength: 4 });
  const address = steps.map((all) => all.map((step) => `${step}/`).join(''));
  const fragment = fc.constantFrom('', '#s1', '?q=1', 'data.json');
  fc.assert(
    fc.property(address, address, fragment, (from, to, end) => {
      const path = relativeTo(from, to + end);
      expect(new URL(path, `http://x.example/under/${from}`).href).toBe(`http://x.example/under/${to}${end}`);
    }),
  );
});
