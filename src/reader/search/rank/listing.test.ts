import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Directory, MANY, type RecordText, recordCount, runsOf } from '#domain/search/records.ts';
import type { Seldom } from '../ask/seldom.ts';
import { respell } from '../ask/spelling.ts';
import { spokenWords } from '../ask/spoken.ts';
import { namedRecords, namesNoPlace } from '../show/jumps.ts';
import { FACETS, type Facet, type Filters, SORTS, type Sort } from './catalogue.ts';
import { searchEngine } from './engine.ts';
import { textPhrases } from './text-phrases.ts';

/** What is listed of invented archives: in every order, in parts, narrowed and counted. */

const seldom: Seldom = {
  places: async () => ({ namedRecords, namesNoPlace }),
  spelling: async () => ({ respell }),
  spoken: async () => spokenWords([], ''),
  everyday: async () => [],
  isSaid: async () => false,
  variants: async () => '',
};
const WORD = '改革';

interface Said {
  readonly holds: boolean;
  readonly inTitle: boolean;
  readonly departments: readonly number[];
  readonly topics: readonly number[];
  readonly due: string;
}
interface Plan {
  readonly year: number | null;
  readonly issuers: readonly number[];
  readonly records: readonly Said[];
}

const DEPARTMENTS: Directory['departments'] = [
  ['立案庭', 'a-la'],
  ['执行局', 'a-zx'],
  ['执行局', 'b-zx'],
];
const TOPICS: Directory['topics'] = [
  ['公开', 'open'],
  ['执行', 'enforcement'],
];

const some = (most: number) => fc.uniqueArray(fc.nat(most), { maxLength: most + 1 });
const said = fc.record({
  holds: fc.boolean(),
  inTitle: fc.boolean(),
  departments: some(2),
  topics: some(1),
  due: fc.constantFrom('', '2031-06', '2030-12', 'open'),
});
const plan = fc.record({
  year: fc.constantFrom(null, 2029, 2030, 2031),
  issuers: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
  records: fc.array(said, { minLength: 1, maxLength: 6 }),
});
const archives = fc.array(plan, { minLength: 1, maxLength: 8 });

/** In order of rank: newest year first. */
function archive(plans: readonly Plan[]) {
  const ranked = [...plans].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const texts = ranked.flatMap(({ records }) =>
    records.map(({ holds, inTitle }): RecordText => {
      const title = holds && inTitle ? `推进${WORD}` : '其他事项';
      return [[0, title.length], `${title}。${holds ? `深化${WORD}。` : '没有。'}`];
    }),
  );
  const directory: Directory = {
    version: 'x',
    large: false,
    common: [],
    longest: 40,
    issuers: ['a', 'b', 'c'].map((id) => ({ id, name: `${id}法院`, short: id })),
    kinds: { plan: '要点' },
    departments: DEPARTMENTS,
    topics: TOPICS,
    variants: '',
    synonyms: [],
    names: [],
    overviews: [],
    circulars: ranked.map(({ year, issuers, records }, i) => ({
      id: `c${i}`,
      title: '要点',
      docNumber: null,
      citation: '《要点》',
      year,
      issuers,
      kind: 'plan',
      records: records.map((_, at) => `${at + 1}`),
      departments: records.map(({ departments }) => departments),
      topics: records.map(({ topics }) => topics),
      due: records.map(({ due }) => due),
    })),
  };
  const records = ranked.flatMap((circular, i) =>
    circular.records.map((record, at) => ({ ...record, circular, url: `circulars/c${i}/${at + 1}/` })),
  );
  return { directory, texts, records };
}

const engineOf = ({ directory, texts }: Pick<ReturnType<typeof archive>, 'directory' | 'texts'>) =>
  searchEngine(
    {
      directory,
      phrases: textPhrases(texts),
      texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
    },
    seldom,
  );

type Invented = ReturnType<typeof archive>['records'][number];

/** Values of a facet that a record has. */
function valuesOf({ circular, departments, topics, due }: Invented, facet: Facet): string[] {
  if (facet === 'year') return [circular.year === null ? 'none' : `${circular.year}`];
  if (facet === 'issuer') return circular.issuers.map((at) => 'abc'[at] as string);
  if (facet === 'kind') return ['plan'];
  if (facet === 'department') return [...new Set(departments.map((at) => DEPARTMENTS[at]?.[0] as string))];
  if (facet === 'due') return due === '' ? [] : [due];
  return topics.map((at) => TOPICS[at]?.[0] as string);
}

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    year: fc.constantFrom('2030', 'none'),
    issuer: fc.constantFrom('a', 'b'),
    department: fc.constantFrom('执行局', '立案庭'),
    due: fc.constantFrom('open', '2031-06'),
    topic: fc.constantFrom('公开'),
  },
  { requiredKeys: [] },
);

const passes = (record: Invented, chosen: Filters, except?: Facet): boolean =>
  FACETS.every(
    (facet) =>
      facet === except ||
      chosen[facet] === undefined ||
      valuesOf(record, facet).includes(chosen[facet] as string),
  );

describe('whatever the archive holds', () => {
  it('every result is listed once in every order, and in parts as at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        archives,
        filters,
        fc.constantFrom(...SORTS),
        fc.nat(4),
        async (plans, chosen, sort, step) => {
          const { records, ...parts } = archive(plans);
          const engine = engineOf(parts);
          const options = { filters: chosen, sort };
          const expected = records.filter((record) => record.holds && passes(record, chosen));
          const whole = await engine.search(WORD, { ...options, limit: 1000 });
          const exact = whole.results.filter(({ rung }) => rung === 'exact');
          expect(whole.total).toBe(expected.length);
          expect(exact.map(({ url }) => url).sort()).toEqual(expected.map(({ url }) => url).sort());
          if (sort !== 'relevance') expect(exact.map(({ url }) => url)).toEqual(inOrder(expected, sort));

          const inParts: string[] = [];
          for (let from = 0; from < whole.available; from += step + 1) {
            const { results } = await engine.search(WORD, { ...options, from, limit: step + 1 });
            inParts.push(...results.map(({ url }) => url));
          }
          expect(inParts).toEqual(whole.results.map(({ url }) => url));
          const all = await engine.everything(WORD, options, { progress: () => {}, stopped: () => false });
          expect(all.map(({ url }) => url)).toEqual(inParts);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('values are counted as a look at every record counts them', async () => {
    await fc.assert(
      fc.asyncProperty(archives, filters, async (plans, chosen) => {
        const { records, ...parts } = archive(plans);
        const holding = records.filter(({ holds }) => holds);
        if (holding.length === 0) return;
        const { facets } = await engineOf(parts).search(WORD, { filters: chosen });
        for (const facet of FACETS) {
          const counts = new Map<string, number>();
          for (const record of holding.filter((one) => passes(one, chosen, facet)))
            for (const value of valuesOf(record, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
          const told = (facets[facet] ?? []).filter(({ count }) => count > 0);
          expect(Object.fromEntries(told.map(({ value, count }) => [value, count])), facet).toEqual(
            Object.fromEntries(counts),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** By year or by court; what is equal in both as it is numbered. */
function inOrder(expected: readonly Invented[], sort: Exclude<Sort, 'relevance'>): string[] {
  const year = ({ circular }: Invented): number => circular.year ?? -1;
  const key: Record<typeof sort, (one: Invented) => number> = {
    newest: (one) => -year(one),
    oldest: (one) => one.circular.year ?? 9999,
    court: (one) => one.circular.issuers[0] ?? 9,
  };
  return [...expected].sort((a, b) => key[sort](a) - key[sort](b)).map(({ url }) => url);
}

describe('of a large archive', () => {
  const large = () => {
    const record = (holds: boolean): Said => ({
      holds,
      inTitle: false,
      departments: [0],
      topics: [],
      due: '',
    });
    const plans = Array.from(
      { length: MANY / 100 },
      (_, i): Plan => ({
        year: 2031,
        issuers: [0],
        records: Array.from({ length: 100 }, () => record(i < 5)),
      }),
    );
    return archive(plans);
  };

  it('what comes near is looked for when the results before it are listed', async () => {
    const { directory, texts } = large();
    expect(recordCount(directory)).toBe(MANY);
    const asked: string[] = [];
    const phrases = textPhrases(texts);
    const find = (phrase: string) => {
      asked.push(phrase);
      return phrases.find(phrase);
    };
    const synonyms = [[WORD, '没有']];
    const engine = searchEngine(
      {
        directory: { ...directory, synonyms },
        phrases: { ...phrases, find },
        texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
      },
      seldom,
    );
    expect(await engine.search(WORD, { limit: 10 })).toMatchObject({
      total: 500,
      near: null,
      available: 500,
    });
    expect(asked).toEqual([WORD]);
    const last = await engine.search(WORD, { from: 495, limit: 10 });
    expect(last).toMatchObject({ total: 500, near: 60, available: 560 });
    expect(last.results.map(({ rung }) => rung)).toEqual([
      ...Array.from({ length: 5 }, () => 'exact'),
      ...Array.from({ length: 5 }, () => 'synonym'),
    ]);
    expect(asked).toContain('没有');
  });

  it('departments, subjects and deadlines are loaded when they are asked for', async () => {
    const { directory, texts } = large();
    const { departments, topics, circulars, ...rest } = directory;
    const loaded: string[] = [];
    const engine = searchEngine(
      {
        directory: {
          ...rest,
          large: true,
          departments: [],
          topics: [],
          circulars: circulars.map(({ departments: _, topics: __, due: ___, ...circular }) => circular),
        },
        phrases: textPhrases(texts),
        texts: async (numbers) => numbers.map((number) => texts[number] as RecordText),
        column: async (column) => {
          loaded.push(column);
          if (column !== 'department') return { names: [], lists: [] };
          return { names: departments, lists: circulars.map((one) => one.departments ?? []) };
        },
      },
      seldom,
    );
    const first = await engine.search(WORD);
    expect(first.facets).toMatchObject({ department: null, topic: null, due: null });
    expect(first.facets.issuer).toMatchObject([{ value: 'a', count: 500 }]);
    const counted = await engine.search(WORD, { facets: ['department'] });
    expect(counted.facets.department).toMatchObject([{ value: '立案庭', count: 500 }]);
    expect((await engine.search(WORD, { filters: { department: '执行局' } })).total).toBe(0);
    expect(loaded).toEqual(['department']);
  });

  it('every result is read for a copy, and none any more once nobody wants them', async () => {
    const { directory, texts } = large();
    const engine = engineOf({ directory, texts });
    const told: number[] = [];
    const watched = {
      progress: (done: number, all: number) => void told.push(done, all),
      stopped: () => false,
    };
    const all = await engine.everything(WORD, {}, watched);
    expect(all.filter(({ rung }) => rung === 'exact')).toHaveLength(500);
    expect(told.slice(0, 4)).toEqual([0, all.length, 100, all.length]);
    let parts = 0;
    const stopped = await engine.everything(
      WORD,
      {},
      {
        progress: () => {
          parts += 1;
        },
        stopped: () => parts === 2,
      },
    );
    expect(stopped).toHaveLength(200);
    for (const { excerpt } of all.slice(0, 500))
      expect(runsOf(texts[0] as RecordText).join('')).toContain(excerpt.slice(0, 4));
  });
});
