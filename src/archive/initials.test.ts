import { expect, test } from 'vitest';
import { initialsOf, letterOf } from './initials.ts';

test('initials follow the words that characters stand in', () => {
  expect(initialsOf('研究室')).toBe('yjs');
  expect(initialsOf('重庆')).toBe('cq');
  expect(initialsOf('《“互联网+”行动（2031）》')).toBe('hlwxd2031');
});

test('a name stands under a letter, one of figures under a sign of its own', () => {
  expect(letterOf('“两个一站式”')).toBe('L');
  expect(letterOf('12368热线')).toBe('#');
  expect(letterOf('')).toBe('#');
});
