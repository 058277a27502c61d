import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject } from 'vitest';
import { fold } from '#domain/search/fold.ts';
import { archiveDataSchema } from '#formats/data-files.ts';
import { withClipboardToItself } from './clipboard.ts';
import { type PlainRecord, plainRecords } from './search-records.ts';
import { test } from './site.ts';

interface Answer {
  total: number;
  results: {
    url: string;
    rung: string;
    circular: string;
    key: string | null;
    year: number | null;
    more: number;
  }[];
  jumps: { url: string }[];
  spelling: string | null;
  facets: Record<string, { value: string; count: number }[]>;
}
/** Asks on the page; text, because the page's own types are not for scripts. */
const ask = async (page: Page, query: string, options: object = {}): Promise<Answer> =>
  (await page.evaluate(
    `archive.search(${JSON.stringify(query)}, ${JSON.stringify({ limit: 500, ...options })})`,
  )) as Answer;

let records: PlainRecord[];
/** Words of four characters that one record alone holds. */
let rare: { word: string; url: string }[];
/** A word of two characters in many records. */
let common: string;

beforeAll(async () => {
  records = await plainRecords(inject('dist'));
  const holders = new Map<string, Set<string>>();
  for (const { url, runs } of records) {
    for (const [word] of runs.join('\n').matchAll(/(?<=[，、。；])\p{Script=Han}{4}/gu)) {
      holders.set(word, (holders.get(word) ?? new Set()).add(url));
    }
  }
  const all = records.flatMap(({ runs }) => runs.map((run) => fold(run).text)).join('\n');
  rare = [...holders]
    .filter(([word]) => all.split(word).length === 2)
    .map(([word, urls]) => ({ word, url: [...urls][0] as string }));
  const counts = new Map<string, number>();
  for (const [pair] of all.matchAll(/\p{Script=Han}{2}/gu)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  common = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  expect(rare.length).toBeGreaterThan(0);
});

describe('the query', () => {
  test('finds words apart that stand in one record, and keeps quoted parts whole', async ({ open, skip }) => {
    const url = rare.find((one, i) => rare[i + 1]?.url === one.url)?.url;
    skip(url === undefined, 'no record holds two words that stand nowhere else');
    const page = await open('search/');
    const [a, b] = rare.filter((one) => one.url === url).map(({ word }) => word);
    const apart = await ask(page, `${b} ${a}`);
    expect(apart.results.find(({ rung }) => rung === 'all')?.url).toBe(url);
    const quoted = await ask(page, `"${a}" ${b}`);
    expect(quoted.results.filter(({ rung }) => rung === 'all').map((one) => one.url)).toEqual([url]);
    const broken = await ask(page, `"${(a ?? '').slice(2)}${(a ?? '').slice(0, 2)}" ${b}`);
    expect(broken.results).toEqual([]);
  });

  test('leaves out what is excluded, unless a text has the hyphen', async ({ open, skip }) => {
    const page = await open('search/');
    const whole = await ask(page, common);
    const exact = whole.results.filter(({ rung }) => rung === 'exact').map((found) => found.url);
    // A text alone at its address: of those that share one, others may stay.
    const alone = exact.filter((one, _, all) => all.filter((other) => other === one).length === 1);
    const { word = '', url } = rare.find((one) => alone.includes(one.url)) ?? {};
    skip(word === '', 'no word that stands in one record alone stands beside the common one');
    const less = await ask(page, `${common} -${word}`);
    expect(less.total).toBe(whole.total - 1);
    expect(less.results.map((one) => one.url)).not.toContain(url);
    expect((await ask(page, `${common} －"${word}"`)).total).toBe(whole.total - 1);
  });

  test('offers the right spelling of a word with one slip', async ({ open }) => {
    const page = await open('search/');
    const slips = rare
      .slice(0, 40)
      .map(({ word }) => ({ word, typed: `${word.slice(0, 2)}龘${word.slice(3)}` }));
    const offered = await Promise.all(slips.map(({ typed }) => ask(page, typed)));
    const right = slips.filter(({ word }, i) => {
      const spelling = offered[i]?.spelling;
      return typeof spelling === 'string' && (spelling === word || spelling.length === word.length);
    });
    expect(right.length).toBe(slips.length);
  });

  test('leads to what it names', async ({ open }) => {
    const page = await open('search/');
    const archive = archiveDataSchema.parse(
      JSON.parse(await readFile(join(inject('dist'), 'data/archive.json'), 'utf8')),
    );
    for (const { id, docNumber, measures, url } of archive.circulars) {
      expect((await ask(page, id)).results[0]?.url).toBe(url);
      if (docNumber !== null) {
        const typed = docNumber.replace(/[〔（[]/u, '[').replace(/[〕）\]]/u, ']');
        expect((await ask(page, typed)).results[0]?.circular).toBe(id);
        if (measures > 13)
          expect((await ask(page, `${docNumber}第十四条`)).results[0]?.url).toBe(`${url}14/`);
      }
      if (measures > 13) {
        expect((await ask(page, `${id} 第14条`)).results[0]?.url).toBe(`${url}14/`);
        expect((await ask(page, '第14条')).jumps.map((one) => one.url)).toContain(`${url}14/`);
        expect((await ask(page, `${id}/14`)).results[0]?.url).toBe(`${url}14/`);
      }
    }
  });
});

describe('results', () => {
  test('are counted right by every facet, also together', async ({ open }) => {
    const page = await open('search/');
    const { facets, results, total } = await ask(page, common);
    const exact = results.filter(({ rung }) => rung === 'exact');
    expect(exact).toHaveLength(total);
    for (const [facet, values] of Object.entries(facets)) {
      for (const { value, count } of values.slice(0, 6)) {
        expect((await ask(page, common, { filters: { [facet]: value } })).total, `${facet} ${value}`).toBe(
          count,
        );
      }
    }
    const year = facets.year?.[0]?.value ?? '';
    const both = await ask(page, common, { filters: { year } });
    for (const { value, count } of both.facets.department?.slice(0, 5) ?? []) {
      expect((await ask(page, common, { filters: { year, department: value } })).total).toBe(count);
    }
  });

  test('of one circular are folded, and unfold', async ({ open, skip }) => {
    const page = await open(`search/?q=${encodeURIComponent(common)}&fold=1`);
    const answer = await ask(page, common, { perCircular: true });
    const exact = answer.results.filter(({ rung }) => rung === 'exact');
    expect(new Set(exact.map(({ circular }) => circular)).size).toBe(exact.length);
    expect(exact.reduce((sum, { more }) => sum + more + 1, 0)).toBe(answer.total);
    skip(exact[0]?.more === 0, 'the first circular holds the word in one place');
    await page.locator('.result-others').first().click();
    await page.locator('.result .result').first().waitFor();
    expect(await page.locator('.result .result').count()).toBe(exact[0]?.more);
  });

  test('open at the match, marked, with a way from one to the next', async ({ open }) => {
    const page = await open(`search/?q=${encodeURIComponent(common)}`);
    await page.locator('a.result-link').first().click();
    await page.locator('.found-match.current').waitFor();
    const count = await page.locator('.found-match').count();
    expect(await page.locator('.found-match').first().textContent()).toBe(common);
    expect(await page.locator('.found-bar span').textContent()).toBe(`第 1 / ${count} 处`);
    await page.getByRole('button', { name: '上一处' }).click();
    expect(await page.locator('.found-bar span').textContent()).toBe(`第 ${count} / ${count} 处`);
    await page.getByRole('button', { name: '取消标记' }).click();
    expect(await page.locator('.found-match').count()).toBe(0);
  });

  test('are copied as text with citations and as a table', async ({ open }) => {
    const page = await open(`search/?q=${encodeURIComponent(rare[0]?.word ?? '')}`);
    await page.locator('a.result-link').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /csv/u }).click(),
    ]);
    const bytes = await buffer(await download.createReadStream());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const table = bytes.subarray(3).toString();
    expect(table.startsWith('序号,标题')).toBe(true);
    expect(table).toContain(`/intranet/plans/${rare[0]?.url.split('#')[0]}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = await withClipboardToItself(async () => {
      await page.getByRole('button', { name: '复制结果' }).click();
      await page.getByText('已复制').waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    });
    expect(copied).toContain(rare[0]?.word);
  });

  test('are the same in a fresh page, after other searches and by the order of asking', async ({ open }) => {
    const queries = [common, ...rare.slice(0, 8).map(({ word }) => word), `${common} ${rare[0]?.word}`];
    const page = await open('search/');
    const first = [];
    for (const query of queries) first.push(await ask(page, query));
    const again = await open('search/');
    const second = [];
    for (const query of [...queries].reverse()) second.unshift(await ask(again, query));
    expect(second).toEqual(first);
  });
});

test('one character offers what begins with it', async ({ open }) => {
  const page = await open('search/');
  // The title of a measure, which has an address of its own.
  const measures = (await plainRecords(inject('dist'))).filter(({ url }) =>
    /^circulars\/[^/]+\/[^#]/u.test(url),
  );
  const first = measures.map(({ title }) => /^\p{Script=Han}/u.exec(title)?.[0]).find(Boolean) ?? '';
  await page.locator('#search-box').fill(first);
  const offer = page.locator('.search-completions button').first();
  await offer.waitFor();
  const names = (await page.evaluate(`archive.complete(${JSON.stringify(first)})`)) as { name: string }[];
  expect(names.length).toBeGreaterThan(0);
  for (const { name } of names) expect(fold(name).text.startsWith(first)).toBe(true);
  await offer.click();
  await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.startsWith('共'));
  expect(await page.locator('#search-box').inputValue()).toBe(names[0]?.name);
  // The offer is gone; who chose it by keyboard goes on in the box.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
});

test('names of every sort are offered', async ({ open, skip }) => {
  const page = await open('search/');
  const { facets } = (await ask(page, common)) as unknown as {
    facets: Record<string, { label: string; count: number }[]>;
  };
  const inFile = async (file: string): Promise<string[]> =>
    Object.values(
      JSON.parse(await readFile(join(inject('dist'), `data/${file}.json`), 'utf8')) as Record<
        string,
        unknown
      >,
    )
      .filter(Array.isArray)
      .flat()
      .map((entry: { name: string }) => entry.name);
  const named: Record<string, string[]> = {
    title: JSON.parse(await readFile(join(inject('dist'), 'data/archive.json'), 'utf8')).circulars.map(
      ({ title }: { title: string }) => title,
    ),
    department: (facets.department ?? []).map(({ label }) => label),
    topic: (facets.topic ?? []).map(({ label }) => label),
    instrument: await inFile('instruments'),
    term: await inFile('terms'),
  };
  skip(
    Object.values(named).some((names) => names.length === 0),
    'the archive has not names of every sort',
  );
  for (const [sort, names] of Object.entries(named)) {
    for (const name of names.slice(0, 8)) {
      const typed = [...fold(name).text].slice(0, -1).join('');
      const offered = (await page.evaluate(`archive.complete(${JSON.stringify(typed)})`)) as {
        name: string;
        sort: string;
      }[];
      const fits = offered.filter((one) => one.sort === sort && fold(one.name).text === fold(name).text);
      expect(fits, `${sort} ${typed}`).toHaveLength(1);
    }
  }
});
