import { describe, expect, test } from 'vitest';
import { proofreadIn, withProofread } from './proofread.ts';

const declared = { on: '2031-02-03', by: '研究室' };

describe('withProofread', () => {
  test.each<[string, string | undefined]>([
    ['no file', undefined],
    ['a file with keys and comments', '# 说明\ntitle: 甲 # 原样\nmeasures:\n  14:\n    title: 乙\n'],
    ['a file without a last line end', 'title: 甲'],
    ['one that declares it in one line', 'proofread: 2030-01-01\ntitle: 甲\n'],
    ['one that declares it below', 'title: 甲\nproofread:\n  on: 2030-01-01\n  by: 甲某\nkind: 要点\n'],
    ['one of another system', 'title: 甲\r\nproofread: 2030-01-01\r\nkind: 要点\r\n'],
  ])('%s', (_, side) => {
    const after = withProofread(side, declared);
    expect(proofreadIn(after)).toEqual(declared);
    const rest = (side ?? '').replace(/^proofread.*\r?\n(?: {2}.*\n)*/mu, '');
    expect(after?.startsWith(rest)).toBe(true);
    expect(proofreadIn(withProofread(after, null))).toBeUndefined();
  });

  test('a name that YAML would take for something else stays a name', () => {
    const by = 'yes: #甲';
    expect(proofreadIn(withProofread(undefined, { on: '2031-02-03', by }))?.by).toBe(by);
  });

  test('of a file that declared nothing else none is left', () => {
    expect(withProofread(withProofread(undefined, declared), null)).toBeUndefined();
  });
});

test('a file at fault declares nothing', () => {
  expect(proofreadIn('proofread: [')).toBeUndefined();
});
