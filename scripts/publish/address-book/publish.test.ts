import { describe, expect, it } from 'vitest';
import { NO_DECLARATIONS } from '#domain/address-book/declarations.ts';
import type { AddressLine } from '#domain/address-book/lines.ts';
import { type BuiltAddress, type Publication, publish } from './publish.ts';

const page = (
  address: string,
  {
    title = '',
    fingerprint = null as string | null,
    body = null as string | null,
    counted = {} as Record<string, number>,
    corrected = 0,
  } = {},
): BuiltAddress => ({
  address,
  fingerprint,
  body,
  frame: null,
  counted,
  title,
  corrections: { text: corrected, frame: 0 },
});
const publishedAfter = (...turns: readonly BuiltAddress[][]): readonly AddressLine[] =>
  turns.reduce<readonly AddressLine[]>((addressBook, built) => {
    const next = publish(addressBook, built, NO_DECLARATIONS);
    if (!('published' in next)) throw new Error(JSON.stringify(next.problems));
    return next.published;
  }, []);
const addressBookOf = (...pages: BuiltAddress[]): readonly AddressLine[] => publishedAfter(pages);
const found = (publication: Publication) =>
  'problems' in publication
    ? publication.problems.map((one) => [one.kind, 'foundAt' in one ? one.foundAt : undefined])
    : [];

it('a circular that is renamed is known by its first id from then on', () => {
  const text = { fingerprint: '8WRYCNJK' };
  let lines = addressBookOf(page('circulars/a/', text));
  const redirects: Record<string, string> = {};
  for (const [from, to] of [
    ['a', 'b'],
    ['b', 'c'],
  ]) {
    redirects[`circulars/${from}/`] = `circulars/${to}/`;
    const next = publish(lines, [page(`circulars/${to}/`, text)], { redirects, withdrawals: [] });
    if (!('published' in next)) throw new Error(JSON.stringify(next.problems));
    lines = next.published;
  }
  expect(lines.map(({ address, first }) => [address, first])).toEqual([
    ['circulars/a/', undefined],
    ['circulars/b/', 'a'],
    ['circulars/c/', 'a'],
  ]);
});

describe('what is lost', () => {
  it('is found again by its text: a page as a page, a file as received as such', () => {
    // The file as received holds exactly the circular's text.
    const text = { fingerprint: '8WRYCNJK' };
    const addressBook = addressBookOf(page('circulars/a/', text), page('circulars/a/source/', text));
    const now = [page('circulars/b/', text), page('circulars/b/source/', text)];
    expect(found(publish(addressBook, now, NO_DECLARATIONS))).toEqual([
      ['lost', 'circulars/b/'],
      ['lost', 'circulars/b/source/'],
    ]);
  });
  it('is found again by its title where it is a list, among lists of its kind', () => {
    const addressBook = addressBookOf(page('departments/a/', { title: '办公室' }));
    const now = [page('terms/office/', { title: '办公室' }), page('departments/b/', { title: '办公室' })];
    expect(found(publish(addressBook, now, NO_DECLARATIONS))).toEqual([['lost', 'departments/b/']]);
  });
  it('is nothing that the site itself answers for', () => {
    const addressBook = addressBookOf(page('compare/a/b/'), page('compare/a/c/'));
    const kept = publish(addressBook, [], NO_DECLARATIONS, new Set(['compare/a/b/']));
    expect(found(kept)).toEqual([['lost', undefined]]);
  });
  it('is told by the redirect that loses it, where one is declared', () => {
    const addressBook = addressBookOf(page('circulars/a/'), page('circulars/a/1/'));
    const declared = { redirects: { 'circulars/a/': 'circulars/none/' }, withdrawals: [] };
    expect(publish(addressBook, [], declared)).toMatchObject({
      problems: [
        { kind: 'dead-end', from: 'circulars/a/', to: 'circulars/none/' },
        { kind: 'dead-end', from: 'circulars/a/', to: 'circulars/none/1/' },
      ],
    });
  });
});

describe('what is declared', () => {
  const withdrawal = { address: ['circulars/a/'], on: '2031-01-02', what: '甲', why: '乙' };
  const addressBook = addressBookOf(page('circulars/a/'), page('circulars/a/1/'));
  const kinds = (built: BuiltAddress[], redirects: Record<string, string>, withdrawals = [withdrawal]) => {
    const publication = publish(addressBook, built, { redirects, withdrawals });
    return 'problems' in publication ? publication.problems.map(({ kind }) => kind) : [];
  };

  it('is told once where the page is still there', () => {
    expect(kinds([page('circulars/a/'), page('circulars/a/1/')], {})).toEqual(['still-there']);
  });
  it('is no mistake of a list that has something again', () => {
    const list = addressBookOf(page('departments/a/'));
    const declared = { redirects: {}, withdrawals: [{ ...withdrawal, address: ['departments/a/'] }] };
    expect(found(publish(list, [page('departments/a/')], declared))).toEqual([]);
  });
  it('is told where it was never published', () => {
    expect(kinds([], { 'circulars/b/': 'circulars/a/' })).toEqual(['never-published']);
  });
  it('is told where it is declared to go and to have been withdrawn', () => {
    expect(kinds([], { 'circulars/a/': 'circulars/c/' })).toContain('declared-twice');
    expect(kinds([], {}, [withdrawal, withdrawal])).toEqual(['declared-twice']);
  });
  it('is right where the page is gone', () => {
    expect(kinds([], {})).toEqual([]);
  });
});

describe('a text', () => {
  const [one, two, three] = ['8WRYCNJK', '23Y3PGK3', 'F3PG67AF'];
  const changing = (to: string, others: BuiltAddress[], ...turns: BuiltAddress[][]) =>
    publish(
      publishedAfter(...turns),
      [page('circulars/a/1/', { fingerprint: to, corrected: 9 }), ...others],
      NO_DECLARATIONS,
    );

  it('may not become what another address has, though its own is nowhere else', () => {
    const other = page('circulars/a/2/', { fingerprint: two });
    expect(changing(two, [other], [page('circulars/a/1/', { fingerprint: one }), other])).toMatchObject({
      problems: [{ kind: 'another-text', other: 'circulars/a/2/' }],
    });
  });
  it('may not become what another address had before it was corrected', () => {
    const other = page('circulars/a/2/', { fingerprint: three, corrected: 1 });
    expect(
      changing(
        two,
        [other],
        [page('circulars/a/1/', { fingerprint: one }), page('circulars/a/2/', { fingerprint: two })],
        [page('circulars/a/1/', { fingerprint: one }), other],
      ),
    ).toMatchObject({ problems: [{ kind: 'another-text', other: 'circulars/a/2/' }] });
  });
  it('may become again what it was before its circular was renamed, though another has the same', () => {
    const like = page('circulars/c/1/', { fingerprint: one });
    const corrected = publishedAfter(
      [page('circulars/b/1/', { fingerprint: one }), like],
      [page('circulars/b/1/', { fingerprint: two, corrected: 1 }), like],
    );
    const declared = { redirects: { 'circulars/b/': 'circulars/a/' }, withdrawals: [] };
    const renamed = publish(
      corrected,
      [page('circulars/a/1/', { fingerprint: two, corrected: 1 }), like],
      declared,
    );
    if (!('published' in renamed)) throw new Error(JSON.stringify(renamed.problems));
    const back = (corrections: number) =>
      publish(
        renamed.published,
        [page('circulars/a/1/', { fingerprint: one, corrected: corrections }), like],
        declared,
      );
    expect(found(back(2))).toEqual([]);
    expect(found(back(1))).toEqual([['changed', undefined]]);
  });
  it('that was corrected into a shorter one keeps the places that were counted in it', () => {
    const addressBook = publishedAfter(
      [page('circulars/a/1/', { fingerprint: one, counted: { s: 6, p: 1 } })],
      [page('circulars/a/1/', { fingerprint: two, counted: { s: 4, p: 2 }, corrected: 1 })],
    );
    expect(addressBook).toMatchObject([{ counted: { s: 6, p: 2 }, earlier: [one], corrected: 1 }]);
  });
});
