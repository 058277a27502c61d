import { describe, expect, it } from 'vitest';
import { KINDS } from '../schema.ts';
import { type IndexedCircular, type IndexedRecord, makeIndex } from './make-index.ts';

const record = (place: string, ...runs: string[]): IndexedRecord => ({
  place,
  title: runs[0] ?? '',
  runs,
  departments: [],
  topics: [],
  names: [],
});
const circular = (id: string, records: readonly IndexedRecord[]): IndexedCircular => ({
  id,
  title: '要点',
  docNumber: null,
  year: 2030,
  kind: 'plan',
  citation: '《要点》',
  issuers: [],
  records,
});
/** The index of one circular with such texts. */
const indexOf = (texts: readonly string[]) =>
  makeIndex(
    [
      circular(
        'a',
        texts.map((text, i) => record(`${i + 1}`, text)),
      ),
    ],
    {
      kinds: KINDS,
      synonyms: [
        ['速裁', '快审'],
        ['甲戊', '乙戊'],
      ],
    },
  );
/** A text of so many characters. */
const long = (characters: number): string => '甲'.repeat(characters);

describe('makeIndex', () => {
  it('leaves archives of less than a hundred thousand characters to Pagefind', () => {
    expect(indexOf([long(99_999)]).directory.large).toBe(false);
    expect(indexOf([long(50_000), long(50_000)]).directory.large).toBe(true);
  });

  it('numbers the three that are nearest to each record of a small archive, those that it does not have left out', () => {
    const texts = (length: number) => ['1', '2', '3', '4'].map((place) => record(place, long(length)));
    const nearIn = (length: number) =>
      makeIndex([circular('a', texts(length)), circular('b', texts(length))], {
        kinds: KINDS,
        synonyms: [],
        near: (id, place) =>
          id === 'a' && place === '2' ? ['b/1', 'c/1', 'a/1', 'b/2', 'b/3', 'b/4', 'a/3', 'a/4'] : [],
      }).directory.circulars.map(({ near }) => near);
    expect(nearIn(4)).toEqual([
      [[], [4, 0, 5], [], []],
      [[], [], [], []],
    ]);
    expect(nearIn(20_000)).toEqual([undefined, undefined]);
  });

  it('lays the texts of four records of a circular in a file, of a large archive sixteen, and none of another beside them', () => {
    const records = (count: number) => Array.from({ length: count }, (_, i) => record(`${i + 1}`, `甲${i}`));
    const filesOf = (circulars: readonly IndexedCircular[]) =>
      makeIndex(circulars, { kinds: KINDS, synonyms: [] }).texts;
    const told = (circulars: readonly IndexedCircular[]) =>
      filesOf(circulars).map((one) => [one.circular, ...one.files.map((file) => file.length)]);
    const [a, b] = [circular('a', records(17)), circular('b', records(2))];
    expect(told([a, b])).toEqual([
      ['a', 4, 4, 4, 4, 1],
      ['b', 2],
    ]);
    expect(filesOf([a])[0]?.files[4]).toEqual([[[0, 3], '甲16']]);
    expect(told([a, circular('c', [record('1', long(100_000))])])).toEqual([
      ['a', 16, 1],
      ['c', 1],
    ]);
  });

  it('lists every name once, in files that stay as they are where a name is added elsewhere', () => {
    const titles = Array.from({ length: 3000 }, (_, i) => `${String.fromCodePoint(0x4e00 + i)}事项`);
    const { names, directory } = indexOf([...titles, titles[0] as string]);
    expect(names.flatMap((file) => file.names.map(([name]) => name))).toEqual(titles);
    expect(names[0]?.names[0]).toEqual([titles[0], 0, 2]);
    expect(directory.names).toEqual(names.map(({ first }) => first));
    expect(names.length).toBeGreaterThan(100);
    const before = new Map(names.map((file) => [file.first, JSON.stringify(file)]));
    const after = indexOf([...titles, titles[0] as string, '\u4f50新的事项']).names;
    expect(after.filter((file) => before.get(file.first) !== JSON.stringify(file))).toHaveLength(1);
  });

  it('lays apart what records of a large archive say of departments, subjects and deadlines', () => {
    const small = circular('a', [
      { ...record('1', '甲'), departments: [['立案庭', 'a-la']], due: '2031-06' },
      record('2', '乙'),
    ]);
    const options = { kinds: KINDS, synonyms: [] };
    expect(makeIndex([small], options).columns).toEqual({});
    expect(makeIndex([small], options).directory.circulars[0]).toMatchObject({
      departments: [[0], []],
      due: ['2031-06', ''],
    });
    const { columns, directory } = makeIndex([small, circular('b', [record('1', long(100_000))])], options);
    expect(columns.department).toEqual({ names: [['立案庭', 'a-la']], lists: [[[0], []], []] });
    expect(columns.due).toEqual({ names: [['2031-06', '2031-06']], lists: [[[0], []], []] });
    expect(directory.departments).toEqual([]);
    expect(directory.circulars[0]).not.toHaveProperty('departments');
  });

  it('keeps rows of words of which one stands in a text, with those that do not apart', () => {
    const one = indexOf(['推行快审。']);
    expect([one.directory.synonyms, one.everyday]).toEqual([[], '快审\t\t速裁']);
    const both = indexOf(['推行快审。', '速裁快审']);
    expect([both.directory.synonyms, both.everyday]).toEqual([[['速裁', '快审']], '速裁\t快审\t\t']);
  });
});
