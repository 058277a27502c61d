import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noLinks } from './links.ts';
import type { Instrument, Term } from './lists.ts';
import { piecesOf, type ReadingLink, readingLinks } from './reading-links.ts';

const instrument = (id: string, circular: string | null): Instrument => ({
  id,
  name: '甲办法',
  spellings: [],
  docNumber: null,
  issuer: null,
  type: null,
  circular,
});
const term: Term = { id: 'yi', name: '乙', spellings: [], variants: [] };
const targets = {
  instruments: new Map([
    ['away', instrument('away', null)],
    ['held', instrument('held', 'a-1')],
  ]),
  terms: new Map([['yi', term]]),
  exists: (address: string) => address !== 'circulars/gone/',
};

describe('readingLinks', () => {
  it('leads to the circular where the archive holds the instrument, else to its page', () => {
    const links = {
      ...noLinks(),
      instruments: [
        { start: 0, end: 5, id: 'away' },
        { start: 6, end: 11, id: 'held' },
      ],
    };
    expect(readingLinks(links, targets).map(({ to, name }) => [to, name])).toEqual([
      ['instruments/away/', '《甲办法》'],
      ['circulars/a-1/', '《甲办法》'],
    ]);
  });

  it('sets the outermost of links that stand inside each other', () => {
    const links = {
      ...noLinks(),
      instruments: [{ start: 2, end: 9, id: 'away' }],
      terms: [
        { start: 4, end: 6, id: 'yi', quoted: true },
        { start: 10, end: 12, id: 'yi', quoted: false },
      ],
    };
    expect(readingLinks(links, targets).map(({ start, kind }) => [start, kind])).toEqual([
      [2, 'instrument'],
      [10, 'term'],
    ]);
  });

  it('leaves out what leads nowhere: an unknown id, a page that is not published', () => {
    const links = {
      references: [{ start: 0, end: 2, to: 'circulars/gone/#sec-1', name: '' }],
      instruments: [{ start: 3, end: 4, id: 'unknown' }],
      terms: [{ start: 5, end: 6, id: 'unknown', quoted: true }],
    };
    expect(readingLinks(links, targets)).toEqual([]);
  });
});

describe('piecesOf', () => {
  const link = (start: number, end: number): ReadingLink => ({
    start,
    end,
    to: 'x/',
    kind: 'term',
    name: '',
  });

  it('cuts a stretch at the links that reach into it', () => {
    const pieces = piecesOf('乙丙丁戊', 1, [link(0, 2), link(3, 4), link(9, 12)]);
    expect(pieces.map(({ text, link: found }) => [text, found?.start])).toEqual([
      ['乙', 0],
      ['丙', undefined],
      ['丁', 3],
      ['戊', undefined],
    ]);
  });

  it('never changes the text', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), spans, (text, start, pairs) => {
        const links = pairs
          .map(([from, length]) => link(from, from + length))
          .sort((a, b) => a.start - b.start);
        const pieces = piecesOf(text, start, links);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
