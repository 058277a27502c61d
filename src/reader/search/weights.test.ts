import { describe, expect, test } from 'vitest';
import type { Holders } from './ask/holders.ts';
import type { LikelyRow } from './ask/likely-rows.ts';
import type { Words } from './ask/loose.ts';
import { lexicon, partsOf } from './ask/parts.ts';
import type { Query } from './ask/query.ts';
import type { WidenedPair } from './ask/widened.ts';
import type { Catalogue } from './rank/catalogue.ts';
import { type Found, nearly, roomBeside } from './rank/ladder.ts';
import { closest, shownOf } from './rank/rank-by-text.ts';

/** Numbers of the records that hold a phrase. */
type Held = Readonly<Record<string, readonly number[]>>;

const holding = (texts: Held, titles: Held = {}): Holders => ({
  of: async (forms) => [...new Set(forms.flatMap((form) => texts[form] ?? []))].sort((a, b) => a - b),
  inTitles: async (forms) => new Set(forms.flatMap((form) => titles[form] ?? [])),
});

interface Asked {
  readonly terms: readonly string[];
  readonly texts: Held;
  readonly titles?: Held;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** Records of a circular that a word names, by the word. */
  readonly named?: Readonly<
    Record<string, { readonly by: 'field' | 'title'; readonly records: readonly number[] }>
  >;
  readonly saysWho?: readonly number[];
  readonly room?: number;
  /** What is listed already. */
  readonly reached?: readonly number[];
  /** Words, and what others can stand for them. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Rows that are likely meant, whatever was asked. */
  readonly likely?: readonly LikelyRow[];
  /** What is said around what was asked, whatever that was. */
  readonly widened?: readonly WidenedPair[];
  /** Lengths of texts by record. */
  readonly lengths?: Readonly<Record<number, number>>;
  /** Subjects by record. */
  readonly subjects?: Readonly<Record<number, readonly number[]>>;
  /** What is about a subject in whose name a word stands, by the word. */
  readonly about?: Readonly<Record<string, readonly number[]>>;
  /** What is no measure or question. */
  readonly heads?: readonly number[];
  /** Records of the archive. */
  readonly count?: number;
  /** Told every phrase that is asked for. */
  readonly seen?: Set<string>;
}

/** What comes near a query: weights by record. Where a word is held by two records of six it weighs 100. */
async function weights({
  terms,
  texts,
  titles,
  synonyms = {},
  named = {},
  words = {},
  likely = [],
  widened = [],
  lengths = {},
  subjects = {},
  about = {},
  heads = [],
  saysWho,
  room = 0,
  reached = [],
  count = 4,
  seen,
}: Asked) {
  const known = holding(texts, titles);
  const holders: Holders = {
    ...known,
    of: (forms) => {
      for (const form of forms) seen?.add(form);
      return known.of(forms);
    },
  };
  const records = {
    count,
    common: ['丁戊', '己庚'],
    isUnit: (number: number) => !heads.includes(number),
    saysWho: (number: number) => saysWho?.includes(number) ?? false,
    subjectsOf: (number: number) => subjects[number] ?? [],
    lengthOf: (number: number) => lengths[number] ?? 1,
    aboutNamed: ([form = '']: readonly string[]) => about[form] ?? [],
    names: {
      named: ([form = '']: readonly string[]) =>
        new Map(named[form] === undefined ? [] : [[form, named[form].by]]),
      abridged: () => [],
    },
    place: (number: number) => ({
      circular: Object.keys(named).find((form) => named[form]?.records.includes(number)),
    }),
    all: (circular: unknown) => named[circular as string]?.records ?? [],
  } as unknown as Catalogue;
  const query = {
    forms: [terms.join('')],
    terms: terms.map((text) => ({ text, forms: [text], quoted: false })),
    excluded: [],
    brackets: '',
    who: saysWho !== undefined,
  } as Query;
  const others = {
    phrases: (form: string) => synonyms[form] ?? [],
    begun: () => undefined,
    others: () => [],
    all: lexicon([]),
    likely: () => [],
    widen: () => widened,
  };
  const inWords: Words = {
    partsOf: (phrase, within) => partsOf(phrase, lexicon(Object.keys(words)), lexicon([]), within),
    others: (word) => words[word] ?? [],
    likely: () => likely,
  };
  const found = await nearly(holders, records, query, others, inWords, { room, reached: new Set(reached) });
  return new Map(found.map(({ number, weight }) => [number, Math.round(weight * 1000) / 1000]));
}

describe('what a word of a query weighs', () => {
  const rest = { 丙丁: [1, 2] };
  test('in a title twice what it weighs in a text', async () => {
    const found = await weights({
      terms: ['甲乙', '丙丁'],
      texts: { ...rest, 甲乙: [1, 2] },
      titles: { 甲乙: [2] },
    });
    expect(found).toEqual(
      new Map([
        [2, 300],
        [1, 200],
      ]),
    );
  });
  test('in other words seven tenths, and less the rarer these are meant', async () => {
    const found = await weights({
      terms: ['甲乙', '丙丁'],
      texts: { ...rest, 戊己: [1, 9], 庚辛: [2, 9] },
      synonyms: { 甲乙: ['戊己', '庚辛'] },
    });
    expect(found).toEqual(
      new Map([
        [1, 170],
        [2, 169],
      ]),
    );
  });
  test('in other words that are everywhere little', async () => {
    const found = await weights({
      terms: ['甲乙', '丙丁'],
      texts: { ...rest, 戊己: [1, 3, 4, 9], 庚辛: [2, 9] },
      synonyms: { 甲乙: ['戊己', '庚辛'] },
    });
    expect([...found.keys()]).toEqual([2, 1]);
  });
  test('in other words in a title less than itself in a text', async () => {
    const found = await weights({
      terms: ['甲乙', '丙丁'],
      texts: { ...rest, 戊己: [1, 9], 甲乙: [2, 9] },
      titles: { 戊己: [1] },
      synonyms: { 甲乙: ['戊己'] },
    });
    expect(found).toEqual(
      new Map([
        [2, 200],
        [1, 191],
      ]),
    );
  });
  test('as the field of a circular in full, where another text mentions it half of half', async () => {
    const found = await weights({
      terms: ['甲乙', '丙丁'],
      texts: { ...rest, 甲乙: [2, 9] },
      named: { 甲乙: { by: 'field', records: [1, 8] } },
    });
    // What another text says of it counts half, and all of what stands in none of the circulars that are named half again.
    expect(found).toEqual(
      new Map([
        [1, 200],
        [2, 75],
      ]),
    );
  });
  test('in the title of a circular two fifths', async () => {
    const found = await weights({
      terms: ['甲乙', '丙丁'],
      texts: { ...rest, 甲乙: [2, 9] },
      named: { 甲乙: { by: 'title', records: [1, 8] } },
    });
    expect(found).toEqual(
      new Map([
        [2, 200],
        [1, 140],
      ]),
    );
  });
  test('as much where it stands in the name of a subject, for all that is about that', async () => {
    // Where there is room: it need not say so.
    const asked = {
      terms: ['甲乙'],
      texts: { 戊己: [2, 3] },
      synonyms: { 甲乙: ['戊己'] },
      about: { 甲乙: [1, 4] },
    };
    expect(await weights(asked)).toEqual(
      new Map([
        [2, 70],
        [3, 70],
      ]),
    );
    expect(await weights({ ...asked, room: 10 })).toEqual(
      new Map([
        [2, 70],
        [3, 70],
        [1, 100],
        [4, 100],
      ]),
    );
  });
  test('in several other words a tenth more for each further one', async () => {
    const found = await weights({
      terms: ['甲乙', '丙丁'],
      texts: { ...rest, 戊己: [1, 2], 庚辛: [1, 2], 壬癸: [2, 1] },
      synonyms: { 甲乙: ['戊己'], 丙丁: ['庚辛', '壬癸'] },
    });
    expect(found.get(1)).toBe(170 + 7 + 6.9);
  });
  test('seven tenths in what is no measure', async () => {
    const found = await weights({ terms: ['甲乙', '丙丁'], texts: { ...rest, 甲乙: [1, 2] }, heads: [2] });
    expect(found).toEqual(
      new Map([
        [1, 200],
        [2, 140],
      ]),
    );
  });
  test('three fifths where who is asked for is not said', async () => {
    const found = await weights({ terms: ['甲乙', '丙丁'], texts: { ...rest, 甲乙: [1, 2] }, saysWho: [1] });
    expect(found).toEqual(
      new Map([
        [1, 200],
        [2, 120],
      ]),
    );
  });
});

describe('what is listed of what comes near', () => {
  const TERMS = Array.from({ length: 20 }, (_, i) => `词${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[i]}`);
  /** Records that hold the first so many of twenty words; each word is held by so many records, so that all weigh the same. */
  const listed = async (room: number, ...held: number[]) => {
    const most = held.length + 2;
    const texts = Object.fromEntries(
      TERMS.map((term, at) => {
        const own = held.flatMap((count, record) => (at < count ? [record] : []));
        const filling = Array.from({ length: most - own.length }, (_, i) => 100 + i);
        return [term, [...own, ...filling]];
      }),
    );
    const found = await weights({ terms: TERMS, texts, room });
    return [...found.keys()].filter((number) => number < 100).sort((a, b) => a - b);
  };
  test('has 45 % of the query, room or not', async () => {
    expect(await listed(1, 9, 9)).toEqual([0, 1]);
    expect(await listed(1, 8, 8)).toEqual([]);
  });
  test('has two fifths of what the best of the others has', async () => {
    expect(await listed(10, 7, 3)).toEqual([0, 1]);
    expect(await listed(10, 8, 3)).toEqual([0]);
  });
  test('has a fifth of the query beside exact results', async () => {
    expect(await listed(9, 4, 3)).toEqual([0]);
    expect(await listed(10, 4, 3)).toEqual([0, 1]);
  });
  test('is twenty at the most', async () => {
    const [some, others] = [0, 100].map((from) => Array.from({ length: 25 }, (_, i) => from + i)) as [
      number[],
      number[],
    ];
    const texts = Object.fromEntries(TERMS.map((term, at) => [term, at < 10 ? some : others]));
    expect((await weights({ terms: TERMS, room: 10, texts })).size).toBe(20);
  });
  test('has room for ten with what holds the query, in a large archive only where nothing holds it', () => {
    expect(roomBeside(3, 2999)).toBe(7);
    expect(roomBeside(3, 3000)).toBe(0);
    expect(roomBeside(0, 3000)).toBe(10);
  });
});

describe('what a phrase in pieces weighs', () => {
  /** Against a rare word; each pair is held by one record. */
  const part = async (form: string, texts: Held, more: Partial<Asked> = {}) =>
    ((await weights({ terms: [form], texts, room: 10, ...more })).get(1) ?? 0) /
    Math.round(100 * Math.log2(6));
  test('is its share of the pairs, in a title 1.4 times as much', async () => {
    expect(await part('甲乙丙', { 甲乙: [1], 乙丙: [2] })).toBeCloseTo(0.5, 4);
    expect(await part('甲乙丙', { 甲乙: [1], 乙丙: [2] }, { titles: { 甲乙: [1] } })).toBeCloseTo(0.7, 4);
  });
  test('is a tenth of that beside a subject that the phrase names', async () => {
    const texts = { 甲乙: [1], 乙丙: [2] };
    const about = { 甲乙丙: [1] };
    const alone = await part('甲乙丙', {}, { about });
    expect(await part('甲乙丙', texts, { about })).toBeCloseTo(alone + 0.1 * 0.5, 2);
  });
  test('is less where something is missing of a part', async () => {
    expect(await part('甲乙丙丁', { 甲乙: [1], 丙丁: [2] })).toBeCloseTo(0.5 * (0.3 + 0.7 * 0.5), 4);
  });
  test('counts pairs beside the rarest two fifths', async () => {
    const share = 1.4 / 2.4;
    const texts = { 甲乙: [1], 乙丙: [1], 丁戊: [2] };
    expect(await part('甲乙丙丁戊', texts)).toBeCloseTo(share * (0.3 + 0.7 * share), 4);
  });
  test('counts other words seven tenths, and pairs of the word eight', async () => {
    const words = { 甲乙丙: ['戊己'] };
    expect(await part('甲乙丙', { 戊己: [1] }, { words })).toBeCloseTo(0.7, 4);
    expect(await part('甲乙丙', { 甲乙: [1], 乙丙: [2] }, { words })).toBeCloseTo(0.4, 4);
  });
  test('counts a word that others can stand for as four pairs, another by its length', async () => {
    const known = await part('甲乙丙丁', { 甲乙: [1], 丙丁: [2] }, { words: { 甲乙: ['戊己'], 丙丁: [] } });
    expect(known).toBeCloseTo(0.8 * (0.3 + 0.7 * 0.8), 4);
    const long = await part('甲乙丙丁戊', { 甲乙丙: [1], 丁戊: [2] }, { words: { 甲乙丙: [], 丁戊: [] } });
    const share = 1.4 / 2.4;
    expect(long).toBeCloseTo(share * (0.3 + 0.7 * share), 4);
  });
  test('counts what is likely meant 35 % of all, by how likely it is, later words a little less', async () => {
    const likely = [
      { stands: ['戊己', '庚辛'], like: 0.6 },
      { stands: ['壬癸'], like: 0.2 },
    ];
    const texts = { 甲乙: [2], 乙丙: [3] };
    expect(await part('甲乙丙', { 甲乙: [1], 乙丙: [2], 戊己: [2] }, { likely })).toBeCloseTo(0.5 * 0.65, 4);
    expect(await part('甲乙丙', { ...texts, 戊己: [1] }, { likely })).toBeCloseTo(0.35 * 0.75, 4);
    expect(await part('甲乙丙', { ...texts, 庚辛: [1] }, { likely })).toBeCloseTo(0.35 * 0.75 * 0.99, 4);
    expect(await part('甲乙丙', { ...texts, 戊己: [1], 壬癸: [1] }, { likely })).toBeCloseTo(0.35, 4);
  });
  test('is a quarter more by the subjects of what comes nearest, but in a large archive', async () => {
    const subjects = { 1: [0], 3: [0] };
    const found = async (term: string, count: number) =>
      weights({ terms: [term], texts: { 甲乙: [1], 乙丙: [1] }, room: 10, count, subjects });
    const [small, large] = [await found('甲乙丙', 4), await found('甲乙丙', 3000)];
    expect([...small.keys(), ...large.keys()]).toEqual([1, 3, 1]);
    expect((small.get(3) ?? 0) / (small.get(1) ?? 0)).toBeCloseTo(0.25 / 1.25, 4);
  });
  test('of a word among several counts where it stands whole in nothing else', async () => {
    const terms = ['甲乙丙', '丁戊'];
    const found = async (texts: Held, reached: readonly number[] = [], count = 4) =>
      (await weights({ terms, texts: { 乙丙: [2], ...texts }, reached, room: 10, count })).has(2);
    // In what is listed already, in what holds all words, in one more.
    expect(await found({ 甲乙丙: [1], 丁戊: [3] }, [1])).toBe(true);
    expect(await found({ 甲乙丙: [1], 丁戊: [1] })).toBe(true);
    expect(await found({ 甲乙丙: [1], 丁戊: [3] })).toBe(false);
    // Of a large archive each piece costs a file.
    expect(await found({ 甲乙丙: [1], 丁戊: [1] }, [], 3000)).toBe(false);
  });
  test('is a quarter more by subject where one word is asked for beside a name, in what is named', async () => {
    const found = await weights({
      terms: ['庚辛', '甲乙'],
      texts: { 甲乙: [1] },
      named: { 庚辛: { by: 'field', records: [1, 3] } },
      subjects: { 1: [0], 2: [0], 3: [0] },
      room: 10,
    });
    expect([...found.keys()]).toEqual([1, 3]);
    expect((found.get(3) ?? 0) / (found.get(1) ?? 0)).toBeCloseTo(0.25 / 1.25, 4);
  });
  describe('is more by what is said around it', () => {
    const widened: WidenedPair[] = [
      ['戊己', 3],
      ['庚辛', 1],
    ];
    const asked = (texts: Held, more: Partial<Asked> = {}) =>
      part('甲乙', { 甲乙: [1], ...texts }, { widened, ...more });
    test('as much as the nearest weighs, for the one that has most', async () => {
      expect(await asked({})).toBeCloseTo(1, 4);
      expect(await asked({ 戊己: [1] })).toBeCloseTo(2, 4);
      expect(await asked({ 戊己: [2], 庚辛: [1] })).toBeCloseTo(1 + 1 / 3, 4);
    });
    test('the rarer the pair, in a title 1.4 times as much', async () => {
      const rare = [Math.log2(6 / 2), Math.log2(6 / 4)].map((bits) => Math.round(100 * bits)) as [
        number,
        number,
      ];
      expect(await asked({ 戊己: [2, 3, 4], 庚辛: [1] })).toBeCloseTo(1 + rare[0] / (3 * rare[1]), 4);
      expect(await asked({ 戊己: [2], 庚辛: [1] }, { titles: { 庚辛: [1] } })).toBeCloseTo(1 + 1.4 / 3, 4);
    });
    test('half as much for a text of sixteen times the length, and 0.7 for what is no measure', async () => {
      expect(await asked({ 戊己: [2], 庚辛: [1] }, { lengths: { 1: 16 } })).toBeCloseTo(1 + 1 / 6, 4);
      expect(await asked({ 戊己: [1, 2] }, { heads: [1] })).toBeCloseTo(0.7 + 0.7 * 0.7, 4);
    });
    test('for what has nothing of it, too; but in a large archive', async () => {
      const of = async (count: number) =>
        weights({ terms: ['甲乙'], texts: { 甲乙: [1], 戊己: [2] }, room: 10, widened, count });
      expect([...(await of(2999)).keys()]).toEqual([1, 2]);
      expect([...(await of(3000)).keys()]).toEqual([1]);
    });
  });
  test('is asked for three words of two rows that are likely in an archive of three thousand', async () => {
    const asked = async (count: number) => {
      const seen = new Set<string>();
      const likely = ['一', '二', '三'].map((row) => ({
        stands: [...'子丑寅卯'].map((word) => row + word),
        like: 0.3,
      }));
      await weights({ terms: ['甲乙'], texts: {}, room: 10, count, seen, likely });
      return [...seen].filter((phrase) => phrase !== '甲乙').length;
    };
    expect([await asked(2999), await asked(3000)]).toEqual([12, 6]);
  });
  test('is asked by the six rarest pairs in an archive of three thousand', async () => {
    const asked = async (count: number) => {
      const seen = new Set<string>();
      await weights({ terms: ['甲乙丙丁戊己庚辛'], texts: {}, room: 10, count, seen });
      return [...seen].filter((phrase) => phrase.length === 2).sort();
    };
    const all = ['甲乙', '乙丙', '丙丁', '丁戊', '戊己', '己庚', '庚辛'].sort();
    expect(await asked(2999)).toEqual(all);
    // 丁戊 is the commonest of all.
    expect(await asked(3000)).toEqual(all.filter((pair) => pair !== '丁戊'));
  });
  test('is asked by three other words there, and not by pieces of what is held', async () => {
    const asked = async (count: number) => {
      const seen = new Set<string>();
      const words = { 甲乙丙: ['一一', '二二', '三三', '四四'] };
      await weights({ terms: ['甲乙丙'], texts: { 一一: [1] }, room: 10, count, seen, words });
      return [...seen].filter((phrase) => phrase !== '甲乙丙').sort();
    };
    expect(await asked(2999)).toEqual(['一一', '三三', '乙丙', '二二', '四四', '甲乙']);
    expect(await asked(3000)).toEqual(['一一', '三三', '二二']);
  });
});

test.each([
  [2999, 10],
  [3000, 6],
])(
  'of as many results that weigh the same as a page of %i records shows the words are measured',
  async (count, most) => {
    const found = Array.from(
      { length: 50 },
      (_, number): Found => ({ number, rung: 'all', phrases: ['甲'], weight: 1 }),
    );
    let read = 0;
    await closest(
      found,
      async (numbers) => {
        read = numbers.length;
        return numbers.map(() => ['甲']);
      },
      shownOf({ count }),
    );
    expect(read).toBe(most);
  },
);
