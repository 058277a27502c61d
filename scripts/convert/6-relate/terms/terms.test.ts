import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary } from './dictionary.ts';
import { quotationsIn } from './quotes.ts';
import { isTermName, isUnmistakable, termKey } from './term-name.ts';

describe('quotationsIn', () => {
  const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['健全“四类案件”和‘甲通’', ['四类案件', '甲通']],
    ['“直面‘两难’院长谈”', ['直面‘两难’院长谈', '两难']],
    ['落实"三个规定"和＂乙＂', ['三个规定', '乙']],
    ['落实“三个规定“登记', ['三个规定']],
    ['「甲」『乙』', ['甲', '乙']],
    ['“没有完\n”“甲”', ['甲']],
    ["it's 5' long", []],
  ])('reads %j', (text, words) => {
    expect(quoted(text)).toEqual(words);
  });
});

describe('isTermName', () => {
  it.each(['四类案件', '授权见证通', '5+N', 'AOL授权见证通', '百名审判业务专家工程'])(
    '%s may be one',
    (name) => {
      expect(isTermName(name)).toBe(true);
    },
  );
  it.each([
    '甲',
    '1.30',
    '抓早、抓小',
    '让群众在每一个案件中感受到温暖',
    '要问：为什么？',
    '《甲》',
    '一盘棋',
    '两难',
    ' 破题',
  ])('%s is none', (name) => {
    expect(isTermName(name)).toBe(false);
  });

  it('knows names that mean one thing wherever they stand', () => {
    expect(['三个规定', '四类案件', '域外法查明通', '一网通办', '5g通'].map(isUnmistakable)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['前端', '窗口', '企业破产', '一体化'].map(isUnmistakable)).toEqual([false, false, false, false]);
  });
});

describe('Dictionary', () => {
  const words = new Dictionary(['三个规定', '三个规定记录', '5g'].map(termKey));
  const find = (text: string) => words.find(text).map(({ start, end }) => text.slice(start, end));

  it('finds each word at each place, the longest first', () => {
    expect(find('三个规定记录和三个 规定')).toEqual(['三个规定记录', '三个规定', '三个 规定']);
  });
  it('finds no word inside another figure or Latin word', () => {
    expect(find('十三个规定，第三个规定，15G和５G')).toEqual(['５G']);
  });
  it('knows with which words a name begins or ends', () => {
    expect([...words.atEndsOf('新三个规定')]).toEqual(['三个规定']);
    expect([...words.atEndsOf('新三个规定办法')]).toEqual([]);
  });
  it('finds what a look at each word at each place finds, however many begin alike', () => {
    const some = (from: number, to: number) =>
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: from, maxLength: to });
    fc.assert(
      fc.property(fc.array(some(2, 6), { minLength: 1, maxLength: 30 }), some(0, 40), (keys, text) => {
        const dictionary = new Dictionary(keys);
        const longest = [...new Set(keys)].sort((a, b) => b.length - a.length);
        const found = Array.from(text).flatMap((_, at) =>
          longest.filter((one) => text.startsWith(one, at)).map((key) => [at, key]),
        );
        expect(dictionary.find(text).map(({ start, key }) => [start, key])).toEqual(found);
        const ends = keys.filter((one) => text.startsWith(one) || text.endsWith(one));
        expect(dictionary.atEndsOf(text)).toEqual(new Set(ends));
      }),
    );
  });
});
