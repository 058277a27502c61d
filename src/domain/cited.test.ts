import { describe, expect, it } from 'vitest';
import { citedInstruments, quotedTerms } from './cited.ts';

describe('citedInstruments', () => {
  it('takes what stands between the marks, in order and once', () => {
    expect(citedInstruments('落实《甲条例》《乙办法》，对照《甲条例》执行。')).toEqual(['甲条例', '乙办法']);
  });

  it('takes the outermost pair and keeps what is nested in it', () => {
    expect(citedInstruments('《关于落实〈甲纲要（2024—2028年）〉的意见》')).toEqual([
      '关于落实〈甲纲要（2024—2028年）〉的意见',
    ]);
    expect(citedInstruments('《关于印发《甲办法》《乙办法》的通知》和《丙法》')).toEqual([
      '关于印发《甲办法》《乙办法》的通知',
      '丙法',
    ]);
  });

  it('leaves marks without a partner alone', () => {
    expect(citedInstruments('《没有完，另见《甲条例》。》')).toEqual(['没有完，另见《甲条例》。']);
    expect(citedInstruments('《没有完，另见《甲条例》。')).toEqual(['甲条例']);
    expect(citedInstruments('多余》，《甲条例》')).toEqual(['甲条例']);
    expect(citedInstruments('《甲\n条例》')).toEqual([]);
    expect(citedInstruments('《》')).toEqual([]);
  });

  it('counts a name with white space inside it as the same name', () => {
    expect(citedInstruments('《关于甲 乙的意见》《关于甲乙的意见》《 丙　法 》')).toEqual([
      '关于甲 乙的意见',
      '丙 法',
    ]);
  });
});

describe('quotedTerms', () => {
  it('takes outermost quotations, in order and once', () => {
    expect(quotedTerms('健全“四类案件”监管，“一支部一品牌”，“四类案件”')).toEqual([
      '四类案件',
      '一支部一品牌',
    ]);
    expect(quotedTerms('“甲‘乙’丙”“丁“戊”己”')).toEqual(['甲‘乙’丙', '丁“戊”己']);
  });

  it('leaves marks without a partner alone', () => {
    expect(quotedTerms('“甲，“乙”')).toEqual(['乙']);
    expect(quotedTerms('甲”“乙”')).toEqual(['乙']);
  });
});
