import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RegisteredSubject } from '../../convert/types.ts';
import type { GatheredCircular } from './gather.ts';
import { NAMED_MEASURES, subjectCounts, subjectEffects } from './subject-effect.ts';

const subject = (id: string, words: Record<string, number>): RegisteredSubject => ({
  id,
  name: `主题${id}`,
  scope: '',
  words,
});

function circular(texts: readonly string[], said: Readonly<Record<number, string[]>> = {}): GatheredCircular {
  const units = texts.map((text, i) => ({
    id: `x/${i + 1}`,
    title: `题${i + 1}`,
    text,
    departments: [],
    said: said[i],
  }));
  return { id: 'x', title: '件', owner: 'o', ownerName: '院', units };
}

test('tells which measures come in and which go out', () => {
  const one = circular(['审限管理。', '类案检索。', '渡口。']);
  const [effect, ...others] = subjectEffects([one], [subject('a', { 审限: 4 })], [subject('a', { 类案: 4 })]);
  expect(others).toEqual([]);
  expect(effect).toMatchObject({ id: 'a', before: 1, after: 1, enters: 1, leaves: 1 });
  expect(effect?.enter.map(({ id }) => id)).toEqual(['x/2']);
  expect(effect?.leave.map(({ id }) => id)).toEqual(['x/1']);
});

test('a longer word of one subject hides a word of another', () => {
  const before = [subject('property', { 产权: 4 }), subject('patents', {})];
  const after = [subject('property', { 产权: 4 }), subject('patents', { 知识产权: 4 })];
  const effects = subjectEffects([circular(['保护知识产权。'])], before, after);
  expect(effects.map(({ id, enters, leaves }) => [id, enters, leaves])).toEqual([
    ['property', 0, 1],
    ['patents', 1, 0],
  ]);
});

test('what the editor said of a measure stands', () => {
  const one = circular(['审限管理。'], { 0: ['主题b'] });
  const subjects = [subject('a', { 审限: 4 }), subject('b', {})];
  expect(subjectCounts([one], subjects)).toEqual({ a: 0, b: 1 });
  expect(subjectEffects([one], subjects, [subject('a', { 管理: 4 }), subject('b', {})])).toEqual([]);
});

test('many measures are counted, the first of them named', () => {
  const one = circular(Array.from({ length: NAMED_MEASURES + 5 }, () => '审限。'));
  const [effect] = subjectEffects([one], [subject('a', {})], [subject('a', { 审限: 4 })]);
  expect(effect?.enter).toHaveLength(NAMED_MEASURES);
  expect(effect?.enters).toBe(NAMED_MEASURES + 5);
});

test('tells just what counting both ways would tell', () => {
  const words = fc.dictionary(
    fc.constantFrom('甲', '甲乙', '乙', '丙', '丙丁'),
    fc.integer({ min: -4, max: 4 }),
  );
  const list = fc.tuple(words, words).map(([a, b]) => [subject('a', a), subject('b', b)]);
  const texts = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '。'), maxLength: 8 }));
  fc.assert(
    fc.property(list, list, texts, (before, after, all) => {
      const circulars = [circular(all)];
      const was = subjectCounts(circulars, before);
      const will = subjectCounts(circulars, after);
      const differs = subjectEffects(circulars, before, after);
      for (const id of ['a', 'b']) {
        const effect = differs.find((one) => one.id === id);
        expect((effect?.enters ?? 0) - (effect?.leaves ?? 0)).toBe((will[id] ?? 0) - (was[id] ?? 0));
      }
    }),
  );
});
