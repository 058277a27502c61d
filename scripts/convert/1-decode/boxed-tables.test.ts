import { expect, test } from 'vitest';
import { withBoxedTables } from './boxed-tables.ts';

const read = (drawing: string) =>
  withBoxedTables(drawing.split('\n').map((text, i) => ({ text, place: `第${i + 1}行` })));

function shown(drawing: string): string[] | undefined {
  const { lines, unread } = read(drawing);
  if (unread.length > 0) return undefined;
  return lines.map(({ text, cell }) => {
    if (cell === undefined) return text;
    const spans = `${cell.rowSpan > 1 ? `v${cell.rowSpan}` : ''}${cell.columnSpan > 1 ? `+${cell.columnSpan}` : ''}`;
    return `${cell.row}.${cell.column}${spans} ${text}`.trimEnd();
  });
}

test('a cell goes on in the line below where it is full, and offices on lines of their own stay apart', () => {
  expect(
    shown(`┌────┬──────────┐
│任务│部门      │
├────┼──────────┤
│送达│立案庭、执│
│保全│行局      │
├────┼──────────┤
│评查│审管办    │
│    │研究室    │
└────┴──────────┘
以上。`),
  ).toEqual([
    '1.1 任务',
    '1.2 部门',
    '2.1 送达保全',
    '2.2 立案庭、执行局',
    '3.1 评查',
    '3.2 审管办',
    '3.2 研究室',
    '以上。',
  ]);
});

test('without rules between rows numbers tell them, and cells that are all filled from the first on', () => {
  const head = '+----+------+\n|序号|任务  |\n+----+------+\n';
  expect(shown(`${head}|1   |送达  |\n|    |保全  |\n|2   |      |\n+----+------+`)).toEqual([
    ...['1.1 序号', '1.2 任务', '2.1 1', '2.2 送达保全', '3.1 2', '3.2'],
  ]);
  expect(shown(`${head}|甲  |送达  |\n|乙  |      |\n+----+------+`)?.slice(2)).toEqual([
    ...['2.1 甲', '2.2 送达', '3.1 乙', '3.2'],
  ]);
});

test('cells reach over rows and columns where rules leave off', () => {
  expect(
    shown(`┌──┬─────────┐
│甲│乙       │
│  ├────┬────┤
│  │丙  │丁  │
└──┴────┴────┘`),
  ).toEqual(['1.1v2 甲', '1.2+2 乙', '2.2 丙', '2.3 丁']);
});

test.each([
  ['a frame around a text', '┌────┐\n│甲乙│\n└────┘'],
  ['a bar where no column ends', '┌──┬──┐\n│甲│乙│\n├──┼──┤\n│丙│丁│戊│\n└──┴──┘'],
  [
    'no rules, no numbers, and a first cell left empty',
    '┌──┬──┐\n│甲│乙│\n├──┼──┤\n│丙│丁│\n│  │戊│\n│己│庚│\n└──┴──┘',
  ],
])('not read, and said: %s', (_, drawing) => {
  expect(shown(drawing)).toBeUndefined();
  expect(read(drawing).lines.map(({ text }) => text)).toEqual(drawing.split('\n'));
});

test('a rule by itself, or one of dashes alone, draws nothing', () => {
  const text = '甲\n────────\n乙\n+----+\n丙\n|---|---|';
  expect(shown(text)).toEqual(text.split('\n'));
});

test('drawings of many lines take no longer than they are long', () => {
  const rows = Array.from({ length: 40_000 }, () => '│甲│乙│\n├──┼──┤').join('\n');
  const before = performance.now();
  expect(read(`┌──┬──┐\n${rows}`).found).toBe(true);
  expect(performance.now() - before).toBeLessThan(10_000);
});
