import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { forgetStrings, shareStrings } from './share-strings.ts';

test('what is shared says what it said', () => {
  const value = { a: '研究室', list: ['研究室', '', { b: '研究室', none: null }], count: 1 };
  const before = structuredClone(value);
  shareStrings(value);
  expect(value).toEqual(before);
});

test('equal texts take room once', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const written = JSON.stringify(Array.from({ length: 200_000 }, () => '同一主题：多元解纷与诉源治理'));
  collect();
  const before = process.memoryUsage().heapUsed;
  const texts = JSON.parse(written) as string[];
  shareStrings(texts);
  collect();
  // Each takes as much by itself; the list takes eight bytes for each.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000 * 20);
  expect(texts).toHaveLength(200_000);
  forgetStrings();
});
