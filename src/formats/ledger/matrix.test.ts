import { describe, expect, test } from 'vitest';
import { department, headOf, unitOf } from '#domain/fixtures/circular.ts';
import { leavesOf, matrixTable, type ResponsibilityMatrix, responsibilityMatrix } from './matrix.ts';

const lines = { start: 1, end: 1 };
const sections = [
  { key: '1', number: 1, label: '一、', title: '立案', parent: null, level: 1, lines },
  { key: '2', number: 2, label: '二、', title: '审判', parent: null, level: 1, lines },
];

function matrix(): ResponsibilityMatrix {
  const made = responsibilityMatrix(headOf({ sections }), [
    unitOf('1', {
      section: '1',
      departments: [department('立案庭', 'lead'), department('研究室', 'support')],
    }),
    unitOf('2', { section: '1', departments: [] }),
    unitOf('3', {
      section: '2',
      departments: [
        department('研究室', 'joint'),
        department('研究室', 'lead'),
        department('审管办', 'responsible'),
        department('督察室', 'concerned'),
      ],
    }),
  ]);
  if (made === undefined) throw new Error('there is no matrix');
  return made;
}

describe('a matrix of responsibility', () => {
  test('has a column for each department, the one that answers for most first', () => {
    expect(matrix().departments.map(({ name, count }) => [name, count])).toEqual([
      ['研究室', 2],
      ['立案庭', 1],
      ['审管办', 1],
      ['督察室', 1],
    ]);
    expect(matrix().departments[0]?.address).toBe('departments/hd-研究室/');
  });

  test('marks every role by a shape of its own, two roles by both', () => {
    expect(matrix().groups.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)])).toEqual([
      ['一、立案', [['△', '●', '', ''], []]],
      ['二、审判', [['●○', '', '◆', '◇']]],
    ]);
    expect(matrix().marks.map(({ mark, words }) => mark + words)).toEqual([
      '●牵头',
      '◆责任部门（原文未分主次）',
      '○分工负责',
      '△配合',
      '◇相关',
    ]);
  });

  test('tells only of marks that stand in it', () => {
    const one = responsibilityMatrix(headOf(), [
      unitOf('1', { departments: [department('立案庭', 'joint')] }),
    ]);
    expect(one?.marks).toEqual([{ mark: '○', words: '分工负责' }]);
  });

  test('is none where no measure names a department', () => {
    expect(responsibilityMatrix(headOf(), [unitOf('1')])).toBeUndefined();
  });

  test('in a file has every row whole, and its address', () => {
    const { columns, rows } = matrixTable(matrix(), (address) => `/${address}`);
    expect(columns.map(({ name }) => name)).toEqual([
      ...['所在部分', '编号', '任务', '研究室', '立案庭', '审管办', '督察室', '网址'],
    ]);
    expect(rows).toEqual([
      ['一、立案', '1', '任务1', '△', '●', '', '', '/circulars/hd-2031/1/'],
      ['一、立案', '2', '任务2', '', '', '', '', '/circulars/hd-2031/2/'],
      ['二、审判', '3', '任务3', '●○', '', '◆', '◇', '/circulars/hd-2031/3/'],
    ]);
  });
});

test.each([
  [1, [[0, 1]]],
  [30, [[0, 30]]],
  [
    31,
    [
      [0, 16],
      [16, 31],
    ],
  ],
  [
    80,
    [
      [0, 27],
      [27, 54],
      [54, 80],
    ],
  ],
])('%i departments are laid on leaves that are alike', (departments, leaves) => {
  expect(leavesOf(departments).map(({ from, to }) => [from, to])).toEqual(leaves);
});
