import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldedForms } from '#domain/search/figures.ts';
import { bracketRows } from '#domain/search/fold.ts';
import { DEPTH } from '#domain/search/places.ts';
import type { RecordText } from '#domain/search/records.ts';
import { placePhrases } from '../../../src/reader/search/rank/place-phrases.ts';
import { textPhrases } from '../../../src/reader/search/rank/text-phrases.ts';
import { makePlaces } from './make-places.ts';
import { sortPlaces } from './sort-places.ts';

/** The index of some texts, in blocks of so few places that some phrases are common. */
async function index(texts: readonly RecordText[], block: number) {
  const { map, blocks, common } = makePlaces(sortPlaces([{ key: '', records: () => texts }]), {
    block,
    file: 20,
  });
  const loaded = { blocks: 0, common: 0 };
  return {
    map,
    loaded,
    phrases: placePhrases(map, texts.length, {
      block: async (which) => {
        loaded.blocks += 1;
        return blocks[which] as Uint8Array;
      },
      common: async (which) => {
        loaded.common += 1;
        return new Map(common[which]);
      },
    }),
  };
}

const characters = fc.constantFrom(...'甲甲甲甲乙乙丙2二〇第条年a，“”（）《 𠀀');
const run = fc.string({ unit: characters, maxLength: 24 });
const record = fc
  .tuple(run, fc.array(run, { maxLength: 2 }), fc.nat(20), fc.nat(8), fc.boolean())
  .map(([first, more, start, length, own]): RecordText => {
    const from = Math.min(start, first.length);
    return [
      own ? first.slice(from, from + length) : [from, Math.min(length, first.length - from)],
      first,
      ...more,
    ];
  });

it('answers as a look through all texts does, for any phrase, however few places a block holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(30), fc.integer({ min: 1, max: 20 })), {
        minLength: 8,
        maxLength: 8,
      }),
      fc.array(run, { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 1, max: 40 }),
      async (texts, parts, others, block) => {
        const byPlaces = (await index(texts, block)).phrases;
        const byTexts = textPhrases(texts);
        const inTexts = parts.map(([number, start, length]) => {
          const whole = texts[number % texts.length]?.slice(1).join('') ?? '';
          return whole.slice(start % (whole.length + 1), (start % (whole.length + 1)) + length);
        });
        const phrases = [...inTexts, ...others];
        for (const phrase of phrases.flatMap(foldedForms).filter((one) => one !== '')) {
          expect(await byPlaces.find(phrase), phrase).toEqual(await byTexts.find(phrase));
          expect(await byPlaces.findInTitles(phrase), phrase).toEqual(await byTexts.findInTitles(phrase));
        }
        for (const row of phrases.flatMap(bracketRows))
          expect(await byPlaces.findBrackets(row), row).toEqual(await byTexts.findBrackets(row));
      },
    ),
    { numRuns: 1500 },
  );
});

it('loads one file for a phrase of few characters, and one for each part of a longer one', async () => {
  const texts = Array.from({ length: 300 }, (_, i): RecordText => {
    const rare = String.fromCharCode(0x4e00 + i, 0x5e00 + i, 0x6e00 + i);
    return [[0, 4], `人民法院${rare}执行工作${rare}人民法院审判执行工作情况报告`];
  });
  for (const [phrase, blocks, common] of [
    ['法院', 0, 1],
    ['人民法院', 0, 1],
    ['民法院审判执', 0, 1],
    ['\u4e07\u5e07', 1, 0],
    ['院\u4e07\u5e07', 1, 0],
    ['院审判执行工作情况', 2, 0],
    ['人民法院审判执行工作情况报告', 3, 0],
    ['没有', 1, 0],
  ] as const) {
    const { phrases, loaded } = await index(texts, 100);
    expect((await phrases.find(phrase)).length, phrase).toBe(
      phrase === '没有' ? 0 : phrase.includes('\u4e07') ? 1 : 300,
    );
    await phrases.findInTitles(phrase);
    expect(loaded, phrase).toEqual({ blocks, common });
  }
});

it('keeps blocks small, but for places that begin alike', async () => {
  const texts = Array.from({ length: 50 }, (_, i): RecordText => ['', `${'甲乙丙丁戊己庚辛'.repeat(3)}${i}`]);
  const { map, blocks } = makePlaces(sortPlaces([{ key: '', records: () => texts }]), {
    block: 30,
    file: 20,
  });
  expect(map.large.length).toBeGreaterThan(0);
  expect(map.blocks).toHaveLength(blocks.length);
  expect(map.large.map((which) => map.blocks[which]?.length)).toEqual(map.large.map(() => DEPTH));
});

it('is nothing where there is no text', async () => {
  const { phrases } = await index([], 10);
  expect(await phrases.find('法')).toEqual([]);
});
