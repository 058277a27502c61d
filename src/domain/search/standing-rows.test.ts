import { expect, test } from 'vitest';
import { foldedText } from './fold.ts';
import { isSaidIn, readSaidRows, saidFile, writeSaidRows } from './said.ts';
import { standingRows, standingWords } from './standing-rows.ts';

const rows = [
  ['甲甲', '乙乙', '口语说法'],
  ['乙乙乙', '甲甲', '乙乙'],
  ['别的', '没有'],
  ['丙丙', '说法'],
];
const found = [['甲甲乙乙乙。'], ['丙丙。']].flatMap((texts) => standingWords(rows, texts));
const { standing, everyday, said } = standingRows(rows, new Set(found));

test('keeps of rows the words that stand in a text, the shortest, each row once', () =>
  expect(standing).toEqual([['甲甲', '乙乙']]));

test('keeps rows that lead somewhere whole, words that stand in a text apart', () =>
  expect(everyday).toEqual([
    [['甲甲', '乙乙'], ['口语说法']],
    [['乙乙乙', '甲甲', '乙乙'], []],
    [['丙丙'], ['说法']],
  ]));

test('rows are read as they were written, those that begin alike beside each other', () => {
  expect(readSaidRows(writeSaidRows(everyday))).toEqual([everyday[2], everyday[1], everyday[0]]);
  expect(readSaidRows(writeSaidRows([]))).toEqual([]);
});

test.each([
  ['口语说法', true],
  // Too short to be told from other words.
  ['说法', false],
  ['甲甲', false],
  ['没有', false],
  ['口语', false],
])('%s is what people say and no text: %s', (word, is) =>
  expect(isSaidIn(said[saidFile(foldedText(word))] ?? '', word)).toBe(is),
);

test('what is said around a matter in more than ten words stands for no word that a text holds', () => {
  const of = (length: number) => {
    const row = ['甲甲', '乙乙', ...Array.from({ length: length - 2 }, (_, i) => `说法${i}`)];
    return standingRows([row], new Set([0, 1])).standing.length;
  };
  expect([of(10), of(11)]).toEqual([1, 0]);
});
