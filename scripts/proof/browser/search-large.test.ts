import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { readDataScript, writeDataScript } from '#domain/data-script.ts';
import {
  columnName,
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  type FacetColumn,
  type IdName,
  type RecordText,
  type Shard,
  shardName,
  textsOfFile,
} from '#domain/search/records.ts';
import { hasPackedBrowsers } from '../../publish/pdf/chromium.ts';
import { buildSearchIndex } from '../../publish/search-index/index.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { launchOldBrowser } from './old-chromium.ts';
import { partsOfTexts, plainRecords } from './search-records.ts';
import { test } from './site.ts';

/** The site's search as a large archive has it: an index of places, and what records say in files of its own. */
async function writeLarge(site: string): Promise<void> {
  await cp(inject('dist'), site, { recursive: true });
  const script = await readFile(join(site, DIRECTORY_FILE), 'utf8');
  const directory = readDataScript(script, DIRECTORY_NAME) as Directory;
  const { departments, topics } = directory;
  const write = (name: string, data: unknown) =>
    writeFile(join(site, dataFile(name)), writeDataScript(name, data));
  const lists = (of: 'departments' | 'topics') => directory.circulars.map((one) => one[of] ?? []);
  const months = [...new Set(directory.circulars.flatMap(({ due = [] }) => due))].filter(
    (month) => month !== '',
  );
  const due: FacetColumn = {
    names: months.map((month): IdName => [month, month]),
    lists: directory.circulars.map((one) =>
      (one.due ?? []).map((month) => (month === '' ? [] : [months.indexOf(month)])),
    ),
  };
  await write(columnName('department'), { names: departments, lists: lists('departments') });
  await write(columnName('topic'), { names: topics, lists: lists('topics') });
  await write(columnName('due'), due);
  const large: Directory = {
    ...directory,
    large: true,
    departments: [],
    topics: [],
    circulars: directory.circulars.map(({ departments: _, topics: __, due: ___, ...circular }) => circular),
  };
  await writeFile(join(site, DIRECTORY_FILE), writeDataScript(DIRECTORY_NAME, large));
  const texts = await textsByCircular(site, directory);
  for (const [circular, own] of texts)
    for (let part = 0; part * textsOfFile(large) < own.length; part += 1)
      await write(
        shardName(circular, part),
        own.slice(part * textsOfFile(large), (part + 1) * textsOfFile(large)),
      );
  await buildSearchIndex(site);
}

async function textsByCircular(site: string, directory: Directory): Promise<Map<string, RecordText[]>> {
  const texts = new Map<string, RecordText[]>();
  for (const { id, records } of directory.circulars) {
    const own: RecordText[] = [];
    for (let part = 0; own.length < records.length; part += 1) {
      const name = shardName(id, part);
      own.push(...(readDataScript(await readFile(join(site, dataFile(name)), 'utf8'), name) as Shard));
    }
    texts.set(id, own);
  }
  return texts;
}

/** Asks on the search page; text, because it runs in several browsers. */
const asks = (queries: readonly string[]): string => `(async () => {
  const answers = [];
  for (const query of ${JSON.stringify(queries)}) {
    const { total, results, facets } = await archive.search(query, { limit: 50, facets: ['department', 'topic', 'due'] });
    answers.push([query, total, facets, ...results.map(({ rung, url, excerpt }) => [rung, url, excerpt].join(' '))]);
  }
  return [await archive.index(), answers];
})()`;

describe('the search of a large archive', () => {
  let site: string;
  let server: Awaited<ReturnType<typeof serveSite>>;
  let queries: string[];
  let expected: unknown;
  const folder = (): string => pathToFileURL(join(site, 'search', 'index.html')).href;

  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'large-'));
    await writeLarge(site);
    server = await serveSite(site);
    queries = [
      ...partsOfTexts(await plainRecords(inject('dist')), 300),
      '法院 改革',
      '龘龘',
      '”）',
      '第一条',
      '法',
    ];
  });
  afterAll(async () => {
    await server?.close();
    await rm(site, { recursive: true, force: true });
  });

  test('answers as that of a small one does, in the same order and with the same counts', async ({
    open,
    browser,
  }) => {
    const [kind, answers] = (await (await open('search/')).evaluate(asks(queries))) as [string, unknown];
    expect(kind).toBe('pagefind');
    expected = answers;
    const page = await (await browser.newContext()).newPage();
    await page.goto(new URL('search/', server.url).href);
    expect(await page.evaluate(asks(queries))).toEqual(['places', expected]);
    await page.goto(folder());
    expect(await page.evaluate(asks(queries))).toEqual(['places', expected]);
    await page.context().close();
  });

  test.skipIf(!hasPackedBrowsers)('and so it does in Chromium 92', async () => {
    const old = await launchOldBrowser();
    try {
      expect(await old.evaluate(folder(), asks(queries))).toEqual(['places', expected]);
    } finally {
      await old.close();
    }
  });

  test('counts departments, subjects and deadlines when a reader wants to narrow by them', async ({
    browser,
  }) => {
    const page = await (await browser.newContext()).newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(new URL(`search/?q=${encodeURIComponent('法院')}`, server.url).href);
    await page.locator('a.result-link').first().waitFor();
    expect(loaded.filter((path) => path.includes('/facet-'))).toEqual([]);
    const departments = page.locator('.search-filters fieldset', { hasText: '责任部门' });
    await departments.getByRole('button', { name: '按此筛选' }).focus();
    await page.keyboard.press('Enter');
    const first = departments.getByRole('checkbox').first();
    await first.waitFor();
    expect(loaded.filter((path) => path.includes('/facet-'))).toEqual(['/search/facet-department.js']);
    // The keyboard goes on where it was.
    await page.waitForFunction(() => document.activeElement?.id.startsWith('filter-department-'));
    const label = departments.locator('label').first();
    const count = Number(/\d+$/u.exec((await label.textContent()) ?? '')?.[0]);
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('[data-search="status"]')?.textContent?.startsWith(`共 ${wanted} 条结果`),
      count,
    );
    expect(new URL(page.url()).searchParams.getAll('department')).toHaveLength(1);
    await page.context().close();
  });

  test('says so where a part of its index is missing', async ({ browser }) => {
    const page = await (await browser.newContext()).newPage();
    await page.route('**/search/{places,common}-*.js*', (route) => route.abort());
    await page.goto(new URL(`search/?q=${encodeURIComponent('法院')}`, server.url).href);
    await page.getByRole('button', { name: '重新载入' }).waitFor();
    expect(await page.locator('[data-search="status"]').textContent()).toContain('检索索引');
    await page.context().close();
  });
});
