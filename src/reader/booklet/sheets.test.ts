import { expect, test } from 'vitest';
import { extentOf } from './sheets.ts';
import type { Entry } from './texts.ts';

const entry = (circular: string, key: string, kind: 'plan' | 'interview' | undefined): Entry => ({
  chosen: { circular, key },
  circularTitle: circular,
  unread: false,
  unit: kind && {
    title: '甲',
    titleStands: false,
    place: '',
    fingerprint: '',
    paragraphs: [],
    citation: '',
    kind,
  },
});

test('a booklet counts measures by 项 and circulars by 件', () => {
  expect(extentOf([entry('a', '1', 'plan'), entry('b', '1', 'plan'), entry('a', '2', 'plan')])).toBe(
    '共3项，选自公文2件',
  );
});

test('an interview is no circular, and its answers are no measures', () => {
  expect(
    extentOf([entry('a', '1', 'plan'), entry('t', 'q1', 'interview'), entry('t', 'q2', 'interview')]),
  ).toBe('共1项任务、2则问答，选自公文1件、访谈1篇');
  expect(extentOf([entry('t', 'q1', 'interview')])).toBe('共1则问答，选自访谈1篇');
});

test('what has no text is counted nowhere', () => {
  expect(extentOf([entry('a', '1', 'plan'), entry('b', '1', undefined)])).toBe('共1项，选自公文1件');
});
