import { expect, test } from 'vitest';
import type { Unit } from '#archive/circulars.ts';
import { unitOf } from '#domain/fixtures/circular.ts';
import { dutiesOfSides } from './matter-notes.ts';

const unit = (key: string, ...departments: string[]): Unit => {
  const { head, paragraphs } = unitOf(key, { title: '健全送达机制' }, '健全送达机制。');
  const all = departments.map((name) => ({ id: name, name, printed: name, role: 'responsible' as const }));
  return { ...head, departments: all, paragraphs } as unknown as Unit;
};

test('each of several measures of a matter has its own departments', () => {
  const [one, other, none] = [unit('16', '研究室', '审管办'), unit('20', '研究室'), unit('21')];
  expect(dutiesOfSides({ earlier: [one, other, none], later: [unit('48', '政治部')] })).toEqual([
    '前一件第16项责任部门：研究室、审管办',
    '前一件第20项责任部门：研究室',
    '后一件责任部门：政治部',
  ]);
  expect(dutiesOfSides({ earlier: [none], later: [none] })).toEqual([]);
});
