import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../scripts/proof/laws/seed.ts';
import { align, changesBetween } from './align.ts';

describe('align', () => {
  it.each([
    ['乙丙', '甲乙丙丁', { start: 1, end: 3, edits: 0 }],
    ['乙戊丙', '甲乙丙丁', { start: 1, end: 3, edits: 1 }],
    ['甲乙丁戊', '丙甲乙丙丁戊丙', { start: 1, end: 6, edits: 1 }],
    ['甲己丙', '丁甲乙丙丁', { start: 1, end: 4, edits: 1 }],
    ['甲', '', { start: 0, end: 0, edits: 1 }],
  ])('%s in %s', (passage, text, expected) => {
    expect(align(passage, text)).toEqual(expected);
  });

  it('finds any stretch of a text without an edit', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const passage = text.slice(start, start + 1 + (b % (text.length - start)));
        const found = align(passage, text);
        expect(found.edits).toBe(0);
        expect(text.slice(found.start, found.end)).toBe(passage);
      }),
    );
  });
});

it('tells what is extra in a passage and what is missing from it', () => {
  expect(changesBetween('健全审管机制', '健全审判管理机制')).toEqual([
    { kind: 'same', text: '健全审' },
    { kind: 'missing', text: '判' },
    { kind: 'same', text: '管' },
    { kind: 'missing', text: '理' },
    { kind: 'same', text: '机制' },
  ]);
});
