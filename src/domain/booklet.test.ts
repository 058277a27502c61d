import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countOfChosen,
  LONGEST_TITLE,
  MOST_CHOSEN,
  moved,
  readBookletFile,
  readChoice,
  titleAfter,
  toggled,
  withAll,
  withoutAll,
  writeBooklet,
  writeBookletFile,
  writeChoice,
} from './booklet.ts';

const step = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const choice = fc.uniqueArray(fc.record({ circular: step, key: step }), {
  maxLength: 40,
  selector: ({ circular, key }) => `${circular}/${key}`,
});

test('a measure of the same circular is its key alone', () => {
  const chosen = [
    { circular: 'a-2025-1', key: '14' },
    { circular: 'a-2025-1', key: '2-3' },
    { circular: 'b-2021', key: 'q1' },
  ];
  expect(writeChoice(chosen)).toBe('a-2025-1/14,2-3,b-2021/q1');
});

test.each([
  [['14', '2-3', 'a1-2'], '3项'],
  [['q1', 'a1-q12'], '2则'],
  [['14', 'q1'], '2条'],
  [[], '0项'],
])('what is chosen is counted by one word: %s, %s', (keys, words) => {
  expect(countOfChosen(keys.map((key) => ({ key })))).toBe(words);
});

test('a booklet of a subject is called after it, and no title is longer than titles are', () => {
  expect(titleAfter('智慧法院与数字化')).toBe('智慧法院与数字化——司法改革任务汇编');
  expect(titleAfter('长'.repeat(200))).toHaveLength(LONGEST_TITLE);
});

test('an address carries choice, title and form, and reads well on paper', () => {
  const chosen = [
    { circular: 'a-2025-1', key: '14' },
    { circular: 'a-2025-1', key: '2-3' },
  ];
  expect(writeBooklet(chosen, '', 'plain')).toBe('m=a-2025-1/14,2-3');
  const written = writeBooklet(chosen, '甲&乙', 'standard');
  expect(decodeURI(written)).toBe('m=a-2025-1/14,2-3&t=甲%26乙&f=standard');
  const read = new URLSearchParams(written);
  expect([read.get('m'), read.get('t'), read.get('f')]).toEqual(['a-2025-1/14,2-3', '甲&乙', 'standard']);
});

test('a choice reads back as it was written', () => {
  fc.assert(
    fc.property(choice, (chosen) => {
      expect(readChoice(writeChoice(chosen))).toEqual(chosen);
    }),
  );
});

test('what is no place, or stands twice, is left out; nothing throws', () => {
  expect(readChoice('3,a/1,a/1,1,<b>/2,a/b/c,../x,a/2')).toEqual([
    { circular: 'a', key: '1' },
    { circular: 'a', key: '2' },
  ]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      readChoice(text);
    }),
  );
});

test('a choice has a bound', () => {
  const many = Array.from({ length: MOST_CHOSEN + 50 }, (_, i) => ({ circular: 'a', key: `${i}` }));
  expect(readChoice(writeChoice(many))).toHaveLength(MOST_CHOSEN);
  expect(toggled(many.slice(0, MOST_CHOSEN), { circular: 'b', key: '1' })).toHaveLength(MOST_CHOSEN);
});

test('choosing twice is not choosing', () => {
  fc.assert(
    fc.property(choice, step, (chosen, key) => {
      const unit = { circular: 'new-circular', key };
      expect(toggled(toggled(chosen, unit), unit)).toEqual(chosen);
    }),
  );
});

test('moving keeps every measure, and there and back is no move', () => {
  const chosen = ['1', '2', '3'].map((key) => ({ circular: 'a', key }));
  expect(moved(chosen, 2, -1).map(({ key }) => key)).toEqual(['1', '3', '2']);
  expect(moved(chosen, 0, -1)).toEqual(chosen);
  expect(moved(chosen, 0, 9).map(({ key }) => key)).toEqual(['2', '3', '1']);
  expect(moved(moved(chosen, 1, 1), 2, -1)).toEqual(chosen);
});

test('several at once come last, those that are in it stay, and what has no room is left out', () => {
  const unit = (key: number) => ({ circular: 'a', key: `${key}` });
  const keysOf = (chosen: readonly { readonly key: string }[]) => chosen.map(({ key }) => key);
  expect(keysOf(withAll([unit(2), unit(9)], [unit(1), unit(2), unit(3)]))).toEqual(['2', '9', '1', '3']);
  const many = Array.from({ length: 3000 }, (_, i) => unit(i));
  const full = withAll([unit(5000)], many);
  expect(full).toHaveLength(MOST_CHOSEN);
  expect(keysOf(full).slice(0, 3)).toEqual(['5000', '0', '1']);
  expect(withoutAll(full, many)).toEqual([unit(5000)]);
});

test('the file of a circular’s texts reads back as it was written, and says what is usual in no word', () => {
  const unit = {
    title: '推进网上立案',
    place: '第1项',
    fingerprint: 'AAAA',
    paragraphs: [
      [
        { role: 'label' as const, text: '1.' },
        { role: 'text' as const, text: '完善流程。' },
      ],
      [],
    ],
  };
  const circular = {
    title: '甲',
    kind: 'plan' as const,
    citation: '《甲》',
    units: {
      1: { ...unit, titleStands: true },
      constructor: { ...unit, titleStands: false, titleNote: '乙' },
    },
  };
  const written = JSON.stringify(writeBookletFile(circular));
  expect(readBookletFile(JSON.parse(written))).toEqual(circular);
  expect(written.split('titleStands')).toHaveLength(2);
});
