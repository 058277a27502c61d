import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon.ts';
import { knownWords } from './known-words.ts';
import type { Matter } from './matter.ts';
import { reasonsFor } from './reasons.ts';
import { sharedWording } from './shared-wording.ts';

const shared = (a: string, b: string): string[] =>
  sharedWording(() => 4, lexicon(['司法', '法律'])).with(a)(b);

describe('a pair of characters', () => {
  test('is shown where it is a word in both texts', () => {
    expect(shared('涉港、域外、跨境', '法律域外的效力')).toEqual(['域外']);
  });

  test('is not shown where it is a piece of other words in either', () => {
    expect(shared('健全司法规则', '法律法规')).toEqual([]);
    expect(shared('面向海外侨胞', '送往、海外、')).toEqual([]);
  });

  test('is not shown where it says nothing of the matter', () => {
    expect(shared('，符合，', '，符合，')).toEqual([]);
  });
});

describe('a wording', () => {
  const words = lexicon([
    '健全',
    '完善',
    '提供',
    '领域',
    '方面',
    '网络和数据安全',
    '民商事',
    '破产',
    '全市',
    '两级',
    '法院',
  ]);
  const wording = (a: string, b: string): string[] => sharedWording(() => 4, words).with(a)(b);

  test('goes across no verb with which a phrase begins', () => {
    expect(wording('健全企业破产审判', '健全企业重整识别')).toEqual([]);
    expect(wording('完善跨境破产协作', '完善跨境破产协作')).toEqual(['跨境破产协作']);
    expect(wording('市场化方式提供纠纷化解', '市场化方式提供纠纷解决')).toEqual(['市场化方式']);
  });

  test('begins with no particle of another word, and with nothing that belongs to a name before it', () => {
    expect(wording('健全网络和数据安全制度', '信息和数据安全制度')).toEqual(['数据安全制度']);
    expect(wording('金融领域矛盾纠纷', '重点领域矛盾纠纷')).toEqual(['矛盾纠纷']);
  });

  test('is no piece of a longer one that both have, though that tells no more', () => {
    const tells = (pair: string): number => ('云河山川'.includes(pair) ? 4 : 0);
    const texts = ['云河山川边种树，云河山川治水新篇', '云河山川治水新篇'] as const;
    for (const [a, b] of [texts, texts.toReversed() as unknown as typeof texts])
      expect(sharedWording(tells, words).with(a)(b)).toEqual(['云河山川治水新篇']);
  });

  test('is no end of a longer word, unless it is a word itself', () => {
    expect(wording('化解商事纠纷4812件', '民商事纠纷评估')).toEqual([]);
  });

  test('ends with nothing that begins a word, and with no figure that is another', () => {
    expect(wording('解决府院不平衡不充分问题', '化解府院不平衡不协调矛盾')).toEqual(['府院不平衡']);
    expect(wording('群众满意率稳定在71%', '群众满意率稳定在76%')).toEqual(['群众满意率']);
    expect(wording('当场立案率不低于95%', '当场立案率不低于98%')).toEqual(['当场立案率']);
    expect(wording('当场立案率不低于95%', '当场立案率不低于95%')).toEqual(['当场立案率不低于95']);
  });

  test('says something', () => {
    expect(wording('推动全市两级法院', '指导全市两级法院')).toEqual([]);
  });

  test('of a pair of characters stands beside a longer one where it is known for a word', () => {
    const known = knownWords([['调解', 1]]);
    const both = sharedWording(() => 4, lexicon(['调解', '退休']), known);
    expect(both.with('贯穿式服务，调解，退休')('贯穿式服务，调解，退休')).toEqual(['贯穿式服务', '调解']);
    expect(both.with('调解，退休')('调解，退休').toSorted()).toEqual(['调解', '退休']);
  });
});

describe('reasons', () => {
  const matter = (id: string): Matter => ({
    id,
    circular: id,
    circularTitle: '',
    issuers: [],
    type: 'measure',
    title: '',
    text: '',
    topics: [],
  });
  const why = (wording: string[], confirmed = false): string[] =>
    reasonsFor(matter('a'), matter('b'), { wording, confirmed, subjectName: (id) => id });

  test('are never a pair of characters alone', () => {
    expect(why(['域外'])).toEqual([]);
    expect(why(['域外', '域外法查明'])).toEqual(['共同表述：“域外”“域外法查明”']);
    expect(why(['域外'], true)).toEqual(['编者确认', '共同表述：“域外”']);
  });
});
