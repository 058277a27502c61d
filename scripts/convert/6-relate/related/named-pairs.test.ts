import { expect, test } from 'vitest';
import { namedPairs } from './named-pairs.ts';

/** How many texts have a pair of characters; one where it is not told. */
const held = (spread: Readonly<Record<string, number>>) =>
  namedPairs((pair) => Math.log(300 / ((spread[pair] ?? 1) + 0.7)));

test('names are pairs of characters that two texts have, each apart from the others', () => {
  const named = held({ 恶意: 2, 注销: 2, 逃债: 3 })('“禁止注销令”阻断恶意逃债');
  expect(named.in('恶意注销，逃债')).toEqual(['恶意', '注销']);
  expect(held({ 一揽: 2, 揽子: 2 })('一揽子').in('一揽子')).toEqual(['一揽']);
});

test('no name is what says nothing in any text, nor a piece of two words', () => {
  expect(held({})('得到信任').in('做到信任')).toEqual(['信任']);
  expect(held({})('研究，符合').in('研究，符合')).toEqual([]);
});
