import { expect, test } from 'vitest';
import { publishedLists } from '#domain/address-book/published-lists.ts';
import { seedOf } from '../../proof/laws/convert-texts.ts';
import { convertArchive } from '../index.ts';

/** A circular that names a term and an instrument, which sound alike those of another. */
const plan = (year: number, term: string, instrument: string): string =>
  `河东市中级人民法院${year}年工作要点\n\n1. 用“${term}”平台，执行《${instrument}》。\n\n2. 用“${term}”平台。\n\n河东市中级人民法院\n\n${year}年2月3日\n`;
const LATER = seedOf('later', plan(2030, '星汇', '甲市立案细则'));
const EARLIER = seedOf('earlier', plan(2029, '行惠', '甲市历案细则'));

/** Ids by name. */
function ids(circulars: ReturnType<typeof seedOf>[], addressBook = ''): Record<string, string> {
  const published = publishedLists(addressBook);
  const { links } = convertArchive({ circulars, sideFiles: [], registry: [], publishedLists: published });
  return Object.fromEntries(
    [...(links?.terms ?? []), ...(links?.instruments ?? [])].map((one) => [one.name, one.id]),
  );
}

/** An address book of some lines, with what it has besides. */
const addressBook = (...lines: readonly string[]): string =>
  ['# 网址簿', 'instruments/ - | 引用文件', ...lines, 'terms/ - | 术语', '# 完', ''].join('\n');
const PUBLISHED = addressBook(
  'instruments/jiashilianxize/ - | 《甲市立案细则》的引用',
  'terms/xinghui/ - | “星汇”',
  'terms/xinghui/2/ - | “行惠” 第2页',
);

test('of names that sound alike the one that was published keeps its id', () => {
  expect(ids([LATER])).toEqual({ 星汇: 'xinghui', 甲市立案细则: 'jiashilianxize' });
  const unpublished = ids([LATER, EARLIER]);
  expect(unpublished).toMatchObject({ 行惠: 'xinghui', 甲市历案细则: 'jiashilianxize' });
  const after = ids([LATER, EARLIER], PUBLISHED);
  expect(after).toMatchObject({ 星汇: 'xinghui', 甲市立案细则: 'jiashilianxize' });
  expect(after.行惠).toMatch(/^xinghui-[a-z0-9]{8}$/u);
  expect(after.甲市历案细则).toMatch(/^jiashilianxize-[a-z0-9]{8}$/u);
});

test('the id of a term that is gone is given to no other', () => {
  expect(ids([EARLIER], PUBLISHED).行惠).toMatch(/^xinghui-[a-z0-9]{8}$/u);
});

test('what was published moves nothing that it has published', () => {
  const all = ids([LATER, EARLIER]);
  const book = addressBook(
    ...Object.entries(all).map(([name, id]) =>
      name.endsWith('细则') ? `instruments/${id}/ - | 《${name}》的引用` : `terms/${id}/ - | “${name}”`,
    ),
  );
  expect(ids([LATER, EARLIER], book)).toEqual(all);
});
