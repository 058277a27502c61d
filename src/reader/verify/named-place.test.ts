import { expect, it } from 'vitest';
import { citationIn, placeNamedBefore, placeNamedBehind, withoutCitation } from './named-place.ts';

it.each([
  ['《甲要点》（甲法〔2025〕1号）第14项', '《甲要点》（甲法〔2025〕1号）第14项'],
  ['（《甲要点》（甲法〔2025〕1号）第14项第2句）', '《甲要点》（甲法〔2025〕1号）第14项第2句'],
  ['，《甲要点》第3项。', '《甲要点》第3项'],
  ['健全审管机制。抓实评查。', undefined],
  ['。', undefined],
])('the citation in %j', (typed, citation) => {
  expect(citationIn(typed)).toBe(citation);
});

it.each([
  ['“抓实评查”（《甲要点》（甲法〔2025〕1号）第14项）', '“抓实评查”', '《甲要点》（甲法〔2025〕1号）第14项'],
  [
    '“抓实评查”（《甲要点》（甲法〔2025〕1号）第14项第2句（标题计入句数））',
    '“抓实评查”',
    '《甲要点》（甲法〔2025〕1号）第14项第2句（标题计入句数）',
  ],
  ['“抓实评查。”\n——《甲要点》第14项', '“抓实评查。”\n——《甲要点》第14项', undefined],
  ['落实《甲要点》第14项', '落实《甲要点》第14项', undefined],
  [
    '《甲要点》（甲法〔2025〕1号）第14项：“抓实评查。”',
    '“抓实评查。”',
    '《甲要点》（甲法〔2025〕1号）第14项',
  ],
  ['甲法〔2025〕1号第3项明确提出，“抓实评查”。', '“抓实评查”', '甲法〔2025〕1号第3项'],
  ['会议强调：“抓实评查。”', '会议强调：“抓实评查。”', undefined],
  ['抓好“四类案件”监管，健全“阅核”', '抓好“四类案件”监管，健全“阅核”', undefined],
])('the words and the citation of %j', (passage, words, citation) => {
  expect(withoutCitation(passage)).toEqual(citation === undefined ? { words } : { words, citation });
});

it.each([
  ['今年要点第18项要求', '今年要点第18项'],
  ['已经起草；《甲、乙要点》第3项明确提出：', '《甲、乙要点》第3项'],
  ['目前已完成初稿；第13项要求', '第13项'],
  ['我们已经办结十三项，会议要求', undefined],
  ['第13项要求已经落实，会议指出', undefined],
])('the place named at the end of %j', (words, place) => {
  expect(placeNamedBefore(words)).toBe(place);
});

it.each([
  ['（《甲要点》（甲法〔2025〕1号）第14项），已经办结', '《甲要点》（甲法〔2025〕1号）第14项'],
  ['（见《甲要点》第3项）', '见《甲要点》第3项'],
  [
    '（《甲要点》（甲法〔2025〕1号）第14项第2句（标题计入句数）），已经办结',
    '《甲要点》（甲法〔2025〕1号）第14项第2句（标题计入句数）',
  ],
  ['（《甲要点》）第二天', undefined],
  ['（第二批）', undefined],
])('the place named at the beginning of %j', (words, place) => {
  expect(placeNamedBehind(words)).toBe(place);
});
