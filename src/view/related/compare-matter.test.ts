import { describe, expect, test } from 'vitest';
import type { Unit } from '#archive/circulars.ts';
import { unitOf } from '#domain/fixtures/circular.ts';
import { compareMatter } from './compare-matter.ts';

const unit = (key: string, title: string, text: string): Unit => {
  const { head, paragraphs } = unitOf(key, { title }, `${title}。${text}`);
  return { ...head, paragraphs } as Unit;
};
const compared = (earlier: readonly Unit[], later: readonly Unit[]) =>
  compareMatter({ earlier, later, pairs: [] });

describe('the title of a matter', () => {
  test('with what changed in it, where half of it stayed', () => {
    const { title } = compared([unit('1', '健全送达机制', '甲。')], [unit('2', '完善送达机制', '甲。')]);
    expect(title).toEqual([
      { kind: 'dropped', text: '健全' },
      { kind: 'new', text: '完善' },
      { kind: 'same', text: '送达机制' },
    ]);
  });

  test('that shares nothing with the other is told whole, never mixed with it', () => {
    const { title } = compared([unit('1', '健全送达机制', '甲。')], [unit('2', '推进网上立案', '甲。')]);
    expect(title).toBeUndefined();
  });

  test('of several measures is told whole', () => {
    const [one, two] = [unit('1', '健全送达机制', '甲。'), unit('2', '健全送达机制', '乙。')];
    expect(compared([one, two], [unit('1', '健全送达机制', '甲。乙。')]).title).toBeUndefined();
  });
});

describe('the state of a matter', () => {
  test('is unchanged where title and text are', () => {
    const [one, other] = [unit('1', '健全送达机制', '甲甲。'), unit('9', '健全送达机制', '甲甲。')];
    expect(compared([one], [other]).state).toBe('unchanged');
  });

  test('is changed where the title alone is', () => {
    const [one, other] = [unit('1', '健全送达机制', '甲甲。'), unit('9', '推进网上立案', '甲甲。')];
    expect(compared([one], [other]).state).toBe('changed');
  });

  test('tells no title among the sentences', () => {
    const [one, other] = [unit('1', '健全送达机制', '甲甲。'), unit('9', '推进网上立案', '甲甲。乙乙。')];
    expect(compared([one], [other]).sentences).toEqual([
      { kind: 'same', text: '甲甲。' },
      { kind: 'new', text: '乙乙。' },
    ]);
  });
});

test('the steps of a matter grow with its texts', () => {
  const steps = (sentences: number): number => {
    const text = (word: string) =>
      Array.from({ length: sentences }, (_, i) => `第${i * 7919}句说明${word}的情况。`).join('');
    const count = { count: 0 };
    const [one, other] = [unit('1', '健全送达机制', text('原来')), unit('1', '健全送达机制', text('现在'))];
    compareMatter({ earlier: [one], later: [other], pairs: [] }, count);
    return count.count;
  };
  expect(steps(400)).toBeLessThan(2.5 * steps(200));
});
