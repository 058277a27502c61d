import { describe, expect, test } from 'vitest';
import type { Unit } from '#archive/circulars.ts';
import { unitOf } from '#domain/fixtures/circular.ts';
import { compareMatter } from './compare-matter.ts';
import { pairWeights } from './pair-weights.ts';

const unit = (key: string, title: string, text: string): Unit => {
  const { head, paragraphs } = unitOf(key, { title }, `${title}。${text}`);
  return { ...head, paragraphs } as Unit;
};
const compared = (earlier: readonly Unit[], later: readonly Unit[]) =>
  compareMatter({ earlier, later }, pairWeights([]));

describe('a matter', () => {
  test('is unchanged where title and text are', () => {
    const [one, other] = [unit('1', '健全送达机制', '甲甲。'), unit('9', '健全送达机制', '甲甲。')];
    expect(compared([one], [other]).isUnchanged).toBe(true);
  });

  test('is changed where the title alone is', () => {
    const [one, other] = [unit('1', '健全送达机制', '甲甲。'), unit('9', '推进网上立案', '甲甲。')];
    expect(compared([one], [other]).isUnchanged).toBe(false);
  });

  test('of which half stayed is told in changes, its title apart from them', () => {
    const [one, other] = [unit('1', '健全送达机制', '甲甲。'), unit('9', '推进网上立案', '甲甲。乙乙。')];
    expect(compared([one], [other]).sentences).toEqual([
      { kind: 'same', text: '甲甲。' },
      { kind: 'new', text: '乙乙。' },
    ]);
  });

  test('of which one sentence in four stayed stands in two texts, measure by measure', () => {
    const [one, two] = [
      unit('1', '健全送达机制', '年底前完成。'),
      unit('2', '推进网上立案', '推行预约立案登记。'),
    ];
    const later = unit('7', '便利当事人诉讼', '开设窗口。添置座椅。发放雨具茶水。年底前完成。');
    const { sentences, sides } = compared([one, two], [later]);
    expect(sentences).toBeUndefined();
    expect(sides?.earlier).toEqual([
      [{ kind: 'matching', text: '年底前完成。', sentences: 1 }],
      [{ kind: 'apart', text: '推行预约立案登记。', sentences: 1 }],
    ]);
    expect(sides?.later).toHaveLength(1);
  });
});

test('the steps of a matter grow with its texts', () => {
  const steps = (sentences: number): number => {
    const text = (word: string) =>
      Array.from({ length: sentences }, (_, i) => `第${i * 7919}句说明${word}的情况。`).join('');
    const count = { count: 0 };
    const [one, other] = [unit('1', '健全送达机制', text('原来')), unit('1', '健全送达机制', text('现在'))];
    compareMatter({ earlier: [one], later: [other] }, pairWeights([]), count);
    return count.count;
  };
  expect(steps(400)).toBeLessThan(2.5 * steps(200));
});
