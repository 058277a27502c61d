import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import { serveSite } from '../serve/listen.ts';
import { ndcg } from './ndcg.ts';

interface Graded {
  readonly query: string;
  readonly grades: Readonly<Record<string, number>>;
}

/** Prints how well readers' queries are answered, and those that are answered worst. */
export async function gradedQueries(browser: Browser, dist: string): Promise<void> {
  const graded = parse(await readFile(join(import.meta.dirname, 'queries.yaml'), 'utf8')) as Graded[];
  const server = await serveSite(dist);
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL('search/', server.url).href);
  const lists = (await page.evaluate(`(async () => {
    const lists = [];
    for (const query of ${JSON.stringify(graded.map(({ query }) => query))}) {
      const { results } = await archive.search(query);
      lists.push(results.map(({ circular, key }) => circular + '/' + (key ?? '#')));
    }
    return lists;
  })()`)) as string[][];
  const scores = graded.map(({ query, grades }, i) => ({ query, score: ndcg(grades, lists[i] ?? []) }));
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  const worst = [...scores].sort((a, b) => a.score - b.score).slice(0, 5);
  console.log(`graded queries: ${scores.length}, nDCG@10 ${mean.toFixed(3)}`);
  console.log(`  worst: ${worst.map(({ query, score }) => `${query} ${score.toFixed(2)}`).join(', ')}\n`);
  await page.context().close();
  await server.close();
}
