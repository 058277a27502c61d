import { expect, test } from 'vitest';
import type { CircularLinks } from '#domain/links.ts';
import { seedOf } from '../../proof/laws/convert-texts.ts';
import { convertArchive } from '../index.ts';
import type { ArchiveLinks, KeptLinks } from './archive-links.ts';

const plan = (year: number, ...measures: readonly string[]): string =>
  `河东市中级人民法院${year}年全市法院司法改革工作要点\n\n${measures
    .map((text, i) => `${i + 1}. ${text}\n\n`)
    .join('')}河东市中级人民法院\n\n${year}年2月3日\n`;
const PLANS = {
  'hd-2028': plan(
    2028,
    '深化破产审判改革。推进企业重整，完善管理人履职保障。',
    '加强涉诉信访工作。落实领导包案，开展公开听证。',
    '建设图书室。购置图书期刊，方便干警借阅。',
  ),
  'hd-2030': plan(
    2030,
    '完善破产审判机制。健全企业重整识别机制，加强管理人履职保障。',
    '做实信访化解。推行领导包案和公开听证，加大积案化解力度。',
    '修缮食堂。更换灶具。',
  ),
};
const topics = (...words: readonly string[]): string =>
  `- { id: bankruptcy, name: 破产, words: { 破产: 4, 重整: 2 } }
- { id: petitions, name: 信访, words: { ${['信访: 4', ...words].join(', ')} } }\n`;

function linksOf(registry: string, kept?: KeptLinks, written?: (id: string) => CircularLinks | undefined) {
  const { links } = convertArchive({
    circulars: Object.entries(PLANS).map(([id, text]) => seedOf(id, text)),
    sideFiles: [],
    registry: [{ file: 'registry/topics.yaml', text: registry }],
    keptLinks: kept,
    writtenLinks: written,
  });
  if (links === undefined) throw new Error('nothing was converted');
  return links;
}

/** Links as they would be read from files, each measure's marked in such a way that it shows where they were taken over. */
const marked = ({ circulars }: ArchiveLinks) => {
  const files = new Map(
    circulars.map((links) => {
      const { units, ...rest } = structuredClone({ ...links, units: links.units });
      const own = Object.entries(units).map(([key, unit]) => [
        key,
        { ...unit, topics: [{ id: 'marked', score: 1, words: [] }] },
      ]);
      return [links.id, { ...rest, units: Object.fromEntries(own) }];
    }),
  );
  return (id: string) => files.get(id) as CircularLinks;
};

const madeAnew = ({ circulars }: ArchiveLinks): string[] =>
  circulars.flatMap(({ id, units }) =>
    Object.entries(units).flatMap(([key, { topics: own }]) =>
      own.some((one) => one.id === 'marked') ? [] : [`${id}/${key}`],
    ),
  );

test('links are put together again of those measures alone that a changed word of the registry stands in', () => {
  const before = linksOf(topics());
  const again = (registry: string) => linksOf(registry, before.kept(), marked(before));
  expect(madeAnew(again(topics()))).toEqual([]);
  // A hint is no subject: all that can change is what a text that has it shares with others.
  expect(madeAnew(again(topics('灶具: 1')))).toEqual(['hd-2030/3']);
  expect(madeAnew(linksOf(topics(), before.kept()))).toHaveLength(6);
});

test('and are what they would be without those that were kept', () => {
  const before = linksOf(topics());
  const plain = new Map(before.circulars.map((links) => [links.id, { ...links, units: links.units }]));
  for (const registry of [topics(), topics('灶具: 1'), topics('听证: 4'), topics('图书: 2', '重整: 1')]) {
    const now = linksOf(registry, before.kept(), (id) => plain.get(id));
    expect(now.circulars.map(({ units }) => units)).toEqual(
      linksOf(registry).circulars.map(({ units }) => units),
    );
  }
});
