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
  it('makes words of two characters from a hundred thousand on', () => {
    expect(indexOf([long(99_999)]).directory.grams).toBe(1);
    expect(indexOf([long(50_000), long(50_000)]).directory.grams).toBe(2);
  });

  it('lays the texts of four records in a file, in their order', () => {
    const { texts, directory } = indexOf(['甲', '乙', '丙', '丁', '戊']);
    expect(texts).toEqual([[...'甲乙丙丁'].map((text) => [[0, 1], text]), [[[0, 1], '戊']]]);
    expect(directory.shardSize).toBe(4);
  });

  it('lists every title once, sixty names a file, and tells where each file begins', () => {
    const titles = Array.from({ length: 61 }, (_, i) => `事项${String(i).padStart(2, '0')}`);
    const { names, directory } = indexOf([...titles, titles[0] as string]);
    expect(names.map((file) => file.length)).toEqual([60, 1]);
    expect(names[0]?.[0]).toEqual(['事项00', 0, 2]);
    expect(directory.names).toEqual(['事项00', '事项60']);
  });

  it('keeps rows of words of which one stands in a text', () => {
    expect(indexOf(['推行快审。']).directory.synonyms).toEqual([['速裁', '快审']]);
  });

  it('lists the four hundred commonest pairs of three thousand records, and of fewer none', () => {
    const own = (i: number): string => String.fromCodePoint(0x4e00 + i, 0x5e00 + (i % 500));
    const texts = Array.from({ length: 3000 }, (_, i) => `乙丙${i % 2 === 0 ? '丁戊' : ''}。${own(i)}`);
    const { common } = indexOf(texts).directory;
    expect(common.slice(0, 2)).toEqual(['乙丙', '丁戊']);
    expect(common).toHaveLength(400);
    expect(indexOf(texts.slice(1)).directory.common).toEqual([]);
  });
});
