import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillUp, type OfSubjects, ofSubject } from './of-subject.ts';

const about = (id: string, ...topics: [string, number][]): OfSubjects => ({
  id,
  topics: topics.map(([subject, score]) => ({ id: subject, score, words: [] })),
});
const none = () => false;

describe('of a subject', () => {
  test('is what one of both is about before all else, such as both are first, then the surest', () => {
    const found = ofSubject(
      [
        about('a/1', ['enforcement', 8], ['credit', 4]),
        about('b/1', ['trial', 8], ['enforcement', 4]),
        about('b/2', ['enforcement', 5]),
        about('b/3', ['enforcement', 8]),
        about('b/4', ['credit', 8], ['trial', 4]),
        about('b/5', ['trial', 8], ['credit', 4]),
      ],
      none,
    )('a/1');
    expect(found).toEqual([
      { id: 'b/3', subject: 'enforcement' },
      { id: 'b/2', subject: 'enforcement' },
      { id: 'b/1', subject: 'enforcement' },
      { id: 'b/4', subject: 'credit' },
    ]);
  });

  test('nothing is told of what has no subject or is not known', () => {
    const found = ofSubject([about('a/1'), about('b/1')], none);
    expect([found('a/1'), found('c/1')]).toEqual([[], []]);
  });

  test('that more than sixty measures have nothing is told', () => {
    const told = (count: number) =>
      ofSubject(
        Array.from({ length: count }, (_, i) => about(`c${i}/1`, ['enforcement', 8])),
        none,
      )('c0/1').length;
    expect([told(60), told(61)]).toEqual([59, 0]);
  });

  const units = fc
    .array(
      fc.record({
        circular: fc.constantFrom('a', 'b', 'c'),
        topics: fc.uniqueArray(fc.tuple(fc.constantFrom('s', 't', 'u'), fc.integer({ min: 4, max: 12 })), {
          selector: ([id]) => id,
        }),
      }),
      { maxLength: 12 },
    )
    .map((all) =>
      all.map(({ circular, topics }, i) => about(`${circular}/${i}`, ...topics.sort((x, y) => y[1] - x[1]))),
    );
  test('two measures tell of each other, never of their own circular, never of what is rejected, none twice', () => {
    fc.assert(
      fc.property(units, (all) => {
        const rejected = (a: string, b: string) => (Number(a.slice(2)) + Number(b.slice(2))) % 5 === 0;
        const found = ofSubject(all, rejected);
        for (const { id } of all) {
          const ids = found(id).map((one) => one.id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const other of ids) {
            expect(other.slice(0, 2)).not.toBe(id.slice(0, 2));
            expect(rejected(id, other)).toBe(false);
            expect(found(other).map((one) => one.id)).toContain(id);
          }
        }
      }),
    );
  });
});

test('what words find is filled up to five, and told once', () => {
  const found = ['b/1', 'b/2', 'b/3', 'b/4', 'b/5', 'b/6'].map((id) => ({ id, subject: 's' }));
  const ids = (...told: string[]) => fillUp(found, new Set(told)).map(({ id }) => id);
  expect(ids()).toEqual(['b/1', 'b/2', 'b/3', 'b/4', 'b/5']);
  expect(ids('b/2', 'c/1')).toEqual(['b/1', 'b/3', 'b/4']);
  expect(ids('c/1', 'c/2', 'c/3', 'c/4', 'c/5', 'c/6')).toEqual([]);
});
