import { expect, test } from 'vitest';
import type { Matter } from './matter.ts';
import { haveMereSubject } from './mere-subject.ts';

const matter = (topics: Readonly<Record<string, readonly string[]>>, text = ''): Matter => ({
  id: 'a/1',
  circular: 'a',
  issuers: ['i'],
  type: 'measure',
  title: '',
  text,
  topics: Object.entries(topics).map(([id, words]) => ({ id, score: 4, words: [...words] })),
});
const mere = (a: Matter, b: Matter, ...wording: string[]): boolean =>
  haveMereSubject(a, b, wording, (word) => word !== '监督管理');

test('one subject in other words is a mere subject, and so is none', () => {
  expect(mere(matter({ enforcement: ['网络查控'] }), matter({ enforcement: ['善意执行'] }))).toBe(true);
  expect(mere(matter({ finance: ['证券'] }), matter({ enforcement: ['善意执行'] }))).toBe(true);
});

test('words that name no matter make it no more', () => {
  const [a, b] = [matter({ enforcement: ['网络查控'] }), matter({ enforcement: ['善意执行'] })];
  expect(mere(a, b, '监督管理')).toBe(true);
  expect(mere(a, b, '财产线索')).toBe(false);
});

test('words for it that share a part, a second subject or a name in both make it more', () => {
  expect(mere(matter({ enforcement: ['网络查控'] }), matter({ enforcement: ['财产查控'] }))).toBe(false);
  const two = { enforcement: ['网络查控'], credit: ['失信'] };
  expect(mere(matter(two), matter({ enforcement: ['善意执行'], credit: ['守信'] }))).toBe(false);
  const text = '推行“双百行动”，再办一批。';
  expect(mere(matter({ enforcement: ['网络查控'] }, text), matter({ enforcement: ['善意执行'] }, text))).toBe(
    false,
  );
});
