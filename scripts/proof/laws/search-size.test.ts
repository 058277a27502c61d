import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { KINDS } from '#domain/schema.ts';
import { makeIndex } from '#domain/search/make-index.ts';
import { makePlaces } from '../../publish/search-index/make-places.ts';
import { sortPlaces } from '../../publish/search-index/sort-places.ts';
import { PLACES_OPTIONS } from '../../publish/search-index/write-places.ts';
import { invent } from '../bench/generate.ts';

/**
 * What a first search loads is the directory and some files of bounded size. So what it loads
 * of 50,000 measures is known from archives that are made in a second: the directory grows
 * with the circulars, all else does not grow.
 */
const SMALL = 1000;
const GREATER = 4000;
const WANTED = 50_000;
const KB = 1000;

function sizesOf(measures: number) {
  const { directory, texts, columns } = makeIndex(invent(measures), { kinds: KINDS, synonyms: [] });
  const records = texts.flatMap(({ files }) => files.flat());
  const { map, blocks, common } = makePlaces(
    sortPlaces([{ key: '', records: () => records }]),
    PLACES_OPTIONS,
  );
  const packed = (data: unknown): number => gzipSync(JSON.stringify(data)).length;
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const small = blocks.filter((_, i) => !map.large.includes(i));
  return {
    directory: packed({ ...directory, places: map }),
    facets: packed(columns),
    block: Math.max(...small.map((block) => packed(base64(block)))),
    common: Math.max(...common.map((lists) => packed(lists.map(([phrase, list]) => [phrase, base64(list)])))),
    texts: Math.max(...texts.flatMap(({ files }) => files.map(packed))),
    files: blocks.length + common.length + texts.flatMap(({ files }) => files).length,
    bytes: blocks.reduce((sum, block) => sum + base64(block).length, 0),
  };
}

it('a first search of 50,000 measures loads less than 400 KB', () => {
  const [small, greater] = [sizesOf(SMALL), sizesOf(GREATER)];
  // Files of places and texts are bounded, whatever the archive holds.
  for (const { block, common, texts } of [small, greater]) {
    expect(block).toBeLessThan(24 * KB);
    expect(common).toBeLessThan(24 * KB);
    expect(texts).toBeLessThan(8 * KB);
  }
  // The directory grows no faster than the circulars; what few searches need is not in it.
  const more = greater.directory - small.directory;
  const expected = small.directory + (more * (WANTED - SMALL)) / (GREATER - SMALL);
  expect(expected).toBeLessThan(150 * KB);
  expect(greater.facets).toBeGreaterThan(0);
  // The page, its script and styles; a phrase of two parts; the texts of six results.
  expect(40 * KB + expected + 2 * greater.block + 6 * greater.texts).toBeLessThan(400 * KB);
});

it('the index of a measure is small and lies in few files', () => {
  const { files, bytes } = sizesOf(GREATER);
  expect(files / GREATER).toBeLessThan(0.2);
  expect(bytes / GREATER).toBeLessThan(1500);
});
