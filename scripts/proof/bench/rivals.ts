import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { type Answer, firstSearch } from './measure.ts';

/** A record as every search engine gets it. */
export interface PlainText {
  readonly title: string;
  readonly text: string;
}

/** Pagefind as it comes: records in Chinese, its own index, queries as they are typed. */
export async function writePlainPagefind(records: readonly PlainText[], site: string): Promise<void> {
  try {
    const { index } = await createIndex({});
    if (index === undefined) throw new Error('Pagefind does not start');
    for (const [number, { title, text }] of records.entries()) {
      const order = String(number).padStart(7, '0');
      await index.addCustomRecord({
        url: `/${number}/`,
        content: text,
        language: 'zh',
        meta: { title },
        sort: { order },
      });
    }
    await rm(site, { recursive: true, force: true });
    await mkdir(site, { recursive: true });
    await index.writeFiles({ outputPath: join(site, 'pagefind') });
    await writeFile(join(site, 'index.html'), '<!doctype html><html lang="zh-CN"><title>x</title></html>');
  } finally {
    await close();
  }
}

/** Asks plain Pagefind in a browser; results are told apart by their place in the sort order. */
export async function askPlainPagefind(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<{ answers: Answer[]; bytes: number; requests: number }> {
  const first = await firstSearch(browser, address, (page) =>
    page.evaluate(
      `import(new URL('pagefind/pagefind.js', location.href).href).then(async (pagefind) => {
        const { results } = await pagefind.search(${JSON.stringify(queries[0] ?? '')});
        await Promise.all(results.slice(0, 10).map((result) => result.data()));
      })`,
    ),
  );
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  const answers = (await page.evaluate(`(async () => {
    const pagefind = await import(new URL('pagefind/pagefind.js', location.href).href);
    const all = await pagefind.search(null, { sort: { order: 'asc' } });
    const numbers = new Map(all.results.map(({ id }, number) => [id, number]));
    const answers = [];
    for (const query of ${JSON.stringify(queries)}) {
      await pagefind.search(query);
      const start = performance.now();
      const { results } = await pagefind.search(query);
      answers.push({ found: results.map(({ id }) => numbers.get(id)), milliseconds: performance.now() - start });
    }
    return answers;
  })()`)) as Answer[];
  await page.context().close();
  return { answers, ...first };
}

/** MiniSearch as VitePress sets it up: its own words, beginnings and slips count. Runs in Node, on the same V8. */
export function askMiniSearch(
  records: readonly PlainText[],
  queries: readonly string[],
): { answers: Answer[]; bytes: number; requests: number } {
  const search = new MiniSearch({
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  search.addAll(records.map(({ title, text }, id) => ({ id, title, titles: [], text })));
  const answers = queries.map((query) => {
    search.search(query);
    const start = performance.now();
    const found = search.search(query).map(({ id }) => id as number);
    return { found, milliseconds: performance.now() - start };
  });
  return { answers, bytes: gzipSync(JSON.stringify(search)).length, requests: 1 };
}
