import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { convert } from '../../command/convert.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { inventedCirculars, writeArchive } from '../bench/invented/write-archive.ts';
import { buildSite } from './build-site.ts';
import { type Tag, tagsOf } from './html.ts';
import { type SitePage, siteFiles, sitePages } from './pages.ts';
import { test } from './site.ts';

/** Circulars of the invented archive: enough that lists of every kind are cut. */
const CIRCULARS = 50;
/** KB that a page may have, compressed; a circular's own is as long as the circular. */
const MOST_KB = 60;
const OWN = /^circulars\/[^/]+\/(?:(?:source|paper)\/)?$/u;

let folder: string;
let out: string;
let server: Awaited<ReturnType<typeof serveSite>>;
let pages: ReadonlyMap<string, SitePage & { readonly tags: readonly Tag[] }>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'));
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  await writeArchive(await inventedCirculars(CIRCULARS), seeds);
  expect(await convert({ seeds, content, check: false })).toBe(0);
  out = resolve('node_modules', '.cache', 'list-parts', 'site');
  await buildSite(out, { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content });
  server = await serveSite(out, { prefix: '/deep/' });
  const all = await sitePages(out);
  pages = new Map(all.map((page) => [page.address, { ...page, tags: tagsOf(page.html) }]));
}, 600_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
  await rm(resolve(out, '..'), { recursive: true });
});

/** Where the links of a page lead, from the site's root and without fragments. */
const linksOf = (address: string): Set<string> =>
  new Set(
    (pages.get(address)?.tags ?? []).flatMap(({ name, attributes }) => {
      const href = attributes.get('href');
      if (name !== 'a' || href === undefined) return [];
      return [new URL(href, `http://site/${address}`).pathname.slice(1)];
    }),
  );
const addresses = (pattern: RegExp): string[] => [...pages.keys()].filter((one) => pattern.test(one)).sort();
/** What is reached from a page by links that stay below it. */
function reachedFrom(first: string, within: RegExp): Set<string> {
  const reached = new Set([first]);
  for (const at of reached) for (const to of linksOf(at)) if (within.test(to)) reached.add(to);
  return reached;
}
/** The measures that a page lists: each is told by its first link. */
const measuresOn = (address: string): string[] => {
  const tags = pages.get(address)?.tags ?? [];
  return tags.flatMap(({ attributes }, i) => {
    if (!attributes.has('data-measure')) return [];
    const href =
      tags
        .slice(i)
        .find(({ name }) => name === 'a')
        ?.attributes.get('href') ?? '';
    return /circulars\/([^/]+\/[^/]+)\//u.exec(href)?.[1] ?? [];
  });
};

test('no page is heavier than it may be, but a circular’s own', () => {
  const heavy = [...pages.values()]
    .filter(({ address }) => !OWN.test(address))
    .map(({ address, html }) => ({ address, kb: gzipSync(html).length / 1024 }))
    .filter(({ kb }) => kb > MOST_KB);
  expect(heavy).toEqual([]);
});

describe.each([
  ['departments/', 400],
  ['terms/', 100],
  ['instruments/', 100],
])('%s by letters', (list, most) => {
  const own = new RegExp(`^${list}(?!letters/|kinds/)[^/]+/$`, 'u');
  const part = new RegExp(`^${list}letters/`, 'u');

  test('every entry stands on exactly one page, and every page is reached from the first', () => {
    const parts = addresses(part);
    expect(parts.length).toBeGreaterThan(5);
    const shown = parts.map((address) => [...linksOf(address)].filter((to) => own.test(to)));
    expect(shown.flat().sort()).toEqual(addresses(own));
    for (const one of shown) expect(one.length).toBeLessThanOrEqual(most);
    const reached = reachedFrom(list, new RegExp(`^${list}(?:letters/|$)`, 'u'));
    expect(parts.filter((address) => !reached.has(address))).toEqual([]);
  });
});

test('instruments stand by kind, each on exactly one page', () => {
  const shown = addresses(/^instruments\/kinds\//u).flatMap((address) =>
    [...linksOf(address)].filter((to) => /^instruments\/(?!letters\/|kinds\/)[^/]+\/$/u.test(to)),
  );
  expect(shown.sort()).toEqual(addresses(/^instruments\/(?!letters\/|kinds\/)[^/]+\/$/u));
  const reached = reachedFrom('instruments/', /^instruments\/(?:kinds\/|$)/u);
  expect(addresses(/^instruments\/kinds\//u).filter((address) => !reached.has(address))).toEqual([]);
});

test('a long subject begins with its years and courts; each way holds every measure once', () => {
  const long = addresses(/^topics\/[^/]+\/courts\/$/u).map((address) => address.replace(/courts\/$/u, ''));
  expect(long.length).toBeGreaterThan(0);
  for (const base of long) {
    expect(measuresOn(base)).toEqual([]);
    const years = addresses(new RegExp(`^${base}(?:\\d{4}|undated)/`, 'u'));
    const courts = addresses(new RegExp(`^${base}courts/`, 'u'));
    for (const part of [...years, ...courts]) expect(measuresOn(part).length).toBeLessThanOrEqual(100);
    const inYears = years.flatMap(measuresOn).sort();
    expect(inYears.length).toBeGreaterThan(100);
    expect(new Set(inYears).size).toBe(inYears.length);
    expect(courts.flatMap(measuresOn).sort()).toEqual(inYears);
    const reached = reachedFrom(base, new RegExp(`^${base}`, 'u'));
    expect([...years, ...courts].filter((address) => !reached.has(address))).toEqual([]);
  }
});

test('comparisons stand once by year and once by court, below the page that all others lead to', () => {
  const own = /^compare\/[^/]+\/[^/]+\/$/u;
  const shown = (part: RegExp): string[] =>
    addresses(part)
      .flatMap((address) => [...linksOf(address)].filter((to) => own.test(to)))
      .sort();
  const all = addresses(own);
  expect(all.length).toBeGreaterThan(100);
  expect(shown(/^compare\/\d{4}(?:-\d+)?\/$/u)).toEqual(all);
  expect(shown(/^compare\/courts(?:-\d+)?\/$/u)).toEqual(all);
  expect(linksOf('')).toContain('compare/');
  const reached = reachedFrom('compare/', /^compare\/[^/]+\/$/u);
  expect(addresses(/^compare\/[^/]+\/$/u).filter((address) => !reached.has(address))).toEqual([]);
});

test('lists lead to pages and fragments that are there', async () => {
  const files = new Set(await siteFiles(out));
  const ids = new Map(
    [...pages].map(([address, { tags }]) => [
      address,
      new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? [])),
    ]),
  );
  const dead = addresses(/^(?:departments|topics|terms|instruments|compare)\//u).flatMap((address) =>
    (pages.get(address)?.tags ?? []).flatMap(({ name, attributes }) => {
      const href = attributes.get('href');
      if (name !== 'a' || href === undefined) return [];
      const { pathname, hash } = new URL(href, `http://site/${address}`);
      const to = pathname.slice(1);
      if (!files.has(to) && !files.has(`${to}index.html`)) return [`${address}: ${href}`];
      const id = decodeURIComponent(hash.slice(1));
      return id === '' || ids.get(to)?.has(id) ? [] : [`${address}: ${href}`];
    }),
  );
  expect(dead).toEqual([]);
});

test('whatever page shows a part, all names of the list are found by typing', async ({ open }) => {
  const last = addresses(/^departments\/letters\//u).at(-1) ?? '';
  for (const address of ['departments/', last]) {
    const page = await open(address, { site: server.url });
    const shown = await page.locator('#departments').textContent();
    await page.getByLabel('筛选部门').fill('bgs 最高法院');
    await page.locator('.filter-results li').first().waitFor();
    expect(await page.locator('#departments').isVisible()).toBe(false);
    expect(await page.locator('.filter-results small').allTextContents()).toContain('最高法院');
    const link = page.locator('.filter-results a', { hasText: /^办公室$/u }).first();
    const to = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
    await page.keyboard.press('Escape');
    expect(await page.locator('.filter-results').count()).toBe(0);
    expect(await page.locator('#departments').textContent()).toBe(shown);
    await page.goto(to);
    expect(await page.locator('h1').textContent()).toBe('办公室');
  }
});

test('courts of a long subject unfold, and lead to their own measures, without scripts too', async ({
  open,
}) => {
  const [courts = ''] = addresses(/^topics\/[^/]+\/courts\/$/u);
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(courts.replace(/courts\/$/u, ''), { site: server.url, javaScriptEnabled });
    const link = page.locator('.court-level a').last();
    const levels = page.locator('.court-level');
    const fold = (open: boolean) =>
      levels.evaluateAll((all, is) => {
        for (const one of all as HTMLDetailsElement[]) one.open = is;
      }, open);
    await fold(false);
    expect(await link.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await link.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await fold(true);
    const name = (await link.getAttribute('title')) ?? (await link.textContent()) ?? '';
    await link.click();
    await page.waitForURL(/\/courts\/.*#court-/u);
    const anchor = decodeURIComponent(new URL(page.url()).hash);
    expect(await page.locator(`${anchor} > h2`).textContent()).toContain(name);
    expect(await page.locator(`${anchor} [data-measure]`).count()).toBeGreaterThan(0);
  }
});
