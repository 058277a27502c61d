import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { tagsOf } from './html.ts';
import { pagesOf, type SitePage, siteFiles, sitePages } from './pages.ts';

const SITE = 'https://plans.example/intranet/plans/';
const folder = resolve('node_modules', '.cache', 'built-with-address');
const dist = join(folder, 'site');
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false });

beforeAll(async () => {
  await buildSite(dist, {}, ['--site', SITE.slice(0, -1)]);
}, 300_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const read = (file: string): Promise<string> => readFile(join(dist, file), 'utf8');
const linkedData = ({ html }: SitePage): Record<string, unknown> =>
  JSON.parse(/<script type=application\/ld\+json>([\s\S]*?)<\/script>/u.exec(html)?.[1] ?? '{}');

describe('a site that was told its address', () => {
  test('lists its pages in the map, all of them and nothing else', async () => {
    const { urlset } = parser.parse(await read('sitemap.xml'));
    const listed = (urlset.url as { loc: string }[]).map(({ loc }) => loc);
    expect(listed.every((loc) => loc.startsWith(SITE))).toBe(true);
    const pages = (await sitePages(dist)).filter(
      ({ file, html }) =>
        file.endsWith('index.html') && !/http-equiv="?refresh|content="?noindex/u.test(html),
    );
    expect(listed.map((loc) => decodeURI(loc.slice(SITE.length))).sort()).toEqual(
      pages.map(({ address }) => address).sort(),
    );
  });

  test('tells a browser how to search it', async () => {
    const { OpenSearchDescription: description } = parser.parse(await read('opensearch.xml'));
    const templates = (description.Url as { template: string }[]).map(({ template }) => template);
    expect(templates).toContain(`${SITE}search/?q={searchTerms}`);
    const [home] = pagesOf('home', await sitePages(dist));
    const search = tagsOf(home?.html ?? '').find(({ attributes }) => attributes.get('rel') === 'search');
    expect(search?.attributes.get('href')).toBe('opensearch.xml');
  });

  test('gives the page for lost readers links that hold at any depth', async () => {
    const leading = tagsOf(await read('404.html')).flatMap(({ attributes }) =>
      ['href', 'src', 'action', 'data-root'].flatMap((name) => attributes.get(name) ?? []),
    );
    expect(leading.length).toBeGreaterThan(10);
    const { pathname } = new URL(SITE);
    expect(leading.filter((to) => !to.startsWith(pathname) && !to.startsWith('#'))).toEqual([]);
  });

  test('names itself by it wherever programs read', async () => {
    const { feed } = parser.parse(await read('feed.xml'));
    const links = [feed, ...[feed.entry].flat()].flatMap(({ link }) => [link].flat()) as { href: string }[];
    expect(links.length).toBeGreaterThan(2);
    for (const { href } of links) expect(href.startsWith(SITE)).toBe(true);
    const pages = await sitePages(dist);
    for (const page of [...pagesOf('circular', pages), ...pagesOf('unit', pages).slice(0, 3)]) {
      expect(linkedData(page)['@id']).toBe(SITE + page.address);
    }
    const [circular] = pagesOf('circular', pages);
    const akn = await read(`data/${circular?.address.slice(0, -1)}.akn.xml`);
    expect(akn).toContain(`<FRBRalias value="${SITE}${circular?.address}" name="permalink"/>`);
  });

  test('still links relatively, from every page', async () => {
    const links = (html: string): string[] =>
      tagsOf(html)
        .filter(({ attributes }) => attributes.get('rel') !== 'search')
        .flatMap(({ attributes }) => [attributes.get('href') ?? [], attributes.get('src') ?? []].flat());
    const told = new Map((await sitePages(dist)).map(({ file, html }) => [file, links(html)]));
    const without = await sitePages(inject('dist'));
    const differing = without.filter(
      ({ file, html }) => told.get(file)?.join('\n') !== links(html).join('\n'),
    );
    // The page for those who link lists the formats that are there; that for lost readers is shown at any depth.
    expect(differing.map(({ file }) => file).sort()).toEqual(['404.html', 'about/linking/index.html']);
    const path = new URL(SITE).pathname;
    const astray = told.get('404.html')?.filter((link) => !link.startsWith(path) && !link.startsWith('#'));
    expect(astray).toEqual([]);
    expect(told.get('about/linking/index.html')?.filter((link) => /^(?:\/|[a-z]+:)/u.test(link))).toEqual([]);
  });
});

test('a site that was not told its address does without the formats that need it', async () => {
  const files = await siteFiles(inject('dist'));
  expect(files.filter((file) => /^(?:sitemap|opensearch)[^/]*$/u.test(file))).toEqual([]);
  const pages = await sitePages(inject('dist'));
  for (const page of [...pagesOf('circular', pages), ...pagesOf('unit', pages)]) {
    const target = new URL(String(linkedData(page)['@id']), `http://site/${page.address}`);
    expect(target.pathname.slice(1)).toBe(page.address);
  }
});

test('an address that is none ends the build with how to give one', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/command/build.ts', '--site', 'plans.example'],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('用法：npm run build');
  expect(stderr).toContain('plans.example');
});
