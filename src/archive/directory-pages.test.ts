import { expect, test } from 'vitest';
import { allDirectoryPages } from './directory-pages.ts';
import { latestCirculars } from './home.ts';
import { titlePages } from './title-pages.ts';
import { yearPages } from './year-pages.ts';

test('each year has its circulars, by level and court', async () => {
  const pages = await yearPages();
  expect(pages.map(({ year, addresses, current }) => [year, addresses[current]])).toEqual([
    [2032, 'years/2032/'],
    [2031, 'years/2031/'],
  ]);
  expect(pages[0]?.circulars.map(({ circular, level }) => [circular.id, level])).toEqual([
    ['yh-2032', '中级人民法院'],
    ['lz-2032', '基层人民法院'],
  ]);
});

test('a short directory of titles is one page, in the order of sound, each title once', async () => {
  const pages = await titlePages();
  expect(pages).toHaveLength(1);
  expect(pages[0]?.letters.size).toBe(0);
  const entries = pages[0]?.entries ?? [];
  const told = entries.map(({ letter, title, places }) => [letter, title, places.length]);
  expect(told).toContainEqual(['T', '推行电子送达', 2]);
  expect(told.slice(0, 2)).toEqual([
    ['J', '建设智能书记员', 1],
    ['L', '柳州口区人民法院2032年司法改革工作要点', 1],
  ]);
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
  const letterOrder = entries.map(({ letter }) => letter);
  expect(letterOrder).toEqual(letterOrder.toSorted());
});

test('the latest circulars come first', async () => {
  expect((await latestCirculars()).map(({ id }) => id)).toEqual(['lz-2032', 'yh-2032', 'yh-2031']);
});

test('every page of these directories is known by its address', async () => {
  expect([...(await allDirectoryPages())].sort()).toEqual([
    'issuers/liuzhoukouqurenminfayuan/',
    'issuers/yh-court/',
    'search/titles/',
    'years/2031/',
    'years/2032/',
  ]);
});
