import { expect, test } from 'vitest';
import { knownWords } from './known-words.ts';
import type { Matter } from './matter.ts';
import { namedAlike } from './named-alike.ts';

const matter = (title: string, text: string): Matter => ({
  id: 'a/1',
  circular: 'a',
  circularTitle: '',
  issuers: [],
  type: 'measure',
  title,
  text: `${title}。${text}`,
  topics: [],
});
const asked = (a: Matter, b: Matter, tells = 5) =>
  namedAlike([a, b], knownWords([['府院联动', 4]]), () => tells);
const alike = (...of: Parameters<typeof asked>): boolean => asked(...of).inTitle(0, 1);

test('a word in the title of one and in the text of the other names both alike', () => {
  const [about, says] = [matter('做实府院联动', '购置期刊'), matter('推进破产审判', '深化“府院”联动')];
  expect([alike(about, says), alike(says, about)]).toEqual([true, true]);
  expect(alike(about, says, 3)).toBe(false);
});

test('a word that both only mention does not, but is shared all the same', () => {
  const both = [matter('建设图书室', '宣传府院联动'), matter('推进破产审判', '深化“府院联动”')] as const;
  expect(alike(...both)).toBe(false);
  expect(asked(...both).anywhere(0, 1)).toBe(true);
  expect(asked(...both, 3).anywhere(0, 1)).toBe(false);
});
