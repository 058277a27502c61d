import { expect, test } from 'vitest';
import { haveInCommon } from './in-common.ts';
import { knownWords } from './known-words.ts';
import type { Matter } from './matter.ts';
import { namedAlike } from './named-alike.ts';

const words = knownWords([
  ['府院联动', 4],
  ['库房', 2],
  ['电子卷宗', 4],
  ['智能卷宗', 4],
  ['档案工作', 2],
  ['港澳', 2],
  ['档案', 1],
]);
const matter = (id: string, text: string, own: string[] = [], subject = 'archives'): Matter => ({
  id,
  circular: id,
  circularTitle: '',
  issuers: [],
  type: 'measure',
  title: '',
  text,
  topics: [{ id: subject, score: 4, words: own }],
});
/** Asks of two measures, of which some wording is in common that tells so much. */
const asks = (a: Matter, b: Matter, wording: readonly string[] = [], told = 5): boolean => {
  const named = (x: Matter, y: Matter): boolean => namedAlike([x, y], words, () => told).anywhere(0, 1);
  const have = haveInCommon({ words, wordingOf: () => wording, named, told: () => told, tells: () => told });
  expect(have(b, a)).toBe(have(a, b));
  return have(a, b);
};
const [one, other] = [matter('a', '修缮屋顶'), matter('b', '购置家具')];

test('a subject alone is nothing in common', () => {
  expect(asks(one, other)).toBe(false);
});

test('wording is that tells enough: a pair of characters more than what is longer', () => {
  expect(asks(one, other, ['屋顶漏水'], 3)).toBe(true);
  expect(asks(one, other, ['屋顶'], 3)).toBe(false);
  expect(asks(one, other, ['屋顶'], 3.5)).toBe(true);
  expect(asks(one, other, ['库房'], 3.5)).toBe(true);
});

test('a region, a hint and a word of the genre are none, however much they tell', () => {
  for (const word of ['港澳', '档案', '工作机制']) expect(asks(one, other, [word])).toBe(false);
});

test('a word of the registry that few have is, with marks of quotation in it, too', () => {
  const both = [matter('a', '加强“府院”联动'), matter('b', '深化府院联动')] as const;
  expect(asks(...both)).toBe(true);
  expect(asks(...both, [], 3)).toBe(false);
});

test('of one chief subject words that are the same or share a part are', () => {
  const like = (own: string, others: string, subject?: string): boolean =>
    asks(matter('a', '', [own]), matter('b', '', [others], subject));
  expect(like('电子卷宗', '智能卷宗')).toBe(true);
  expect(like('电子卷宗', '智能卷宗', 'another')).toBe(false);
  expect(like('电子卷宗', '库房')).toBe(false);
  expect(asks(matter('a', '', ['档案工作']), matter('b', '', ['档案工作']), [], 1)).toBe(true);
  expect(asks(matter('a', '', ['库房']), matter('b', '', ['库房']), [], 1)).toBe(false);
});
