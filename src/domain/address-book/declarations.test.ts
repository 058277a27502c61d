import { describe, expect, it } from 'vitest';
import { answerOf, deadEndOf, declarationsSchema, fates } from './declarations.ts';

const withdrawal = { address: ['circulars/gone/'], on: '2031-01-02', what: '旧件', why: '撤' };
const fateOf = fates({
  redirects: {
    'circulars/a/': 'circulars/b/',
    'circulars/b/': 'circulars/c/',
    'circulars/a/2/': 'circulars/c/3/',
    'circulars/c/#sec-2': 'circulars/c/4/',
    'circulars/round/': 'circulars/about/',
    'circulars/about/': 'circulars/round/',
    'circulars/x/': 'circulars/gone/',
  },
  withdrawals: [withdrawal],
});
const standing = new Set([
  'circulars/c/',
  'circulars/c/1/',
  'circulars/c/3/',
  'circulars/c/4/',
  'circulars/c/#m1',
]);
const answer = (address: string) => answerOf(address, fateOf, (one) => standing.has(one));
const stands = (address: string) => ({ kind: 'stands', address });

describe('answerOf', () => {
  it.each([
    ['a page that stands', 'circulars/c/1/', stands('circulars/c/1/')],
    ['a page below one that moved twice', 'circulars/a/1/', stands('circulars/c/1/')],
    ['a page with a redirect of its own', 'circulars/a/2/', stands('circulars/c/3/')],
    ['a fragment that moved with its page', 'circulars/a/#m1', stands('circulars/c/#m1')],
    ['a fragment that is not where its page went', 'circulars/a/#m9', stands('circulars/c/')],
    ['a fragment that moved', 'circulars/c/#sec-2', stands('circulars/c/4/')],
    ['a withdrawn page', 'circulars/gone/', { kind: 'withdrawn', withdrawal }],
    ['a page below it', 'circulars/gone/1/', { kind: 'withdrawn', withdrawal }],
    ['a fragment of it', 'circulars/gone/#m1', { kind: 'withdrawn', withdrawal }],
    ['a redirect to it', 'circulars/x/1/', { kind: 'withdrawn', withdrawal }],
    ['a page that no page answers for', 'circulars/a/9/', undefined],
    ['a fragment that is lost', 'circulars/c/#m9', undefined],
    ['a circle', 'circulars/round/', undefined],
    ['a name that only begins alike', 'circulars/ab/', undefined],
  ])('%s', (_, address, expected) => {
    expect(answer(address)).toEqual(expected);
  });
});

describe('deadEndOf', () => {
  const redirects = {
    'circulars/a/': 'circulars/b/',
    'circulars/b/': 'circulars/none/',
    'circulars/r/': 'circulars/q/',
    'circulars/q/': 'circulars/r/',
  };
  const end = (address: string) => deadEndOf(address, fates({ redirects, withdrawals: [withdrawal] }));
  it.each([
    ['the last redirect on the way', 'circulars/a/1/', 'circulars/b/', 'circulars/none/1/', false],
    ['a circle, by the redirect that closes it', 'circulars/r/', 'circulars/q/', 'circulars/r/', true],
  ])('%s', (_, address, from, to, circle) => {
    expect(end(address)).toEqual({ from, to, circle });
  });
  it('is none of an address that nobody declared, nor of a withdrawn one', () => {
    expect(end('circulars/c/')).toBeUndefined();
    expect(end('circulars/gone/')).toBeUndefined();
  });
});

describe('declarationsSchema', () => {
  const reads = (to: string) => declarationsSchema.safeParse({ redirects: { 'circulars/a/': to } }).success;
  it.each(['circulars/b/', '/circulars/b/', 'circulars/b/#m1', 'departments/x-y/'])('takes %s', (to) => {
    expect(reads(to)).toBe(true);
  });
  it.each(['circulars/b', '../b/', 'http://h/b/', 'javascript:x/', 'a b/', '', '//h/b/?q'])(
    'refuses %s',
    (to) => {
      expect(reads(to)).toBe(false);
    },
  );
  it('takes an empty file, and keys with nothing after them', () => {
    expect(declarationsSchema.parse({ redirects: null })).toEqual({ redirects: {}, withdrawals: [] });
  });
});
