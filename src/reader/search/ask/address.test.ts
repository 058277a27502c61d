import { expect, it } from 'vitest';
import { hasFilters, NOTHING_CHOSEN, readAddress, toggled, writeAddress } from './address.ts';

it('reads what it writes', () => {
  const state = {
    q: '四类案件 & “监管”?#%',
    filters: { ...NOTHING_CHOSEN, year: ['2025', '2021'], issuer: ['a'] },
    perCircular: true,
    sort: 'court' as const,
    listed: 27,
  };
  const address = writeAddress(state, '/a/search/');
  expect(readAddress(address.slice('/a/search/'.length))).toEqual(state);
  expect(writeAddress(readAddress(''), '/a/search/')).toBe('/a/search/');
});

it('takes what it does not know for nothing', () => {
  expect(readAddress('?q=x&sort=length&show=-3')).toMatchObject({ sort: 'relevance' });
  expect(readAddress('?show=-3').listed).toBeUndefined();
  expect(readAddress('?show=99999999').listed).toBe(1000);
});

it('sets and takes away values', () => {
  const state = readAddress('?q=x&year=2025&year=2025&year=');
  expect(state.filters.year).toEqual(['2025']);
  expect(toggled(state, 'year', { value: '2021', asked: [] }, true).filters.year).toEqual(['2025', '2021']);
  expect(hasFilters(toggled(state, 'year', { value: '2025', asked: ['2025'] }, false))).toBe(false);
});

it('takes away a value that was asked for by its id', () => {
  const state = readAddress('?department=a-zxj');
  const off = toggled(state, 'department', { value: '执行局', asked: ['a-zxj'] }, false);
  expect(off.filters.department).toEqual([]);
});
