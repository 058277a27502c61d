import { expect, test } from 'vitest';
import type { Circular } from './circulars.ts';
import { editionOf } from './edition.ts';

const circular = (issued: string | null, printed: string | null = null, found = {}): Circular =>
  ({ issued, printed, found }) as unknown as Circular;

test('how far circulars reach is told of those that are dated, and how many are not', () => {
  const dated = [circular('2031-03-05'), circular(null, '2032-01-02'), circular('2030-12-01')];
  expect(editionOf(dated)).toEqual({ label: '收录截至', date: '2032-01-02', undated: [] });
  expect(editionOf([...dated, circular(null), circular(null)])).toEqual({
    label: '收录截至',
    date: '2032-01-02',
    undated: ['公文2件'],
  });
  expect(editionOf([circular('2031-03-05')])).toEqual({ label: '成文日期', date: '2031-03-05', undated: [] });
  expect(editionOf([circular(null)])).toBeUndefined();
});

test('of one circular it is told of what the date is, and how it was found', () => {
  expect(editionOf([circular('2031-03-05', '2031-03-06', { issued: 'inferred' })])).toEqual({
    label: '成文日期',
    date: '2031-03-05',
    undated: [],
    found: 'inferred',
  });
  expect(editionOf([circular(null, '2031-03-06')])).toMatchObject({ label: '印发日期', date: '2031-03-06' });
});
