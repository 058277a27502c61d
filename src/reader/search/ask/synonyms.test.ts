import { expect, test } from 'vitest';
import { synonymsOf } from './synonyms.ts';

const many = Array.from({ length: 20 }, (_, at) => `说法${at}`);
const { others, phrases, all } = synonymsOf([
  [
    ['诉讼', '案件'],
    ['官司', ...many],
  ],
  [['在线诉讼', '诉讼服务'], ['官司']],
]);

test('others are the words that stand in texts, of each row in turn', () => {
  expect(others('官司')).toEqual(['诉讼', '在线诉讼', '案件', '诉讼服务']);
  expect(others('诉讼')).toEqual(['案件']);
  expect(others('别的')).toEqual([]);
});

test('a phrase is said otherwise in words that stand in texts', () =>
  expect(phrases('打官司')).toEqual(['打诉讼', '打案件', '打在线诉讼', '打诉讼服务']));

test('what people say is a word, too', () =>
  expect([all.has('官司'), all.has('说法19')]).toEqual([true, true]));
