import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonestWords, countedForWords } from '#domain/search/words.ts';
import { countedAnew } from './kept-words.ts';

const text = fc.string({ unit: fc.constantFrom(...'完善律师调查令制度，优化营商环境'), maxLength: 20 });
const archive = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(text, { maxLength: 3 }))
  .map((all) => Object.entries(all).map(([id, texts]) => ({ id, texts })));
const NOTHING = { texts: new Map(), counts: new Map() };

it('tells the words that it would tell from nothing, whatever texts were counted before', () => {
  fc.assert(
    fc.property(fc.array(archive, { minLength: 1, maxLength: 4 }), (archives) => {
      let counted: ReturnType<typeof countedAnew> = NOTHING;
      for (const one of archives) counted = countedAnew(one, counted);
      const anew = countedAnew(archives.at(-1) ?? [], NOTHING);
      expect(commonestWords(counted.counts, ['营商'])).toEqual(commonestWords(anew.counts, ['营商']));
    }),
  );
});

it('counts nothing where nothing is another', () => {
  const circulars = [{ id: 'a', texts: ['完善制度'] }];
  const before = countedAnew(circulars, NOTHING);
  expect(countedAnew([{ id: 'a', texts: ['完善制度'] }], before)).toBe(before);
});

it('draws circulars of a large archive, whatever others there are', () => {
  const all = Array.from({ length: 400 }, (_, i) => ({ id: `c-${i}`, length: 10_000 }));
  const drawn = countedForWords(all);
  expect(drawn.length).toBeGreaterThan(25);
  expect(drawn.length).toBeLessThan(90);
  expect(countedForWords(all.slice(1))).toEqual(drawn.filter(({ id }) => id !== 'c-0'));
  expect(countedForWords(all.slice(0, 60))).toHaveLength(60);
});
