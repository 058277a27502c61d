import { describe, expect, it } from 'vitest';
import { markedTitles } from '#domain/title-marks.ts';
import { nameParts } from '../../instrument-name.ts';
import { docNumbers, numberBehind } from './doc-numbers.ts';
import { canonicalIssuer, homeOf, issuerBefore } from './issuer.ts';
import { bareKind, kindOfName } from './kinds.ts';
import { shortNameBehind } from './short-name.ts';

describe('markedTitles', () => {
  const titles = (text: string): [string, number][] =>
    markedTitles(text).map(({ start, end, depth }) => [text.slice(start, end), depth]);

  it('finds titles and those inside them, in whatever marks', () => {
    expect(titles('落实《关于〈甲纲要〉的意见》和«乙办法»。')).toEqual([
      ['《关于〈甲纲要〉的意见》', 0],
      ['〈甲纲要〉', 1],
      ['«乙办法»', 0],
    ]);
  });

  it('pairs nothing across paragraphs and leaves odd marks alone', () => {
    expect(titles('《甲\n条例》')).toEqual([]);
    expect(titles('多余》，《甲条例》，《没有完')).toEqual([['《甲条例》', 0]]);
    expect(titles('《》')).toEqual([]);
  });

  it('takes no comparison for a title', () => {
    expect(titles('年龄<2个月，次数≥60次；年龄>5岁。压力<7.2且差值>5。用时 < 3 天且件数 > 2 件')).toEqual([]);
    expect(titles('落实<甲办法>和<2031年工作要点>。')).toEqual([
      ['<甲办法>', 0],
      ['<2031年工作要点>', 0],
    ]);
  });
});

describe('nameParts', () => {
  it.each([
    ['最高人民法院关于加强甲工作的意见', '关于加强甲工作的意见'],
    ['关于加强 甲工作的意见', '关于加强甲工作的意见'],
    ['最高人民法院 最高人民检察院关于加强甲工作的意见', '关于加强甲工作的意见'],
    ['中华人民共和国甲法', '甲法'],
    ['甲纲要（2024—2028年）', '甲纲要(2024-2028年)'],
    ['某省高级人民法院关于印发〈甲纲要〉的通知', '甲纲要'],
    ['关于以“甲”为统领的意见', '关于以甲为统领的意见'],
  ])('%s is %s', (a, b) => {
    expect(nameParts(a).key).toBe(nameParts(b).key);
  });

  it.each([
    ['关于印发〈甲〉〈乙〉的通知', '甲'],
    ['甲办法（试行）', '甲办法'],
    ['关于加强甲工作的意见', '关于加强乙工作的意见'],
  ])('%s is not %s', (a, b) => {
    expect(nameParts(a).key).not.toBe(nameParts(b).key);
  });

  it('knows who issued it where the name says so', () => {
    expect(nameParts('最高人民法院、最高人民检察院关于甲的规定').issuer).toBe('最高人民法院、最高人民检察院');
    expect(nameParts('中共甲市委关于乙的意见').issuer).toBe('中共甲市委');
    expect(nameParts('进一步加强关于甲的意见').issuer).toBeUndefined();
  });
});

describe('kindOfName', () => {
  it.each([
    ['中华人民共和国甲法', '法律'],
    ['甲实施办法（试行）', '办法'],
    ['关于甲的规定（一）', '规定'],
    ['甲规划（2021—2025年）', '规划'],
    ['在甲会议上的讲话', '讲话'],
    ['关于甲的函', '函'],
  ])('%s is an instrument: %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  it.each([
    '人民法院报',
    '经济日报',
    '法治蓝皮书·甲发展报告',
    '甲学习纲要',
    '甲读本',
    '诉讼要素表',
    '验收委托函',
    '廉洁承诺书',
    '甲之声',
    '某某App',
    '红楼梦',
    '租赁合同',
  ])('%s is none', (name) => {
    expect(kindOfName(name)).toBeUndefined();
  });

  it('tells a name that is nothing but the word for its kind', () => {
    expect(bareKind('意见')).toBe('意见');
    expect(bareKind('纲要（草案）')).toBe('纲要');
    expect(bareKind('实施 办法')).toBe('实施办法');
    expect(bareKind('南沙方案')).toBeUndefined();
  });
});

describe('issuers', () => {
  const home = homeOf('甲市中级人民法院', '广东甲');

  it('have one form, whatever they are called', () => {
    expect(canonicalIssuer('最高法', home)).toBe(canonicalIssuer('最高人民法院', home));
    expect(canonicalIssuer('省法院', home)).toBe(canonicalIssuer('广东省高级人民法院', home));
    expect(canonicalIssuer('省高院', homeOf('吉林省高级人民法院', undefined))).toBe(
      canonicalIssuer('吉林省高级人民法院', home),
    );
    expect(canonicalIssuer('省法院', homeOf(undefined, undefined))).toBeUndefined();
  });

  it('are read right before a title, and nowhere else', () => {
    expect(issuerBefore('落实最高法院')).toBe('最高法院');
    expect(issuerBefore('贯彻省委、省政府印发的')).toBe('省委、省政府');
    expect(issuerBefore('最高法院要求落实')).toBeUndefined();
  });
});

describe('document numbers', () => {
  const found = (text: string) =>
    docNumbers(text).map(({ start, end, number }) => [text.slice(start, end), number]);

  it('are told from the words before them', () => {
    expect(found('按照法发〔2020〕32号文件')).toEqual([['法发〔2020〕32号', '法发〔2020〕32号']]);
    expect(found('（粤高法明传（2021）073号）')).toEqual([
      ['粤高法明传（2021）073号', '粤高法明传〔2021〕73号'],
    ]);
    expect(found('2021年第3号')).toEqual([]);
  });

  it('belong to the title that they stand behind', () => {
    const text = '《甲意见》（法发〔2020〕32号）和《乙意见》（法发〔2021〕1号，以下简称《意见》）';
    expect(numberBehind(text, 5)).toMatchObject({ number: '法发〔2020〕32号', bracketEnd: 18 });
    const second = text.indexOf('》（法发〔2021') + 1;
    expect(numberBehind(text, second)).toMatchObject({ number: '法发〔2021〕1号', bracketEnd: second });
    expect(numberBehind('《甲意见》和法发〔2020〕32号', 5)).toBeUndefined();
  });
});

describe('shortNameBehind', () => {
  it.each([
    ['（以下简称《意见》）', '意见'],
    ['（以下简称“五五纲要”）', '五五纲要'],
    ['（法发〔2020〕32号，以下简称“《意见》”）', '意见'],
    ['（法发〔2020〕32号）（以下简称：纲要）', '纲要'],
    ['(下称省意见)', '省意见'],
  ])('reads %s', (text, short) => {
    expect(shortNameBehind(text, 0)).toMatchObject({ name: short, end: text.length });
  });

  it('reads nothing from other brackets', () => {
    expect(shortNameBehind('（试行）', 0)).toBeUndefined();
    expect(shortNameBehind('，以下简称《意见》', 0)).toBeUndefined();
  });
});
