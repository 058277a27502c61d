import { describe, expect, test } from 'vitest';
import { type Around, doubtsOf, SURE, SURE_IN_UNKNOWN_PAIR, SURE_UNDER_SEAL } from './doubts.ts';
import { pairsOf } from './known-pairs.ts';
import type { Compared } from './two-readings.ts';

const EM = 40;
const around: Around = {
  sure: SURE,
  pairs: pairsOf(['推行网上立案', '各项法治建设']),
  before: '',
  after: '',
};

/** A line read surely, but for one character. */
const lineOf = (text: string, at = -1, change: Partial<Compared> = {}): Compared[] =>
  [...text].map((character, i) => ({
    text: character,
    confidence: 0.9999,
    x: EM * i,
    others: [],
    second: character,
    missing: '',
    ...(i === at ? change : {}),
  }));
const other = (text: string, confidence = 0.05) => ({ others: [{ text, confidence }] });
const doubts = (line: Compared[], more: Partial<Around> = {}) =>
  doubtsOf(line, { ...around, ...more }).map(({ from, to, why }) => `${from}-${to} ${why}`);

describe('a character is doubted', () => {
  test('that the model is not sure of, from a bar on', () => {
    const at = (confidence: number) => doubts(lineOf('甲乙丙', 1, { confidence, ...other('丁') }));
    expect(at(0.89)).toEqual(['1-2 low-confidence']);
    expect(at(0.91)).toEqual([]);
  });

  test('under a seal from a higher bar on', () => {
    const at = (confidence: number) =>
      doubts(lineOf('甲乙丙', 1, { confidence, ...other('丁') }), { sure: SURE_UNDER_SEAL });
    expect(at(0.96)).toEqual(['1-2 low-confidence']);
    expect(at(0.98)).toEqual([]);
  });

  test('unless the archive knows it in these words, and no other in its place', () => {
    const unsure = { confidence: 0.5, ...other('冶') };
    expect(doubts(lineOf('法治建', 1, unsure))).toEqual([]);
    expect(doubts(lineOf('法治建', 1, { ...unsure, confidence: 0.39 }))).toEqual(['1-2 low-confidence']);
    const both = { ...around, pairs: pairsOf(['法治建', '法冶建']) };
    expect(doubts(lineOf('法治建', 1, unsure), both)).toEqual(['1-2 low-confidence']);
  });

  test('that makes no known pair where another would', () => {
    const at = (confidence: number) => doubts(lineOf('上士案', 1, { confidence, ...other('立', 0.003) }));
    expect(at(SURE_IN_UNKNOWN_PAIR - 0.001)).toEqual(['1-2 unknown-word']);
    expect(at(SURE_IN_UNKNOWN_PAIR + 0.001)).toEqual([]);
    expect(doubts(lineOf('上士案', 1, { confidence: 0.99, ...other('立', 0.001) }))).toEqual([]);
    expect(doubts(lineOf('上士案', 1, { confidence: 0.99, ...other('王', 0.05) }))).toEqual([]);
  });

  test('with what ends the line before and begins the line after', () => {
    const line = lineOf('士', 0, { confidence: 0.99, ...other('立', 0.003) });
    expect(doubts(line, { before: '上' })).toEqual(['0-1 unknown-word']);
    expect(doubts(line, { after: '案' })).toEqual(['0-1 unknown-word']);
    expect(doubts(line)).toEqual([]);
  });

  test('that is a stroke, figure or dash, where the words around it do not tell', () => {
    const line = lineOf('网一上', 1, { confidence: 0.997, ...other('—', 0.002) });
    expect(doubts(line)).toEqual(['1-2 unknown-word']);
    expect(doubts(line, { pairs: pairsOf(['网一上']) })).toEqual([]);
  });

  test.each([
    ['2031', 2, '8', '2-3 figures-differ'],
    ['三月', 0, '二', '0-1 figures-differ'],
    ['立案', 1, '安', '1-2 readings-differ'],
    ['立案', 1, '', '1-2 readings-differ'],
  ])('of %s that the second reading has otherwise', (text, at, second, doubt) => {
    expect(doubts(lineOf(text, at, { second }))).toEqual([doubt]);
  });

  test('before which the second reading has one more', () => {
    expect(doubts(lineOf('2031年', 3, { missing: '1' }))).toEqual(['3-4 figures-differ']);
  });

  test('beside room for another', () => {
    const line = (x: number) => [...lineOf('甲乙丙丁'), { ...(lineOf('戊')[0] as Compared), x: 3 * EM + x }];
    expect(doubts(line(1.7 * EM))).toEqual(['4-4 low-confidence']);
    expect(doubts(line(1.5 * EM))).toEqual([]);
  });
});

describe('no doubt', () => {
  test.each([
    ['a mark that both readings agree on', lineOf('甲，乙', 1, { confidence: 0.55, ...other('、') })],
    ['the width of a mark', lineOf('1．立', 1, { second: '.' })],
    ['a space', lineOf('甲 乙', 1, { confidence: 0.2 })],
  ])('of %s', (_, line) => expect(doubts(line)).toEqual([]));

  test('a bracket is doubted as a character is: it may be another', () => {
    expect(doubts(lineOf('甲（乙', 1, { confidence: 0.89, ...other('〔') }))).toEqual(['1-2 low-confidence']);
    expect(doubts(lineOf('甲（乙', 1, { confidence: 0.91, ...other('〔') }))).toEqual([]);
  });

  test('a mark is doubted below its own bar', () => {
    expect(doubts(lineOf('甲，乙', 1, { confidence: 0.45, ...other('、') }))).toEqual(['1-2 low-confidence']);
  });
});

test('doubts side by side are one, with what else may stand there', () => {
  const line = lineOf('甲乙丙');
  for (const [i, text] of [
    [0, '申'],
    [1, '己'],
  ] as const)
    line[i] = { ...(line[i] as Compared), confidence: 0.3, ...other(text) };
  expect(doubtsOf(line, around)).toEqual([{ from: 0, to: 2, why: 'low-confidence', other: '申己' }]);
});
