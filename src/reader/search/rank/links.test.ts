import { expect, it } from 'vitest';
import { linkTo } from './links.ts';
import type { SearchResult } from './result.ts';

const result = (url: string, phrases: string[], match: string): SearchResult =>
  ({
    url,
    phrases,
    marks: { title: [], excerpt: [{ text: match, match: true }] },
  }) as unknown as SearchResult;

it.each([
  [
    result('circulars/x/1/', ['甲-乙'], '甲-乙'),
    '../circulars/x/1/?find=%E7%94%B2-%E4%B9%99#:~:text=%E7%94%B2%2D%E4%B9%99',
  ],
  [result('circulars/x/#sec-1', [], ''), '../circulars/x/#sec-1'],
  [result('circulars/x/#sec-1', ['a'], 'a'), '../circulars/x/?find=a#sec-1:~:text=a'],
  [result('circulars/x/1/', ['\ud800'], '\udc00'), '../circulars/x/1/?find='],
])('leads to the match %#', (one, address) => expect(linkTo(one, '../', false)).toBe(address));

it('names the file where the page was opened from a folder', () => {
  expect(linkTo(result('circulars/x/1/', [], ''), '../', true)).toBe('../circulars/x/1/index.html');
});
