import { expect, test, vi } from 'vitest';
import { circularSheets } from './circular-sheets.ts';
import { formerParts } from './former-parts.ts';

vi.mock('./address-book.ts', () => ({
  declaredFates: async () => () => undefined,
  publishedBefore: async () =>
    new Map(
      ['circulars/yh-2031/matrix/', 'circulars/lz-2032/matrix/', 'circulars/gone/matrix/'].map((address) => [
        address,
        { address, title: '', fingerprint: null, earlier: [] },
      ]),
    ),
}));

test('a sheet that a circular has no more leads to the circular; one that stands, stands', async () => {
  const sheets = await circularSheets();
  expect(sheets.get('circulars/yh-2031/matrix/')).toBe('circulars/yh-2031/');
  expect(sheets.has('circulars/lz-2032/matrix/')).toBe(false);
  expect((await formerParts()).map(({ line, to }) => [line.address, to])).toEqual([
    ['circulars/lz-2032/matrix/', 'circulars/lz-2032/'],
  ]);
});
