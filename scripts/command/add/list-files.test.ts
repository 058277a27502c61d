import { expect, test } from 'vitest';
import type { DiagnosticCode } from '../../convert/diagnostics/catalogue.ts';
import { diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import { listAs, listText } from './list-files.ts';
import { FIRST_DOUBTS, type Outcome, rowsOf } from './outcome.ts';
import { weightOf } from './weigh.ts';

const doubt = (code: DiagnosticCode, line = 1) =>
  diagnostic(code, { file: 'x.txt', line, column: 1, excerpt: '' }, '甲');

test('errors come first, then what has to be decided, then doubts by number and weight', () => {
  const readings = {
    calm: [],
    many: [1, 2, 3].map((line) => doubt('parse/number-repeated', line)),
    heavy: [doubt('parse/missing-title')],
    light: [doubt('parse/doubtful-department')],
    broken: [doubt('decode/empty-file')],
  };
  const outcomes: Outcome[] = [
    ...Object.keys(readings).map((id) => ({ file: `${id}.txt`, result: 'added' as const, id })),
    { file: 'open.txt', result: 'undecided', id: 'many', reason: '待定' },
    { file: 'bad.png', result: 'refused', reason: '不能读取' },
  ];
  const rows = rowsOf(outcomes, (id) => ({
    circular: undefined,
    diagnostics: readings[id as keyof typeof readings],
  }));
  expect(rows.map(({ file }) => file)).toEqual([
    'broken.txt',
    'bad.png',
    'open.txt',
    'heavy.txt',
    'many.txt',
    'light.txt',
    'calm.txt',
  ]);
  // The doubts of the circular that stands there are not those of the file that waits.
  expect(rows[2]).toMatchObject({ doubts: 0, first: ['待定'] });
});

test('the weightier doubt counts more, and three light ones less than the heaviest with one', () => {
  expect(weightOf([doubt('parse/missing-title')])).toBe(6);
  expect(weightOf([doubt('parse/doubtful-department')])).toBe(1);
  expect(weightOf([])).toBe(0);
});

test('of one file the first doubts are listed', () => {
  const diagnostics = [1, 2, 3, 4, 5].map((line) => doubt('parse/number-repeated', line));
  const [row] = rowsOf([{ file: 'a.txt', result: 'added', id: 'a' }], () => ({
    circular: undefined,
    diagnostics,
  }));
  expect(row?.first).toHaveLength(FIRST_DOUBTS);
  expect(row?.doubts).toBe(5);
});

test('no name of a file can become markup or a formula', () => {
  const rows = rowsOf([{ file: '=<b>&"甲".txt', result: 'refused', reason: '<script>' }], () => ({
    circular: undefined,
    diagnostics: [],
  }));
  const page = listAs('x.html', rows, '<i>');
  expect(page).not.toMatch(/<b>|<script>|<i>/u);
  expect(listAs('x.csv', rows, '')).toContain('"\'=<b>&""甲"".txt"');
});

test('long names do not push the columns apart', () => {
  const rows = rowsOf(
    [
      { file: `${'很'.repeat(60)}长的名字.txt`, result: 'refused' },
      { file: '短.txt', result: 'refused' },
    ],
    () => ({ circular: undefined, diagnostics: [] }),
  );
  const lines = listText(rows).split('\n');
  const width = (line: string): number => [...line].reduce((sum, c) => sum + (c < '\u2000' ? 1 : 2), 0);
  expect(lines[1]).toContain('长的名字.txt');
  expect(width(lines[1] as string)).toBe(width(lines[2] as string));
});
