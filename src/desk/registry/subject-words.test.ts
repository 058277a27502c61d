import { expect, test } from 'vitest';
import { readWords, writeWords } from './subject-words.ts';

test('one word a line, its points behind it however they are set apart', () => {
  expect(readWords('审限 3\n\n 类案检索：4 \n产权: −2\n金融、保险　1')).toEqual({
    words: [
      ['审限', 3],
      ['类案检索', 4],
      ['产权', -2],
      ['金融、保险', 1],
    ],
  });
});

test('what is written comes back', () => {
  const words = [
    ['多元解纷', 4],
    ['a b', -4],
    ['零', 0],
  ] as const;
  expect(readWords(writeWords(words))).toEqual({ words });
});

test.each([
  ['审限', '第 1 行“审限”少了分值'],
  ['甲 1\n审限 5', '第 2 行“审限”的分值是 5'],
  ['审限 3\n审限 4', '“审限”写了两次'],
])('%j is told', (text, fault) => {
  expect(readWords(text)).toMatchObject({ fault: expect.stringContaining(fault) });
});
