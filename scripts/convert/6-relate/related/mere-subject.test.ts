import { expect, test } from 'vitest';
import type { Matter } from './matter.ts';
import { haveMereSubject } from './mere-subject.ts';

const matter = (
  topics: Readonly<Record<string, readonly string[]>>,
  text = '',
  circularTitle = '',
): Matter => ({
  id: 'a/1',
  circular: 'a',
  circularTitle,
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

test('what the title of either circular says makes it no more, from four characters on', () => {
  const title = '关于优化营商环境的意见';
  const about = (word: string, circularTitle: string) => matter({ business: [word] }, '', circularTitle);
  const [a, b] = [about('营商环境建设', title), about('优化营商环境', '')];
  const isMatter = (word: string): boolean => /[^ 建设法治化优]/u.test(word);
  const both = (one: Matter, other: Matter, ...wording: string[]) => [
    haveMereSubject(one, other, wording, isMatter),
    haveMereSubject(other, one, wording, isMatter),
  ];
  expect(both(a, b, '法治化营商环境建设')).toEqual([true, true]);
  expect(both(a, b, '营商环境评价指标')).toEqual([false, false]);
  expect(both(about('营商环境建设', '关于营商的意见'), b, '营商环境')).toEqual([false, false]);
});
