import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apartOf, circularNames, type NamedCircular, nameAlone, nameInText } from './circular-name.ts';

const yunhe = { name: '云河市中级人民法院', short: '云河中院' };
const qingshan = { name: '青山市中级人民法院', short: '青山中院', aliases: ['青山法院'] };

function circular(id: string, more: Partial<NamedCircular> = {}): NamedCircular {
  return {
    id,
    kind: 'plan',
    title: '2031年全市法院司法改革工作要点',
    docNumber: null,
    issued: '2031-02-03',
    issuers: [yunhe],
    ...more,
  };
}
const apart = (...circulars: readonly NamedCircular[]): (string | undefined)[] => {
  const names = circularNames(circulars);
  return circulars.map(({ id }) => apartOf(names.get(id) ?? { issuer: '', more: '' }));
};

describe('what stands after a title', () => {
  test('the court that the title does not say', () => {
    expect(apart(circular('a'))).toEqual(['云河中院']);
    expect(apart(circular('a', { title: '云河市中级人民法院2031年工作要点' }))).toEqual(['']);
    expect(apart(circular('a', { title: '青山法院2031年工作要点', issuers: [qingshan] }))).toEqual(['']);
  });
  test('the year that the title does not say', () => {
    expect(apart(circular('a', { title: '关于深化改革的意见' }))).toEqual(['云河中院，2031年']);
    expect(
      apart(circular('a', { title: '关于深化改革的意见', issued: null, docNumber: '云中法〔2030〕7号' })),
    ).toEqual(['云河中院，2030年']);
    expect(apart(circular('a', { title: '关于深化改革的意见', issued: null }))).toEqual(['云河中院']);
  });
  test('court and number of circulars with one title', () => {
    expect(
      apart(
        circular('a', { docNumber: '云中法(2031)7号' }),
        circular('b', { docNumber: '青中法〔2031〕9号', issuers: [qingshan] }),
        circular('c', { title: '2031年全市 法院司法改革工作要点', issuers: [qingshan] }),
      ),
    ).toEqual(['云河中院，云中法〔2031〕7号', '青山中院，青中法〔2031〕9号', '青山中院，2031年2月3日']);
  });
  test('the date where the number is one, too, and at last the id', () => {
    const docNumber = '云中法〔2031〕7号';
    expect(apart(circular('a', { docNumber }), circular('b', { docNumber, issued: '2031-05-01' }))).toEqual([
      '云河中院，云中法〔2031〕7号，2031年2月3日',
      '云河中院，云中法〔2031〕7号，2031年5月1日',
    ]);
    const bare = { docNumber: null, issued: null, issuers: [] };
    expect(apart(circular('a', bare), circular('b', bare))).toEqual(['a', 'b']);
  });
  test('that an interview is one: nobody issued it', () => {
    expect(apart(circular('a', { kind: 'interview', title: '答记者问', issued: null }))).toEqual([
      '云河中院，访谈',
    ]);
  });
  test('every issuer of a joint circular, where the title leaves one out', () => {
    const issuers = [yunhe, qingshan];
    expect(apart(circular('a', { title: '云河中院2031年意见', issuers }))).toEqual(['云河中院、青山中院']);
  });
});

test('no two circulars are called alike, and a name does not hang on the order', () => {
  const some = fc.record({
    title: fc.constantFrom('2031年工作要点', '工作要点', '云河中院工作要点', '2031年 工作要点'),
    docNumber: fc.constantFrom(null, '云中法〔2031〕7号', '云中法（2031）7号', '云中法〔2031〕8号'),
    issued: fc.constantFrom(null, '2031-02-03', '2031-02-04'),
    issuers: fc.constantFrom([], [yunhe], [qingshan], [yunhe, qingshan]),
    kind: fc.constantFrom('plan' as const, 'interview' as const),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), (list) => {
      const circulars = list.map((one, i) => circular(`x-${i}`, one));
      const names = circularNames(circulars);
      const called = circulars.map(({ id }) => {
        const name = names.get(id);
        return name === undefined ? '' : nameAlone(name).replace(/\s/gu, '');
      });
      expect(new Set(called).size).toBe(circulars.length);
      expect(new Set([...names.values()].map(({ short }) => short)).size).toBe(circulars.length);
      expect(new Map([...circularNames(circulars.toReversed())].sort())).toEqual(new Map([...names].sort()));
    }),
  );
});

describe('in short', () => {
  const short = (...circulars: readonly NamedCircular[]): (string | undefined)[] => {
    const names = circularNames(circulars);
    return circulars.map(({ id }) => names.get(id)?.short);
  };
  test('issuer, year and kind', () => {
    expect(short(circular('a'), circular('b', { kind: 'interview', title: '答记者问' }))).toEqual([
      '云河中院2031年要点',
      '云河中院2031年访谈',
    ]);
  });
  test('the number where a court has two of a kind in a year, else the day, else the whole name', () => {
    const docNumber = '云中法(2031)7号';
    expect(
      short(circular('a', { docNumber }), circular('b'), circular('c', { issued: '2031-12-01' })),
    ).toEqual([
      '云河中院2031年要点（云中法〔2031〕7号）',
      '云河中院2031年要点（2031年2月3日）',
      '云河中院2031年要点（2031年12月1日）',
    ]);
    expect(short(circular('a', { title: '甲' }), circular('b', { title: '乙' }))).toEqual([
      '云河中院《甲》（2031年）',
      '云河中院《乙》（2031年）',
    ]);
  });
  test('the whole name where nobody issued it', () => {
    expect(short(circular('a', { title: '甲', issuers: [] }))).toEqual(['《甲》（2031年）']);
  });
});

test('a name in text and by itself', () => {
  const name = circularNames([circular('a', { title: '贯彻《意见》的要点' })]).get('a');
  if (name === undefined) throw new Error('no name');
  expect(nameInText(name)).toBe('云河中院《贯彻〈意见〉的要点》（2031年）');
  expect(nameAlone(name)).toBe('贯彻《意见》的要点（云河中院，2031年）');
});
