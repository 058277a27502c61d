import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordText } from '#domain/search/records.ts';
import { type SortedPlaces, sortPlaces } from './sort-places.ts';
import type { Texts } from './texts-row.ts';

const run = fc.string({ unit: fc.constantFrom(...'甲甲甲乙乙丙2条，“”（）𠀀'), maxLength: 16 });
const record = fc
  .tuple(fc.nat(6), run, fc.array(run, { maxLength: 1 }))
  .map(([length, first, more]): RecordText => [[0, Math.min(length, first.length)], first, ...more]);
const file = fc.array(record, { minLength: 1, maxLength: 4 });

/** Texts of which it is noted when they are looked at. */
function textsOf(files: readonly (readonly RecordText[])[], looked: string[]): Texts[] {
  const seen = new Map<string, number>();
  return files.map((records) => {
    const text = JSON.stringify(records);
    const twin = seen.get(text) ?? 0;
    seen.set(text, twin + 1);
    const key = `${twin} ${text}`;
    return {
      key,
      records: () => {
        looked.push(key);
        return records;
      },
    };
  });
}

/** What is told of sorted places, with characters in place of their numbers. */
function told({ row, alphabet, order, shared, starts, titledAt, stretches }: SortedPlaces) {
  return {
    row: Array.from(row, (id) => alphabet[id]),
    ...{ order, shared, starts, titledAt, stretches },
  };
}

it('sorts into an order that is there what is new in it, as it would sort all anew', () => {
  fc.assert(
    fc.property(
      fc.array(file, { maxLength: 8 }),
      fc.array(file, { maxLength: 3 }),
      fc.array(fc.nat(20), { maxLength: 10 }),
      (first, more, picked) => {
        const before = sortPlaces(textsOf(first, []));
        const pool = [...first, ...more];
        const files = picked.flatMap((number) =>
          pool.length === 0 ? [] : [pool[number % pool.length] ?? []],
        );
        const after = textsOf(files, []);
        expect(told(sortPlaces(after, before))).toEqual(told(sortPlaces(after)));
        const grown = textsOf([...first, ...more], []);
        expect(told(sortPlaces(grown, before))).toEqual(told(sortPlaces(grown)));
      },
    ),
    { numRuns: 200 },
  );
});

it('looks at no text that it has sorted before, and at one that is moved', () => {
  const files = Array.from({ length: 9 }, (_, i): RecordText[] => [['', `第${i}项任务，第${i}个部门`]]);
  const before = sortPlaces(textsOf(files, []));
  const lookedAt = (after: readonly RecordText[][]): number => {
    const looked: string[] = [];
    sortPlaces(textsOf(after, looked), before);
    return looked.length;
  };
  const changed: RecordText[] = [['', '改过的一项任务']];
  expect(lookedAt([...files.slice(0, 4), changed, ...files.slice(5)])).toBe(1);
  expect(lookedAt([changed, ...files])).toBe(1);
  expect(lookedAt(files.slice(1))).toBe(0);
  expect(lookedAt([files[7] as RecordText[], ...files.slice(0, 7), ...files.slice(8)])).toBe(1);
});
