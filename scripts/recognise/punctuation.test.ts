import { describe, expect, test } from 'vitest';
import { withPunctuation } from './punctuation.ts';
import type { ReadCharacter } from './read-line.ts';

const EM = 40;
/** Half-width characters take half of the room. */
const widthOf = (text: string): number => (/[ -~]/u.test(text) ? 0.5 : 1);

/** A line as it is read: `“?` before a mark says that it may be the one behind it as well. */
function lineOf(text: string, more: Readonly<Record<number, Partial<ReadCharacter>>> = {}): ReadCharacter[] {
  let at = 0;
  return [...text].map((character, i) => {
    const x = at + (widthOf(character) * EM) / 2;
    at += widthOf(character) * EM;
    return { text: character, confidence: 0.98, x, others: [], ...more[i] };
  });
}
const read = (...lines: ReadCharacter[][]): string[] =>
  withPunctuation(lines).map((line) => line.map(({ text }) => text).join(''));
const maybe = (text: string, confidence: number, other: string): Partial<ReadCharacter> => ({
  text,
  confidence,
  others: [{ text: other, confidence: 1 - confidence }],
});

describe('marks that come in pairs', () => {
  test('close what was opened, whatever each looks like', () => {
    expect(read(lineOf('坚持“双轮“驱动', { 5: maybe('“', 0.7, '”') }))).toEqual(['坚持“双轮”驱动']);
    expect(read(lineOf('推广”一盘棋”意识', { 2: maybe('”', 0.8, '“') }))).toEqual(['推广“一盘棋”意识']);
  });

  test('over the ends of lines', () => {
    const lines = [lineOf('做到“六稳'), lineOf('六保“工作', { 2: maybe('“', 0.6, '”') })];
    expect(read(...lines)).toEqual(['做到“六稳', '六保”工作']);
  });

  test('are as sure as their look where the others bear them out', () => {
    const [line] = withPunctuation([lineOf('坚持“双轮“驱动', { 5: maybe('“', 0.55, '”') })]);
    expect(line?.[5]).toMatchObject({ text: '”', confidence: 1 });
  });

  test('a bracket is as sure as the model is of its shape, though another closes it', () => {
    const seen = { 3: maybe('（', 0.6, '〔'), 8: maybe('）', 0.6, '〕') };
    const [line] = withPunctuation([lineOf('云中法（2031）27号', seen)]);
    expect(line?.[3]).toMatchObject({ text: '（', confidence: 0.6 });
  });

  test('a title within a title has marks of its own', () => {
    const inner = { 3: maybe('（', 0.5, '<'), 6: maybe('）', 0.5, '>') };
    expect(read(lineOf('《关于（纲要）的意见》', inner))).toEqual(['《关于（纲要）的意见》']);
    expect(read(lineOf('《关于<纲要>的意见》'))).toEqual(['《关于〈纲要〉的意见》']);
  });
});

describe('half-width marks', () => {
  test.each([
    ['立案,移送', '立案，移送'],
    ['责任单位:立案庭', '责任单位：立案庭'],
    ['(立案庭)', '（立案庭）'],
    ['云中法[2031]27号', '云中法〔2031〕27号'],
    ['A, B', 'A, B'],
  ])('%s is %s', (text, expected) => expect(read(lineOf(text))).toEqual([expected]));
});

describe('a stroke between figures', () => {
  /** The figures before and behind it stand so far from each other. */
  const between = (em: number): string => {
    const line = lineOf('各项工作2024-2028年');
    const at = 8;
    const shift = em * EM - ((line[at + 1]?.x ?? 0) - (line[at - 1]?.x ?? 0));
    const moved = line.map((one, i) => (i > at ? { ...one, x: one.x + shift } : one));
    return read(moved)[0] ?? '';
  };

  test('is a dash where there is room for one, else a hyphen', () => {
    expect(between(1.2)).toBe('各项工作2024—2028年');
    expect(between(1.1)).toBe('各项工作2024-2028年');
  });
});

describe('a dash between Chinese characters', () => {
  const dash = (em: number): string => {
    const line = lineOf('各项工作—抓落实');
    const shift = (em - 2) * EM;
    return read(line.map((one, i) => (i > 4 ? { ...one, x: one.x + shift } : one)))[0] ?? '';
  };

  test('is a long one where there is room for two', () => {
    expect(dash(3)).toBe('各项工作——抓落实');
    expect(dash(2.5)).toBe('各项工作—抓落实');
  });
});

describe('the point behind a number', () => {
  test('at the start of a line is none of the commas it may look like', () => {
    const line = (confidence: number) => lineOf('3，健全机制', { 1: maybe('，', 1 - confidence, '.') });
    expect(read(line(0.06))).toEqual(['3.健全机制']);
    expect(read(line(0.04))).toEqual(['3，健全机制']);
    expect(read(lineOf('30：深化应用', { 2: maybe('：', 0.7, '.') }))).toEqual(['30.深化应用']);
    expect(read(lineOf('第3，健全', { 2: maybe('，', 0.9, '.') }))).toEqual(['第3，健全']);
  });

  test('is full-width where it takes the room of one', () => {
    const line = (x: number) =>
      lineOf('3.健全机制').map((one, i) => (i > 1 ? { ...one, x: one.x + x * EM } : one));
    expect(read(line(0))).toEqual(['3.健全机制']);
    expect(read(line(0.5))).toEqual(['3．健全机制']);
  });
});
