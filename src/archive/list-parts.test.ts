import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Circular } from './circulars.ts';
import { type Listed, type ListPart, listParts, packPages } from './list-parts.ts';

interface Entry extends Listed {
  readonly n: number;
}

const circular = (year: number | null, ...issuers: string[]): Circular =>
  ({ year, issuers: issuers.map((id) => ({ id, name: `${id}人民法院` })) }) as unknown as Circular;
const entriesOf = (circulars: readonly Circular[]): Entry[] =>
  circulars.map((one, n) => ({ circular: one, n }));
const cut = (entries: readonly Entry[], most: number) =>
  listParts('topics/x/', entries, { most, registered: new Map() });
const inYears = (parts: readonly ListPart<Entry>[]) =>
  parts.filter(({ part }) => part !== undefined && !part.startsWith('courts'));
const inCourts = (parts: readonly ListPart<Entry>[]) =>
  parts.filter(({ part }) => part?.startsWith('courts'));
const numbers = (parts: readonly ListPart<Entry>[]) =>
  parts.flatMap(({ whole, courts }) =>
    [...whole, ...courts.flatMap((court) => court.entries)].map(({ n }) => n),
  );

const lists = fc
  .array(
    fc.tuple(fc.constantFrom(2031, 2030, 2029, null), fc.subarray(['a', 'b', 'c', 'd'], { maxLength: 2 })),
    { maxLength: 60 },
  )
  .map((all) =>
    entriesOf(
      all.sort(([a], [b]) => (b ?? 0) - (a ?? 0)).map(([year, issuers]) => circular(year, ...issuers)),
    ),
  );

test('a short list is one page, as it came', () => {
  fc.assert(
    fc.property(lists, (entries) => {
      const parts = cut(entries, entries.length);
      expect(parts).toHaveLength(1);
      expect(parts[0]).toMatchObject({
        part: undefined,
        whole: entries,
        addresses: [],
        byYear: [],
        byCourt: [],
      });
    }),
  );
});

test('every entry of a long list stands on exactly one page of the years, and under each of its courts', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 12 }), (entries, most) => {
      fc.pre(entries.length > most);
      const parts = cut(entries, most);
      expect(numbers(inYears(parts)).sort((a, b) => a - b)).toEqual(entries.map(({ n }) => n));
      for (const { courts, name } of inYears(parts))
        for (const { entries: shown } of courts)
          for (const { circular: one } of shown)
            expect(name).toBe(one.year === null ? '年份未载' : `${one.year}年`);
      const twice = entries.flatMap(({ n, circular: { issuers } }) => (issuers.length > 1 ? [n, n] : [n]));
      const courts = new Set(
        entries.flatMap(({ circular: { issuers } }) =>
          issuers.length === 0 ? ['none'] : issuers.map(({ id }) => id),
        ),
      );
      expect(numbers(inCourts(parts)).sort((a, b) => a - b)).toEqual(courts.size > 1 ? twice : []);
    }),
  );
});

test('no page holds more than it may, and none is empty', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 12 }), (entries, most) => {
      const [, ...parts] = cut(entries, most);
      for (const part of parts) {
        expect(numbers([part]).length).toBeGreaterThan(0);
        expect(numbers([part]).length).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test('from the first page every other is reached, and a facet counts what stands where it leads', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 12 }), (entries, most) => {
      fc.pre(entries.length > most);
      const parts = cut(entries, most);
      const [first] = parts;
      const at = new Map(
        parts.map((part) => [`topics/x/${part.part === undefined ? '' : `${part.part}/`}`, part]),
      );
      const facets = [
        ...(first?.byYear ?? []),
        ...(first?.byCourt ?? []).flatMap(({ regions }) => regions.flatMap(({ courts }) => courts)),
      ];
      const reached = new Set(['topics/x/']);
      for (const { address, count } of facets) {
        const [page = '', anchor] = address.split('#');
        const part = at.get(page);
        for (const one of part?.addresses ?? []) reached.add(one);
        const series = part?.addresses.map((one) => at.get(one)).filter((one) => one !== undefined) ?? [];
        const here = series
          .flatMap(({ courts }) => courts)
          .filter((court) => anchor === undefined || court.anchor === anchor);
        expect(here.flatMap((court) => court.entries)).toHaveLength(count);
        if (anchor !== undefined) expect(part?.courts.map((court) => court.anchor)).toContain(anchor);
      }
      expect([...reached].sort()).toEqual([...at.keys()].sort());
    }),
  );
});

test('addresses are told by year, by courts and by number', () => {
  const entries = entriesOf([
    ...Array.from({ length: 3 }, () => circular(2031, 'a')),
    circular(2030, 'b'),
    circular(null),
  ]);
  expect(cut(entries, 2).map(({ part }) => part)).toEqual([
    undefined,
    '2031',
    '2031/2',
    '2030',
    'undated',
    'courts',
    'courts/2',
    'courts/3',
  ]);
});

test('a group is divided only where no page holds it, and then begins a page', () => {
  const group = (name: string, size: number) => [name, Array.from({ length: size }, (_, i) => i)] as const;
  const told = (pages: ReturnType<typeof packPages<string, number>>) =>
    pages.map((page) => page.map(([name, entries]) => `${name}${entries.length}`).join(' '));
  expect(told(packPages([group('a', 2), group('b', 2), group('c', 1)], 4))).toEqual(['a2 b2', 'c1']);
  expect(told(packPages([group('a', 2), group('b', 3), group('c', 1)], 4))).toEqual(['a2', 'b3 c1']);
  expect(told(packPages([group('a', 1), group('b', 9), group('c', 2)], 4))).toEqual([
    'a1',
    'b4',
    'b4',
    'b1 c2',
  ]);
});
