import { expect, test } from 'vitest';
import { DRAFT_LABELS, isDraftLabel } from '../../words/draft-labels.ts';
import { withoutDraftSheets } from './draft-sheets.ts';
import type { ExtractedLine } from './extracted-line.ts';

const cell = (row: number, column: number, text: string): ExtractedLine => ({
  text,
  place: '',
  cell: { table: 1, row, column, rowSpan: 1, columnSpan: 1, head: false },
});
const boxes = (count: number): ExtractedLine[] =>
  ['签发', '核稿：乙某', '拟稿单位：渡口办', '抄送：某局']
    .slice(0, count)
    .map((text, i) => cell(1, i + 1, text));
const draft = (count: number, text = '为方便渡口群众诉讼，现通知如下。'): ExtractedLine[] =>
  Array.from({ length: count }, () => cell(2, 1, text));

test.each([
  ['four boxes around three paragraphs', [...boxes(4), ...draft(3)], true],
  ['three boxes', [...boxes(3), ...draft(3)], false],
  ['two paragraphs', [...boxes(4), ...draft(2)], false],
  ['paragraphs of less than half of it', [...boxes(4), ...draft(3, '甲')], false],
])('%s', (_, lines, isSheet) => {
  const read = withoutDraftSheets(lines);
  expect(read.some(({ furniture }) => furniture === 'form-words')).toBe(isSheet);
  expect(read.every(({ cell: own }) => own === undefined)).toBe(isSheet);
});

test('title and number are read, behind their label or beside it', () => {
  const of = [cell(3, 1, '标题'), cell(3, 2, '关于渡口的通知'), cell(4, 1, '发文字号：东法〔2031〕6号')];
  const read = withoutDraftSheets([...boxes(4), ...draft(3), ...of]);
  expect(read.slice(-3).map(({ furniture }) => furniture)).toEqual(['form-words', undefined, undefined]);
});

test.each(DRAFT_LABELS)('%s is known: %s', (_, example) => {
  expect(isDraftLabel(example)).toBe(true);
});
