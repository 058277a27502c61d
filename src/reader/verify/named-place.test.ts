import { expect, it } from 'vitest';
import { citationIn } from './named-place.ts';

it.each([
  ['《甲要点》（甲法〔2025〕1号）第14项', '《甲要点》（甲法〔2025〕1号）第14项'],
  ['（《甲要点》（甲法〔2025〕1号）第14项第2句）', '《甲要点》（甲法〔2025〕1号）第14项第2句'],
  ['，《甲要点》第3项。', '《甲要点》第3项'],
  ['健全审管机制。抓实评查。', undefined],
  ['。', undefined],
])('the citation in %j', (typed, citation) => {
  expect(citationIn(typed)).toBe(citation);
});
