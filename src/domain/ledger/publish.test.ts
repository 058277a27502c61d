import { describe, expect, it } from 'vitest';
import { NO_DECLARATIONS } from './declarations.ts';
import type { LedgerLine } from './lines.ts';
import { type BuiltAddress, type Publication, publish } from './publish.ts';

const page = (
  address: string,
  { title = '', fingerprint = null as string | null, body = null as string | null } = {},
): BuiltAddress => ({
  address,
  fingerprint,
  body,
  frame: null,
  counted: {},
  title,
  corrections: { text: 0, frame: 0 },
});
const ledgerOf = (...pages: BuiltAddress[]): readonly LedgerLine[] => {
  const first = publish([], pages, NO_DECLARATIONS);
  if (!('published' in first)) throw new Error('nothing forbids a first publication');
  return first.published;
};
const found = (publication: Publication) =>
  'problems' in publication
    ? publication.problems.map((one) => [one.kind, 'foundAt' in one ? one.foundAt : undefined])
    : [];

describe('what is lost', () => {
  it('is found again by its text: a page as a page, a file as received as such', () => {
    // The file as received holds exactly the circular's text.
    const text = { fingerprint: '8WRYCNJK' };
    const ledger = ledgerOf(page('circulars/a/', text), page('circulars/a/source/', text));
    const now = [page('circulars/b/', text), page('circulars/b/source/', text)];
    expect(found(publish(ledger, now, NO_DECLARATIONS))).toEqual([
      ['lost', 'circulars/b/'],
      ['lost', 'circulars/b/source/'],
    ]);
  });
  it('is found again by its title where it is a list, among lists of its kind', () => {
    const ledger = ledgerOf(page('departments/a/', { title: '办公室' }));
    const now = [page('terms/office/', { title: '办公室' }), page('departments/b/', { title: '办公室' })];
    expect(found(publish(ledger, now, NO_DECLARATIONS))).toEqual([['lost', 'departments/b/']]);
  });
  it('is nothing that the site itself answers for', () => {
    const ledger = ledgerOf(page('compare/a/b/'), page('compare/a/c/'));
    const kept = publish(ledger, [], NO_DECLARATIONS, new Set(['compare/a/b/']));
    expect(found(kept)).toEqual([['lost', undefined]]);
  });
  it('is told by the redirect that loses it, where one is declared', () => {
    const ledger = ledgerOf(page('circulars/a/'), page('circulars/a/1/'));
    const declared = { redirects: { 'circulars/a/': 'circulars/none/' }, withdrawals: [] };
    expect(publish(ledger, [], declared)).toMatchObject({
      problems: [
        { kind: 'dead-end', from: 'circulars/a/', to: 'circulars/none/' },
        { kind: 'dead-end', from: 'circulars/a/', to: 'circulars/none/1/' },
      ],
    });
  });
});
