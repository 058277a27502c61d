import { describe, expect, test } from 'vitest';
import type { ReadBlock, ReadLine } from '#domain/reading.ts';
import { correctionPlace, endsLine, stretchesOf } from './source-place.ts';

const lines: readonly ReadLine[] = ['　　一、推进 改', '革。', '- 1 -', '**二、**强化𠮷管理。'].map(
  (text, i) => ({
    number: i + 1,
    place: `L${i + 1}`,
    words: '',
    text,
    furniture:
      i === 2
        ? [{ kind: 'page-number', start: 0, end: 5 }]
        : i === 3
          ? [
              { kind: 'bold-mark', start: 0, end: 2 },
              { kind: 'bold-mark', start: 4, end: 6 },
            ]
          : [],
  }),
);

const block = (text: string, start: number, first: number, last: number): ReadBlock => ({
  at: `L${first}`,
  begins: text.slice(0, 2),
  lines: { start: first, end: last },
  start,
  text,
  is: 'paragraph',
  part: 'main',
  sure: true,
  doubts: [],
  corrections: [],
});
const whole = block('一、推进改革。二、强化𠮷管理。', 2, 1, 4);

describe('correctionPlace', () => {
  test.each<[string, number, string, string]>([
    ['the beginning is told as the block tells it', 0, 'L1', '一、'],
    ['a character in the first line, behind white space', 4, 'L1:8', '改'],
    ['the first character of a line is the line', 5, 'L2', '革。'],
    ['what is no text is passed over', 7, 'L4:3', '二、**强化𠮷管'],
    ['a character of two units counts once', 13, 'L4:10', '管理。'],
  ])('%s', (_, at, place, begins) => {
    expect(correctionPlace(whole, lines, at)).toEqual({ at: place, begins });
  });

  test('there is none behind the last character', () => {
    expect(correctionPlace(whole, lines, whole.text.length)).toBeUndefined();
  });
});

test('characters over several lines are told line by line', () => {
  const told = stretchesOf(whole, lines, 4, 9).map((stretch) => [
    stretch.line.number,
    stretch.line.text.slice(stretch.start, stretch.end),
    endsLine(stretch),
  ]);
  expect(told).toEqual([
    [1, '改', true],
    [2, '革。', true],
    [4, '二、', false],
  ]);
});
