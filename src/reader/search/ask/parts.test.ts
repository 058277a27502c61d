import { expect, test } from 'vitest';
import { frames } from './frames.ts';
import { lexicon, partsOf } from './parts.ts';

const known = lexicon(['外地', '起诉', '当事人', '事人', '电子', '电子版', '案卷', '公司', '公司法']);
const cut = (phrase: string, within = false): string[] =>
  partsOf(phrase, known, frames(), within).map(({ text, isWord }) => (isWord ? text : `${text}?`));

test.each([
  // Words of a question part the others and say nothing themselves.
  ['人在外地怎么起诉', ['外地', '起诉']],
  ['案卷能不能只交电子版', ['案卷', '电子版']],
  // A word of a question in another word is none.
  ['当事人起诉', ['当事人', '起诉']],
  // What is known of no word stays together, one character alone tells nothing.
  ['起诉甲乙丙公司', ['起诉', '甲乙丙?', '公司']],
  ['公司法', ['公司法']],
  ['能不能', []],
])('%s', (phrase, parts) => expect(cut(phrase)).toEqual(parts));

test('a word is cut into shorter ones', () => {
  expect(cut('公司法', true)).toEqual(['公司']);
  expect(cut('电子版', true)).toEqual(['电子']);
});
