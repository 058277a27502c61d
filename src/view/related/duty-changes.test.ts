import { expect, test } from 'vitest';
import { dutiesInWords, dutyChanges } from './duty-changes.ts';

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

test('where one of the two names nobody, nobody was added or left out', () => {
  const none = { departments: [] };
  const some = { departments: [...answering('lead', '立案庭'), ...answering('support', '民一庭', '民二庭')] };
  expect(dutyChanges([none], [some])).toEqual(['牵头：立案庭；配合：民一庭、民二庭（原未写明部门）']);
  expect(dutyChanges([some], [none])).toEqual(['不再写明部门（原牵头：立案庭；配合：民一庭、民二庭）']);
  expect(dutyChanges([none], [none])).toEqual([]);
});

test('by when', () => {
  const by = (printed?: string) => ({
    departments: [],
    ...(printed === undefined ? {} : { deadline: { printed, date: null } }),
  });
  expect(dutyChanges([by('年底前')], [by('长期坚持')])).toEqual(['时限由“年底前”改为“长期坚持”']);
  expect(dutyChanges([by()], [by('年底前')])).toEqual(['新增时限：年底前']);
  expect(dutyChanges([by('年底前')], [by()])).toEqual(['不再写明时限（原为年底前）']);
  expect(dutyChanges([by('年底前')], [by('年底前')])).toEqual([]);
});

test('who answers and by when, without any change', () => {
  const departments = [...answering('lead', '立案庭'), ...answering('support', '民一庭')];
  expect(dutiesInWords({ departments, deadline: { printed: '年底前', date: null }, outcome: '办法' })).toBe(
    '牵头：立案庭；配合：民一庭；时限：年底前；成果：办法',
  );
  expect(dutiesInWords({ departments: [] })).toBe('');
});
