import { expect, test } from 'vitest';
import type { Unit } from '#archive/circulars.ts';
import { unitOf } from '#domain/fixtures/circular.ts';
import { changesOf, reasonsInWords } from './matter-notes.ts';

const unit = (key: string, ...departments: string[]): Unit => {
  const { head, paragraphs } = unitOf(key, { title: '健全送达机制' }, '健全送达机制。');
  const all = departments.map((name) => ({ id: name, name, printed: name, role: 'responsible' as const }));
  return { ...head, departments: all, paragraphs } as unknown as Unit;
};

test('who answers is told as a change only where both circulars name somebody', () => {
  const matter = { earlier: [unit('16')], later: [unit('48', '政治部')] };
  expect(changesOf(matter, false, false)).toEqual([]);
  expect(changesOf(matter, false, true).join('')).toContain('政治部');
});

test('a measure says why it stands beside each of several, what the editor confirmed apart', () => {
  const [one, other, later] = [unit('8'), unit('9'), unit('37')];
  const of = (earlier: Unit, confirmed: boolean, ...reasons: string[]) => ({
    earlier,
    later,
    confirmed,
    reasons,
  });
  const pairs = [
    of(one, false, '同一主题：诚信诉讼（此处“虚假诉讼”，彼处“恶意注销”）'),
    of(other, false, '同一主题：诚信诉讼', '共同表述：“防范虚假诉讼”“失信”'),
  ];
  expect(reasonsInWords({ earlier: [one, other], later: [later], pairs }, later)).toBe(
    '与第8项：同一主题：诚信诉讼（此处“虚假诉讼”，彼处“恶意注销”）；与第9项：共同表述：“防范虚假诉讼”',
  );
  expect(reasonsInWords({ earlier: [one], later: [later], pairs: pairs.slice(0, 1) }, later)).toBe(
    '同一主题：诚信诉讼（此处“虚假诉讼”，彼处“恶意注销”）',
  );
  expect(reasonsInWords({ earlier: [one], later: [later], pairs: [of(one, true, '编者确认')] }, later)).toBe(
    '',
  );
});
