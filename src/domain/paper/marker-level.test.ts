import { expect, test } from 'vitest';
import { faceOf, headingFace, markerLevel } from './marker-level.ts';

test.each([
  ['一、总体要求', 1],
  ['十二、附则', 1],
  ['（三）健全机制', 2],
  ['3.完善制度', 3],
  ['3．完善制度', 3],
  ['（3）其他', 4],
  ['第二章　立案', 'chapter'],
  ['第十四条　本院', 'article'],
  ['总体要求', undefined],
  ['三年行动', undefined],
] as const)('%s', (text, level) => {
  expect(markerLevel(text)).toBe(level);
});

test('a heading stands in the face of its level, without a number in that of its depth', () => {
  expect(headingFace('一、总体要求', 2)).toBe('hei');
  expect(headingFace('（一）健全机制', 1)).toBe('kai');
  expect(headingFace('总体要求', 1)).toBe('hei');
  expect(headingFace('健全机制', 2)).toBe('kai');
  expect(faceOf(3)).toBe('fangsong');
});
