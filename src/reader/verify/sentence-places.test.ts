import { describe, expect, it } from 'vitest';
import type { RecordText } from '#domain/search/records.ts';
import type { Reference } from './references.ts';
import { isWithin, namedSentences, sentenceInWords, spansOf } from './sentence-places.ts';

const reference = (place: string, name = ''): Reference => ({ from: 0, to: 0, name, place, isOffice: false });
const BESIDE: RecordText = [
  '健全审管机制',
  '1.健全审管机制。抓实案件质量评查。完善长期未结案件监管。（办公室牵头）',
];
const APART: RecordText = ['健全审管机制', '第一条　健全审管机制\n抓实案件质量评查。完善长期未结案件监管。'];
const NONE: RecordText = ['抓实案件质量评查', '2.抓实案件质量评查，完善长期未结案件监管。做实指导调解。'];

describe('sentences that are named', () => {
  it.each([
    ['第14项第3句', { sentences: [3, 3], countsTitle: false }],
    ['第14项第2至4句', { sentences: [2, 4], countsTitle: false }],
    ['第14项第２句（标题计入句数）', { sentences: [2, 2], countsTitle: true }],
    ['第十四条第二款第一句', { paragraph: 2, sentences: [1, 1], countsTitle: false }],
    ['第14项第2段', { paragraph: 2, countsTitle: false }],
    ['第14项', undefined],
    ['第3项、第5项', undefined],
    ['第14项第1段第2句至第3段第1句', undefined],
  ])('%s', (place, named) => expect(namedSentences(reference(place))).toEqual(named));

  it('an address has the title among them', () =>
    expect(namedSentences(reference('', 'http://h/circulars/ab-1/14/#s3'))).toEqual({
      sentences: [3, 3],
      countsTitle: true,
    }));
});

/** Whether words stand in what a place names. */
const fits = (record: RecordText, words: string, place: string): boolean =>
  spansOf(record, words).some((span) =>
    isWithin(span, namedSentences(reference(place)) ?? { countsTitle: false }),
  );

describe('words in their sentences', () => {
  it.each([
    ['第1项第2句', true],
    ['第1项第1句', true],
    ['第1项第3句', false],
    ['第1项第2句（标题计入句数）', true],
    ['第1项第1句（标题计入句数）', false],
    ['第1项第2至3句', true],
    ['第1项第1段第2句', true],
    ['第1项第2段', false],
  ])('beside a title that one counts and another does not: %s', (place, is) =>
    expect(fits(BESIDE, '案件质量评查', place)).toBe(is),
  );

  it.each([
    ['第一条第一款', true],
    ['第一条第二款', true],
    ['第一条第三款', false],
    ['第一条第二款第一句', true],
    ['第一条第一款第二句', false],
  ])('below a title apart: %s', (place, is) => expect(fits(APART, '案件质量评查', place)).toBe(is));

  it('a title that is the first words of a sentence is not counted apart', () => {
    expect(fits(NONE, '做实指导调解', '第2项第2句')).toBe(true);
    expect(fits(NONE, '做实指导调解', '第2项第1句')).toBe(false);
  });

  it('over several sentences', () => {
    expect(fits(BESIDE, '抓实案件质量评查。完善长期未结案件', '第1项第2至3句')).toBe(true);
    expect(fits(BESIDE, '抓实案件质量评查。完善长期未结案件', '第1项第2句')).toBe(false);
  });

  it('that stand twice in either place', () => {
    const twice: RecordText = ['甲', '1.甲。做实指导调解。推进立案。做实指导调解。'];
    for (const [number, is] of [
      [2, true],
      [4, true],
      [3, true],
      [5, false],
    ] as const)
      expect(fits(twice, '做实指导调解', `第1项第${number}句`)).toBe(is);
    expect(fits(twice, '做实指导调解', '第1项第3句（标题计入句数）')).toBe(false);
  });

  it('are told with both counts', () => {
    const [span] = spansOf(BESIDE, '案件质量评查');
    expect(span && sentenceInWords(span)).toBe('第2句（标题计入句数，不计是第1句）');
    const [other] = spansOf(NONE, '做实指导调解');
    expect(other && sentenceInWords(other)).toBe('第2句');
  });
});
