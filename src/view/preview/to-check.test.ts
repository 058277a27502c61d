import { expect, test } from 'vitest';
import type { Unit } from '#archive/circulars.ts';
import { fieldsToCheck } from './to-check.ts';

test('names what was inferred or made, not what is printed or set by the editor', () => {
  const units = ['made', 'printed', 'made', 'editor'].map((titleFound) => ({ titleFound }) as Unit);
  expect(
    fieldsToCheck({ found: { issuer: 'inferred', title: 'made', kind: 'editor', issued: 'printed' }, units }),
  ).toEqual(['发文机关（推断）', '标题（拟定）', '题名拟定2条']);
});
