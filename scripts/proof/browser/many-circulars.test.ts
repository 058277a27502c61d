import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ALL_ON_HOME, LATEST_ON_HOME } from '#archive/home-size.ts';
import { convert } from '../../command/convert.ts';
import { linksToCirculars } from './accessible-words.ts';
import { buildSite } from './build-site.ts';
import { tagsOf, textOf } from './html.ts';
import { kindOf, type SitePage, sitePages } from './pages.ts';

/** Courts of two regions; the plans of each year have one title. */
const COURTS = [
  { id: 'yj-high', name: '云江省高级人民法院', short: '云江高院', level: '高级人民法院', region: '云江' },
  ...['甲', '乙', '丙', '丁', '戊'].map((name, i) => ({
    id: `yj-${i}`,
    name: `${name}山市中级人民法院`,
    short: `${name}山中院`,
    level: '中级人民法院',
    region: `云江${name}山`,
  })),
  { id: 'hx-0', name: '海县中级人民法院', short: '海县中院', level: '中级人民法院', region: '湖西海县' },
];
const YEARS = [2031, 2032, 2033, 2034];
const TASKS = ['推行网上立案', '健全送达机制', '压缩审理期限', '完善执行机制', '组织旁听庭审'];

const folder = await mkdtemp(join(tmpdir(), 'many-'));
const out = resolve('node_modules', '.cache', 'many-circulars', 'site');
let pages: readonly SitePage[] = [];

beforeAll(async () => {
  const seeds = join(folder, 'seeds');
  const content = join(folder, 'content');
  await mkdir(join(seeds, 'registry'), { recursive: true });
  await mkdir(content);
  const write = (file: string, text: string) => writeFile(join(seeds, file), text);
  await write(
    'registry/archive.yaml',
    'name: 某档案\nowner: 某室\ndescription: 收录公文。\ncontact: ""\nfooter: ""\n',
  );
  await write('registry/issuers.yaml', JSON.stringify(COURTS));
  await write(
    'registry/topics.yaml',
    JSON.stringify([{ id: 'service', name: '送达', scope: '送达。', words: { 送达: 4, 立案: 3 } }]),
  );
  for (const year of YEARS)
    for (const { id, name } of COURTS) await write(`${id}-${year}.txt`, plan(name, year, '3月5日'));
  // A second plan of one court, year and title, without a number.
  await write('yj-0-2034-again.txt', plan(COURTS[1]?.name ?? '', 2034, '9月1日', false));
  expect(await convert({ seeds, content, check: false })).toBe(0);
  await buildSite(out, { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content });
  pages = await sitePages(out);
}, 600_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(resolve(out, '..'), { recursive: true, force: true });
});

function plan(court: string, year: number, day: string, numbered = true): string {
  const number = numbered ? `${court.slice(0, 1)}中法〔${year}〕7号\n\n` : '';
  const measures = TASKS.map(
    (task, i) => `${i + 1}.${task}。各法院要抓好落实，${task}。（责任部门：立案庭）`,
  );
  return `${number}${year}年全市法院司法改革工作要点\n\n${measures.join('\n\n')}\n\n${court}\n\n${year}年${day}\n`;
}

const page = (address: string): SitePage => {
  const found = pages.find((one) => one.address === address);
  if (found === undefined) throw new Error(`there is no page ${address}`);
  return found;
};
const linksOf = ({ html, address }: SitePage): string[] =>
  tagsOf(html).flatMap(({ name, attributes }) => {
    const href = attributes.get('href');
    return name === 'a' && href !== undefined
      ? [new URL(href, `http://site/${address}`).pathname.slice(1)]
      : [];
  });

/** Links of a page that lead to different circulars and say the same. */
function confused(one: SitePage): string[] {
  const byWords = Map.groupBy(linksToCirculars(one), ({ words }) => words);
  return [...byWords].flatMap(([words, links]) =>
    new Set(links.map(({ circular }) => circular)).size > 1 ? [words] : [],
  );
}

describe('a page never calls two circulars alike', () => {
  test('where many have one title', () => {
    const faults = pages.flatMap((one) => confused(one).map((words) => `${one.address}: ${words}`));
    expect(faults).toEqual([]);
  });

  test('in the archive itself', async () => {
    const own = await sitePages(inject('dist'));
    expect(own.flatMap((one) => confused(one).map((words) => `${one.address}: ${words}`))).toEqual([]);
  });

  test('and no two pages have one title', () => {
    const titles = pages.map(({ html }) => /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '');
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test('and the check sees two that are', () => {
    const html =
      '<main><ul><li><a href="circulars/a/">要点</a></li><li><a href="circulars/b/1/">要点</a></li></ul></main>';
    const both = linksToCirculars({ html, address: '' });
    expect(new Set(both.map(({ words }) => words)).size).toBe(1);
    expect(both.map(({ circular }) => circular)).toEqual(['a', 'b']);
  });
});

describe('home of an archive that does not fit on it', () => {
  test('lists the latest, and leads to every year and every court', () => {
    const home = page('');
    const circulars = new Set(linksToCirculars(home).map(({ circular }) => circular));
    expect(pages.filter((one) => kindOf(one) === 'circular').length).toBeGreaterThan(ALL_ON_HOME);
    expect(circulars.size).toBe(LATEST_ON_HOME);
    const links = linksOf(home);
    for (const year of YEARS) expect(links).toContain(`years/${year}/`);
    for (const { id } of COURTS) expect(links).toContain(`issuers/${id}/`);
  });

  test('the home of a small archive lists every circular once', async () => {
    const own = await sitePages(inject('dist'));
    const home = own.find(({ address }) => address === '');
    const ids = (home === undefined ? [] : linksToCirculars(home)).map(({ circular }) => circular);
    const held = own.filter((one) => kindOf(one) === 'circular').map(({ address }) => address.split('/')[1]);
    expect(ids.toSorted()).toEqual(held.toSorted());
  });
});

describe('without scripts every circular is found', () => {
  test('by its year, under its court', () => {
    for (const year of YEARS) {
      const links = linksOf(page(`years/${year}/`));
      for (const { id } of COURTS) expect(links).toContain(`circulars/${id}-${year}/`);
    }
  });

  test('by level, region and court', () => {
    const text = textOf(page('issuers/').html);
    expect(text.indexOf('高级人民法院（1）')).toBeLessThan(text.indexOf('中级人民法院（6）'));
    for (const { id, short } of COURTS) {
      expect(text).toContain(short);
      const links = linksOf(page(`issuers/${id}/`));
      for (const year of YEARS) expect(links).toContain(`circulars/${id}-${year}/`);
    }
  });

  test('a court leads to its departments, its comparisons and its subjects', () => {
    const links = linksOf(page('issuers/yj-0/'));
    expect(links.some((one) => one.startsWith('departments/yj-0-'))).toBe(true);
    expect(links).toContain('compare/yj-0-2031/yj-0-2032/');
    expect(links.some((one) => one.startsWith('topics/service/'))).toBe(true);
  });

  test('a measure by its title: one that stands in all of them leads to each', () => {
    const places = linksToCirculars(page('search/titles/')).filter(({ words }) =>
      words.includes('推行网上立案'),
    );
    expect(new Set(places.map(({ circular }) => circular)).size).toBe(COURTS.length * YEARS.length + 1);
  });
});

test('no page but a circular of its own is heavier than 60 KB compressed', () => {
  const heavy = pages
    .filter((one) => kindOf(one) !== 'circular')
    .map(({ address, html }) => ({ address, bytes: gzipSync(html).length }))
    .filter(({ bytes }) => bytes > 60_000);
  expect(heavy).toEqual([]);
});

test('a circular of many of one title is told by court and number in the jump box', async () => {
  const index = await readFile(join(out, 'go', 'circulars.js'), 'utf8');
  expect(index).toContain('"apart":"甲山中院，甲中法〔2031〕7号"');
});
