import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import { serveSite } from '../../publish/serve/listen.ts';
import { ndcg } from './ndcg.ts';

type Grades = Readonly<Record<string, number>>;

/** A query of `queries.yaml`, which says how it was graded. */
export interface Graded {
  readonly query: string;
  readonly grades: Grades;
  /** What the second reader graded otherwise. */
  readonly second?: Grades;
}

export async function readGraded(): Promise<readonly Graded[]> {
  return parse(await readFile(join(import.meta.dirname, 'queries.yaml'), 'utf8')) as Graded[];
}

/** What the search page lists for each query, as the grades name it. */
export async function listsOf(page: Page, graded: readonly Graded[]): Promise<string[][]> {
  return (await page.evaluate(`(async () => {
    const lists = [];
    for (const query of ${JSON.stringify(graded.map(({ query }) => query))}) {
      const { results } = await archive.search(query);
      lists.push(results.map(({ circular, key }) => circular + '/' + (key ?? '#')));
    }
    return lists;
  })()`)) as string[][];
}

/** nDCG@10 of each query by the grades of either reader. */
export function scoresOf(
  graded: readonly Graded[],
  lists: readonly (readonly string[])[],
): readonly { readonly query: string; readonly first: number; readonly second: number }[] {
  return graded.map(({ query, grades, second }, i) => ({
    query,
    first: ndcg(grades, lists[i] ?? []),
    second: ndcg({ ...grades, ...second }, lists[i] ?? []),
  }));
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Prints how well readers' queries are answered, and those that are answered worst. */
export async function gradedQueries(browser: Browser, dist: string): Promise<void> {
  const graded = await readGraded();
  const server = await serveSite(dist);
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL('search/', server.url).href);
  const scores = scoresOf(graded, await listsOf(page, graded));
  const by = (reader: 'first' | 'second') => mean(scores.map((score) => score[reader])).toFixed(3);
  const worst = [...scores].sort((a, b) => a.first - b.first).slice(0, 5);
  console.log(
    `graded queries: ${scores.length}, nDCG@10 ${by('first')}, by the second reader ${by('second')}`,
  );
  console.log(`  worst: ${worst.map(({ query, first }) => `${query} ${first.toFixed(2)}`).join(', ')}\n`);
  await page.context().close();
  await server.close();
}
