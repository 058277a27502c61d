import { expect, test } from 'vitest';
import { dutyChanges } from './duty-changes.ts';

const answering = (role: 'lead' | 'support' | 'responsible', ...names: string[]) =>
  names.map((name) => ({ id: name, name, printed: name, role }));

test('who came, who went, and whose part became another', () => {
  expect(
    dutyChanges(
      [{ departments: [...answering('lead', '立案庭'), ...answering('support', '民一庭', '民二庭')] }],
      [{ departments: [...answering('lead', '审管办'), ...answering('support', '立案庭', '民一庭')] }],
    ),
  ).toEqual(['新增牵头：审管办', '不再配合：民二庭', '立案庭由牵头改为配合']);
});

test('of several measures that stand together all count', () => {
  const one = { departments: answering('responsible', '立案庭') };
  const other = { departments: answering('responsible', '民一庭') };
  expect(dutyChanges([one, other], [{ departments: [...one.departments, ...other.departments] }])).toEqual(
    [],
  );
});

test('by when', () => {
  const by = (printed?: string) => ({
    departments: [],
    ...(printed === undefined ? {} : { deadline: { printed, date: null } }),
  });
  expect(dutyChanges([by('年底前')], [by('长期坚持')])).toEqual(['时限：年底前→长期坚持']);
  expect(dutyChanges([by()], [by('年底前')])).toEqual(['时限：年底前（新增）']);
  expect(dutyChanges([by('年底前')], [by()])).toEqual(['时限不再写明（原为年底前）']);
  expect(dutyChanges([by('年底前')], [by('年底前')])).toEqual([]);
});
