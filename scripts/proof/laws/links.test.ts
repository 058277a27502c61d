import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  annexAnchor,
  circularAddress,
  paragraphAnchor,
  sectionAnchor,
  unitAddress,
} from '#domain/addresses.ts';
import { piecesOf, readingLinks } from '#domain/reading-links.ts';
import { readSeeds } from '../../command/convert/read-seeds.ts';
import { textsOf } from '../../convert/6-relate/texts.ts';
import type { Conversion } from '../../convert/index.ts';
import { circularArbitrary } from './circular.ts';
import { convertSeeds, seedOf } from './convert-texts.ts';
import { hostileArbitrary } from './hostile.ts';

/** What is wrong with the links of an archive: a place outside its text, a list without an entry, an address without a page. */
function brokenLinks({ circulars, links }: Conversion): string[] {
  const instruments = new Map(links?.instruments.map((one) => [one.id, one]));
  const terms = new Map(links?.terms.map((one) => [one.id, one]));
  const addresses = new Set(circulars.flatMap(addressesOf));
  return circulars.flatMap((circular) => {
    const ofCircular = links?.circulars.find(({ id }) => id === circular.head.id);
    return textsOf(circular).flatMap(({ unit, key, text }) => {
      const found = unit === undefined ? ofCircular?.head[key] : ofCircular?.units[key];
      if (found === undefined) return unit === undefined ? [] : [`${key} has no entry`];
      const spans = [...found.references, ...found.instruments, ...found.terms];
      const set = readingLinks(found, { instruments, terms, exists: () => true });
      const pieces = piecesOf(text, 0, set);
      return [
        ...spans
          .filter(
            ({ start, end }) =>
              start < 0 || end <= start || end > text.length || text.slice(start, end).includes('\n'),
          )
          .map(({ start, end }) => `${key} ${start}-${end} lies outside`),
        ...found.references.filter(({ to }) => !addresses.has(to)).map(({ to }) => `${key} leads to ${to}`),
        ...found.instruments.filter(({ id }) => !instruments.has(id)).map(({ id }) => `no instrument ${id}`),
        ...found.terms.filter(({ id }) => !terms.has(id)).map(({ id }) => `no term ${id}`),
        ...(pieces.map((piece) => piece.text).join('') === text
          ? []
          : [`${key} reads otherwise with its links`]),
      ];
    });
  });
}

function addressesOf({ head, units, parts }: Conversion['circulars'][number]): string[] {
  const whole = circularAddress(head.id);
  const annexes = parts.filter(({ type }) => type === 'annex');
  return [
    whole,
    ...head.sections.map(({ key }) => `${whole}#${sectionAnchor(key)}`),
    ...annexes.map(({ number }, i) => `${whole}#${annexAnchor(number ?? i + 1)}`),
    ...units.flatMap(({ head: { key }, paragraphs }) => [
      unitAddress(head.id, key),
      ...paragraphs.map((_, i) => `${unitAddress(head.id, key)}#${paragraphAnchor(i + 1)}`),
    ]),
  ];
}

const ids = ({ links }: Conversion): string[] =>
  [...(links?.instruments ?? []), ...(links?.terms ?? [])].map(({ id }) => id);

test('the links of the seeds hold', async () => {
  const conversion = convertSeeds((await readSeeds('seeds')).seeds.circulars);
  expect(brokenLinks(conversion)).toEqual([]);
  expect(ids(conversion).length).toBeGreaterThan(0);
});

/** Words that make links, in any order and between any others. */
const citing = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '《甲办法》',
          '《关于印发〈乙纲要〉的通知》',
          '〈',
          '》',
          '（东法发〔2030〕5号）',
          '（以下简称《意见》）',
          '《意见》',
        ],
        ...[
          '第三条',
          '第一款',
          '第（二）项',
          '本意见第二部分',
          '附件1',
          '前款',
          '至',
          '、',
          '和',
          '规定',
          '。',
          '\n',
        ],
        ...['“四类案件”', '‘见证通’', '“', '”', '"', '四类案件', '第一条　', '一、', '（一）', '1.'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(''));

test('links hold whatever the texts are, and never change them', () => {
  const text = fc.oneof(
    fc.tuple(circularArbitrary, citing).map(([{ source }, words]) => `${source}\n\n${words}`),
    fc.tuple(hostileArbitrary, citing).map(([source, words]) => words + source),
    citing,
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const conversion = convertSeeds(texts.map((source, i) => seedOf(`a-${i}`, source)));
      expect(brokenLinks(conversion)).toEqual([]);
      expect(new Set(ids(conversion)).size).toBe(ids(conversion).length);
    }),
    { numRuns: 300 },
  );
});

test('an address does not change when a circular comes in that names other things', () => {
  const first = seedOf('a-0', '甲院要点\n\n1. 落实《甲办法》。推广“见证通”。\n\n2. 完善“见证通”。\n');
  const later = seedOf(
    'b-0',
    '乙院要点\n\n1. 落实《佳办法》《乙办法》。推广“建正通”。\n\n2. 完善“建正通”。\n',
  );
  const alone = ids(convertSeeds([first]));
  expect(alone).toEqual(['jiabanfa', 'jianzhengtong']);
  expect(ids(convertSeeds([first, later]))).toEqual(expect.arrayContaining(alone));
});
