import { describe, expect, test } from 'vitest';
import { isFolded, matchingSentences, type Passage } from './matching-sentences.ts';
import { pairWeights } from './pair-weights.ts';

const side = (text: string, title = '') => ({ title, text });
/** Twenty measures: in each are the words that every plan has, and something of its own. */
const others = Array.from(
  { length: 20 },
  (_, i) => `完善工作机制，加强${String.fromCharCode(0x5200 + 9 * i, 0x5204 + 9 * i)}。`,
);
const match = (earlier: readonly ReturnType<typeof side>[], later: readonly ReturnType<typeof side>[]) => {
  const texts = [...earlier, ...later].map(({ title, text }) => `${title}。${text}`);
  return matchingSentences(earlier, later, pairWeights([...texts, ...others]), { count: 0 });
};
const shown = (passages: readonly Passage[] = []): string[] =>
  passages.map(({ kind, text }) => (kind === 'apart' ? `（${text}）` : text));

describe('of two texts that were written anew', () => {
  const earlier = side('完善工作机制。与期货监管部门定期会商，防范投资者受骗。添置书架。');
  const later = side('完善工作机制，清点桌椅。深化同监管机构的衔接，推动投资者索赔在诉前了结。');

  test('the sentences that match are shown on both sides, though no long run is the same', () => {
    const { earlier: before, later: after } = match([earlier], [later]);
    expect(shown(before[0])).toEqual([
      '（完善工作机制。）',
      '与期货监管部门定期会商，防范投资者受骗。',
      '（添置书架。）',
    ]);
    expect(shown(after[0])).toEqual([
      '（完善工作机制，清点桌椅。）',
      '深化同监管机构的衔接，推动投资者索赔在诉前了结。',
    ]);
  });

  test('words that every plan has match nothing by themselves', () => {
    const { earlier: before } = match([side('加强机制工作。')], [side('工作加强，另设机制。')]);
    expect(shown(before[0])).toEqual(['（加强机制工作。）']);
  });

  test('what is folded away stands in its place, with its number of sentences, and nothing is lost', () => {
    const text = '购置图书。更换灶具。与期货监管部门会商。修缮围墙。';
    const { earlier: before } = match([side(text)], [later]);
    expect(before[0]).toMatchObject([
      { kind: 'apart', text: '购置图书。更换灶具。', sentences: 2 },
      { kind: 'matching' },
      { kind: 'apart', text: '修缮围墙。', sentences: 1 },
    ]);
    expect(
      shown(before[0])
        .join('')
        .replace(/[（）]/gu, ''),
    ).toBe(text);
  });

  test('a sentence matches the title of a measure too', () => {
    const { earlier: before } = match(
      [side('修缮围墙。健全企业破产府院会商。')],
      [side('由立案庭办理。', '推进破产会商')],
    );
    expect(shown(before[0])).toEqual(['（修缮围墙。）', '健全企业破产府院会商。']);
  });

  test('each measure of several has its own text', () => {
    const { earlier: before } = match([side('添置书架。'), side('期货监管部门会商。')], [later]);
    expect(before.map(shown)).toEqual([['（添置书架。）'], ['期货监管部门会商。']]);
  });
});

test('one short sentence is not folded away, several or a long one are', () => {
  const apart = (text: string, sentences = 1): boolean => isFolded({ kind: 'apart', text, sentences });
  expect(apart('添置书架。')).toBe(false);
  expect(apart('添置书架。清点桌椅。', 2)).toBe(true);
  expect(apart(`添置${'书'.repeat(40)}架。`)).toBe(true);
  expect(isFolded({ kind: 'matching', text: '添置书架。'.repeat(9), sentences: 9 })).toBe(false);
});
