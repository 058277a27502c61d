import { expect, test } from 'vitest';
import { decode } from '../1-decode/index.ts';
import type { DecodedText } from '../types.ts';
import { beginning, placeAt, placesOf, shortPlace } from './places.ts';

test.each([
  ['第3页第12行', 'p3/L12'],
  ['第12段', '¶12'],
  ['第12段第2行', '¶12/L2'],
  ['表2第3行第1格', 'T2R3C1'],
  ['第3页表2第3行第1格', 'p3/T2R3C1'],
  ['第14行', 'L14'],
  ['脚注1', '脚注1'],
  ['L14', 'L14'],
  ['p3/T2R3C1', 'p3/T2R3C1'],
])('%s is %s for short', (words, short) => {
  expect(shortPlace(words)).toBe(short);
  expect(shortPlace(short)).toBe(short);
});

const plain = (text: string): DecodedText =>
  decode({ id: 'a', file: 'a.txt', bytes: Buffer.from(text) }).value as DecodedText;

test('a line begins at its first character that is no white space, a column counts all', () => {
  const decoded = plain('甲\n　　乙丙𠀀丁\n');
  const { offsetAt } = placesOf(decoded);
  expect(offsetAt('L2')).toBe(4);
  expect(offsetAt('第2行')).toBe(4);
  expect(offsetAt('L2:1')).toBe(4);
  expect(offsetAt('L2:4')).toBe(5);
  // 𠀀 is one character of two units.
  expect(offsetAt('L2:6')).toBe(8);
  expect(offsetAt('L2：6')).toBe(8);
  expect(offsetAt('L2:7')).toBeUndefined();
  expect(offsetAt('L9')).toBeUndefined();
  for (const at of ['L1', 'L2', 'L2:4', 'L2:6'])
    expect(placeAt(decoded, placesOf(decoded), offsetAt(at) as number)).toBe(at);
});

test('lines of one place are told apart, a table and a row are at their first filled cell', () => {
  const text = '甲\n乙\n\n丙\n丁';
  const places = ['表1第1行第2格', '表1第1行第2格', '表1第2行第1格', '表1第2行第2格', '第3段'];
  const { offsetAt, names } = placesOf({ ...plain(text), places });
  expect(names).toEqual(['T1R1C2', 'T1R1C2#2', 'T1R2C1', 'T1R2C2', '¶3']);
  expect(offsetAt('T1R1C2')).toBe(0);
  expect(offsetAt('T1R1C2#2')).toBe(2);
  expect(offsetAt('T1')).toBe(0);
  expect(offsetAt('T1R2')).toBe(5);
});

test('eight characters are quoted of a line, without the marks before it', () => {
  expect(beginning(plain('# 一二三四五六七八九'), 0)).toBe('一二三四五六七八');
  expect(beginning(plain('—— 3 ——\n下一行'), 0)).toBe('—— 3 ——');
});
