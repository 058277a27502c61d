import { expect, test } from 'vitest';
import type { BookletCircular } from '#domain/booklet.ts';
import { readComparisonRows, writeComparisonRows } from '#domain/comparison-rows.ts';
import { comparisonSheet } from './comparison-sheet.ts';

const circular = (citation: string, units: Record<string, string>): BookletCircular => ({
  title: citation,
  kind: 'plan',
  citation,
  units: Object.fromEntries(
    Object.entries(units).map(([key, text]) => [
      key,
      {
        title: text,
        titleStands: true,
        place: `第${key}项`,
        fingerprint: '',
        paragraphs: [
          [
            { role: 'label', text: `${key}.` },
            { role: 'title', text: `${text}。` },
            { role: 'text', text: '抓好落实。' },
            { role: 'responsibility', text: '（立案庭牵头）' },
          ],
        ],
      },
    ]),
  ),
});

const rows = [
  {
    standing: '延续',
    later: ['1'],
    earlier: ['2', '3'],
    why: '与第2项：共同表述：“立案”',
    changes: '新增牵头：立案庭',
  },
  { standing: '部分相近', later: ['2'], earlier: ['1'], why: '与第1项：共同表述：“旁听”', changes: '' },
  { standing: '未再列', later: [], earlier: ['1'], why: '', changes: '' },
];

test('a table of a comparison has both texts in full, number and duties apart', () => {
  const sheet = comparisonSheet(rows, {
    earlier: { name: '甲2031年要点', texts: circular('《甲》', { 1: '组织旁听', 2: '网上立案', 3: '送达' }) },
    later: { name: '甲2032年要点', texts: circular('《乙》', { 1: '立案送达', 2: '压缩审限' }) },
    summary: '2032年2项：延续1项，部分相近1项；2031年3项：延续2项，未再列1项。',
  });
  expect(sheet.columns.map(({ name }) => name)).toEqual([
    '情况',
    '甲2031年要点编号',
    '甲2031年要点内容',
    '甲2031年要点责任部门等',
    '甲2032年要点编号',
    '甲2032年要点内容',
    '甲2032年要点责任部门等',
    '配对理由',
    '变化',
  ]);
  expect(sheet.rows).toEqual([
    [
      '延续',
      '第2项、第3项',
      '第2项：网上立案。抓好落实。\n第3项：送达。抓好落实。',
      '第2项：（立案庭牵头）\n第3项：（立案庭牵头）',
      '第1项',
      '立案送达。抓好落实。',
      '（立案庭牵头）',
      '与第2项：共同表述：“立案”',
      '新增牵头：立案庭',
    ],
    [
      '部分相近',
      '第1项',
      '组织旁听。抓好落实。',
      '（立案庭牵头）',
      '第2项',
      '压缩审限。抓好落实。',
      '（立案庭牵头）',
      '与第1项：共同表述：“旁听”',
      '',
    ],
    ['未再列', '第1项', '组织旁听。抓好落实。', '（立案庭牵头）', '', '', '', '', ''],
  ]);
});

test('a circular that names nobody is said to name nobody, not to have changed it', () => {
  const silent = circular('《甲》', { 1: '组织旁听' });
  const [unit] = Object.values(silent.units);
  const units = {
    1: { ...unit, paragraphs: [[{ role: 'text', text: '组织旁听。' }]] },
  } as BookletCircular['units'];
  const { columns } = comparisonSheet([], {
    earlier: { name: '前', texts: { ...silent, units } },
    later: { name: '后', texts: circular('《乙》', { 1: '送达' }) },
    summary: '',
  });
  expect(columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['前责任部门等（该件未写明）', '后责任部门等']),
  );
});

test('rows come back as they were written', () => {
  const all = [
    ...rows,
    {
      standing: '同一事项、相近任务',
      later: ['2-3'],
      earlier: ['a1-3'],
      why: '“甲|乙”',
      changes: '取消时限',
    },
  ];
  expect(readComparisonRows(writeComparisonRows(all))).toEqual(all);
  expect(readComparisonRows('')).toEqual([]);
});
