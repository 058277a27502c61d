import { expect, it } from 'vitest';
import { BREAK, bracketWord, textWords } from '#domain/search/grams.ts';
import type { RecordText } from '#domain/search/records.ts';
import { recordWords } from './record-words.ts';

it('tells how many words a record has and where its title stands among them', () => {
  const text: RecordText = [[2, 4], '3.推进公开。（办）', '附记'];
  const { words, span } = recordWords(text);
  expect(words).toEqual([...textWords('3.推进公开。办'), BREAK, ...textWords('附记'), BREAK]);
  expect(span).toEqual([words.length, 2, 4]);
});

it('knows a title in a later run, in figures of either kind, and none that the text has not', () => {
  expect(recordWords(['附记', '正文。', '附记']).span).toEqual([7, 4, 2]);
  // 第十四次 stands there as 第14次 too, behind the first form and its end.
  expect(recordWords([[0, 4], '第十四次。']).span).toEqual([12, 0, 4, 6, 4]);
  expect(recordWords(['导语', '正文。']).span).toEqual([4]);
});

it('has a word for every part of a row of brackets', () => {
  const { words } = recordWords(['', '（“甲”）']);
  for (const row of ['（“', '”）']) expect(words).toContain(bracketWord(row.normalize('NFKC')));
});
