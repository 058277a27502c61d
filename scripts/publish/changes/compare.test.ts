import { expect, test } from 'vitest';
import { fingerprintOf } from '#domain/fingerprint.ts';
import { changesBetween } from './compare.ts';
import type { ReaderCircular } from './reader-text.ts';

/** A circular of measures with these texts, `3 甲` being the measure 3. */
function circular(id: string, texts: readonly string[], fields = {}, frame = ''): ReaderCircular {
  const units = texts.map((one) => {
    const [key = '', text = '', department = ''] = one.split(' ');
    return {
      key,
      title: `题${text}`,
      text,
      fingerprint: fingerprintOf(one),
      fields: { 责任部门: department },
    };
  });
  const fingerprint = fingerprintOf(texts.map((one) => one.split(' ').slice(0, 2).join('')).join('') + frame);
  return { id, title: `件${id}`, fingerprint, fields: { 标题: `件${id}`, ...fields }, headings: [], units };
}

const kinds = (before: ReaderCircular, after: ReaderCircular): string[] =>
  (changesBetween([before], [after])[0]?.measures ?? []).map(
    ({ kind, key, from }) => `${kind} ${from === undefined ? '' : `${from}→`}${key}`,
  );

test('what stays is not told', () => {
  const same = circular('a', ['1 甲', '2 乙']);
  expect(changesBetween([same], [same])).toEqual([]);
});

test('circulars come and go', () => {
  const [a, b] = [circular('a', ['1 甲']), circular('b', ['1 乙', '2 丙'])];
  expect(changesBetween([a], [b]).map(({ kind, id, units }) => [kind, id, units])).toEqual([
    ['new', 'b', 2],
    ['withdrawn', 'a', 1],
  ]);
});

test('a circular that has another id is the same one', () => {
  expect(changesBetween([circular('a', ['1 甲', '2 乙'])], [circular('b', ['1 甲', '2 乙'])])).toMatchObject([
    { kind: 'moved', id: 'b', from: 'a' },
  ]);
});

test('a measure is corrected, comes, goes', () => {
  const [change] = changesBetween(
    [circular('a', ['1 甲', '2 乙', '3 丙'])],
    [circular('a', ['1 甲', '2 乙改', '4 丁'])],
  );
  expect(change?.measures).toMatchObject([
    { kind: 'corrected', key: '2', before: '乙', after: '乙改' },
    { kind: 'new', key: '4', after: '丁' },
    { kind: 'withdrawn', key: '3', before: '丙' },
  ]);
});

test('a measure that is put in between moves the others', () => {
  expect(
    kinds(circular('a', ['1 甲', '2 乙', '3 丙']), circular('a', ['1 甲', '2 新', '3 乙', '4 丙'])),
  ).toEqual(['new 2', 'moved 2→3', 'moved 3→4']);
});

test('what is said of a measure changes without its text', () => {
  const [change] = changesBetween([circular('a', ['1 甲 审管办'])], [circular('a', ['1 甲 立案庭'])]);
  expect(change).toMatchObject({
    outside: null,
    measures: [
      { kind: 'described', key: '1', fields: [{ name: '责任部门', before: '审管办', after: '立案庭' }] },
    ],
  });
});

test('fields of the whole, and words outside of all measures', () => {
  const before = circular('a', ['1 甲'], { 成文日期: '2031-01-02' });
  expect(changesBetween([before], [circular('a', ['1 甲'], { 成文日期: '2031-01-03' })])).toMatchObject([
    { fields: [{ name: '成文日期', before: '2031-01-02', after: '2031-01-03' }], measures: [] },
  ]);
  const other = circular('a', ['1 甲'], { 成文日期: '2031-01-02' }, '特此通知');
  expect(changesBetween([before], [other])).toMatchObject([
    { outside: { before: '', after: '' }, fields: [], measures: [] },
  ]);
});

test('paragraphs outside of measures are told where they are known', () => {
  const before = { ...circular('a', ['1 甲'], {}, '一'), outside: ['标题', '导语一', '落款'] };
  const after = { ...circular('a', ['1 甲'], {}, '二'), outside: ['标题', '导语二', '落款'] };
  expect(changesBetween([before], [after])).toMatchObject([
    { outside: { before: '导语一', after: '导语二' } },
  ]);
  expect(changesBetween([before], [before])).toEqual([]);
});
