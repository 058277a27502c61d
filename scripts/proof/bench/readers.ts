import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readDataScript } from '#domain/data-script.ts';
import { JUMP_FILE, JUMP_NAME, type JumpIndex, readJumpIndex } from '#domain/jump/index-file.ts';
import { resolveJump } from '#domain/jump/resolve.ts';
import { asRead, readAlso } from '#domain/search/fold.ts';
import { partsOfSubject } from '#domain/search/overviews.ts';
import { dataFile, VARIANTS_NAME } from '#domain/search/records.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { mean } from './graded.ts';
import { ndcg } from './ndcg.ts';

/** A query as a reader wrote and judged it: measures by grade, 3 what is wanted, 1 useful; a page that tells all of it. */
export interface ReadersQuery {
  readonly query: string;
  readonly relevant: Readonly<Record<string, number>>;
  readonly overview?: { readonly kind: string; readonly name: string };
}

/** Where a jump should lead, what it should offer, or that it should refuse. */
interface Outcome {
  readonly to?: string;
  readonly offers?: readonly string[];
  readonly refused?: string;
}

/** The name of a place as a reader would type it. */
export interface ReadersJump {
  readonly form: string;
  readonly outcome: Outcome;
  readonly alsoRight?: Outcome;
}

/** What a folder holds: files with an array of queries or of jumps each. */
export async function readReaders(
  folder: string,
): Promise<{ readonly queries: readonly ReadersQuery[]; readonly jumps: readonly ReadersJump[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const all = files.flatMap((text) => JSON.parse(text) as (ReadersQuery | ReadersJump)[]);
  return {
    queries: all.filter((one): one is ReadersQuery => 'query' in one),
    jumps: all.filter((one): one is ReadersJump => 'form' in one),
  };
}

/** What the search page answers: pages that tell all of the matter, then measures, as the grades name them. */
export interface Answered {
  readonly overviews: readonly { readonly sort: string; readonly id: string; readonly name: string }[];
  readonly results: readonly string[];
}

/** Asks the search page, and once more for the pages of what it offers in place of a slip. */
export async function answersOf(page: Page, queries: readonly ReadersQuery[]): Promise<Answered[]> {
  return (await page.evaluate(`(async () => {
    const answers = [];
    const pagesFor = async (query) => (await archive.overviews?.(query)) ?? [];
    for (const query of ${JSON.stringify(queries.map(({ query }) => query))}) {
      const { results, spelling } = await archive.search(query);
      let overviews = await pagesFor(query);
      if (overviews.length === 0 && spelling !== null) overviews = await pagesFor(spelling);
      answers.push({ overviews, results: results.map(({ circular, key }) => circular + '/' + (key ?? '#')) });
    }
    return answers;
  })()`)) as Answered[];
}

export interface ReadersScore {
  readonly query: string;
  readonly ndcg: number;
  /** 1 where the first thing listed is the page that is wanted or a measure of the best grade. */
  readonly success: number;
  /** 1 where nothing at all is listed. */
  readonly nothing: number;
}

/** Whether a page is the one that a reader names, who had not seen what sorts of pages there are and what they are called. */
function isPage(
  { sort, id, name }: Answered['overviews'][number],
  wanted: NonNullable<ReadersQuery['overview']>,
): boolean {
  // Of departments of one name a reader names the court in brackets.
  const called = wanted.name.replace(/[《》]/gu, '');
  if (name === called || wanted.name.startsWith(`${name} (`)) return true;
  // Readers call a subject by its address as well: topics/.
  const kind = wanted.kind === 'topic' ? 'subject' : wanted.kind;
  // A subject may have a second matter in its name.
  return (
    sort === kind && (id === wanted.name || (sort === 'subject' && partsOfSubject(name)[0] === wanted.name))
  );
}

export function scoreOf(
  { query, relevant, overview }: ReadersQuery,
  { overviews, results }: Answered,
): ReadersScore {
  const [page] = overviews;
  const pageFirst = page !== undefined && overview !== undefined && isPage(page, overview);
  const grades = Object.values(relevant);
  const best = Math.max(0, ...grades);
  const measureFirst = page === undefined && best > 0 && relevant[results[0] ?? ''] === best;
  return {
    query,
    ndcg: grades.length > 0 ? ndcg(relevant, results) : pageFirst ? 1 : 0,
    success: pageFirst || measureFirst ? 1 : 0,
    nothing: overviews.length + results.length === 0 ? 1 : 0,
  };
}

/** The jumps that lead elsewhere, offer other places or refuse what is there; what came of each in words. */
export async function wrongJumps(dist: string, jumps: readonly ReadersJump[]): Promise<string[]> {
  const script = await readFile(join(dist, JUMP_FILE), 'utf8');
  const circulars = readJumpIndex(readDataScript(script, JUMP_NAME) as JumpIndex);
  const variants = await readFile(join(dist, dataFile(VARIANTS_NAME)), 'utf8');
  readAlso(readDataScript(variants, VARIANTS_NAME) as string);
  return jumps.flatMap(({ form, outcome, alsoRight }) => {
    const { certain, targets } = resolveJump(asRead(form), circulars);
    const offered = targets.map(({ url }) => place(url));
    const fits = ({ to, offers }: Outcome): boolean => {
      if (to !== undefined) return certain !== null && place(certain.url) === to;
      if (offers !== undefined)
        return certain === null && [...offered].sort().join() === [...offers].sort().join();
      return targets.length === 0;
    };
    if (fits(outcome) || (alsoRight !== undefined && fits(alsoRight))) return [];
    const came =
      certain !== null ? `led to ${place(certain.url)}` : `offered ${offered.join(', ') || 'nothing'}`;
    return [`${form}: ${came}, not ${JSON.stringify(outcome)}`];
  });
}

/** An address as readers wrote it: `gz-2025-144/14#s2`. */
const place = (url: string): string => url.replace(/^circulars\//u, '').replace(/\/(?=#|$)/gu, '');

/** Prints how well what readers typed and judged in a folder of files is answered. */
export async function benchReaders(browser: Browser, dist: string, folder: string): Promise<void> {
  const { queries, jumps } = await readReaders(folder);
  const server = await serveSite(dist);
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL('search/', server.url).href);
  const answers = await answersOf(page, queries);
  const scores = queries.map((query, i) => scoreOf(query, answers[i] as Answered));
  const by = (of: 'ndcg' | 'success' | 'nothing') => mean(scores.map((score) => score[of])).toFixed(3);
  if (scores.length > 0)
    console.log(
      `${scores.length} queries: nDCG@10 ${by('ndcg')}, success@1 ${by('success')}, nothing found ${by('nothing')}`,
    );
  for (const score of scores.filter(({ ndcg: gain, success }) => gain < 0.8 || success === 0))
    console.log(`  ${score.ndcg.toFixed(2)} ${score.success === 1 ? '' : 'other first '}${score.query}`);
  const wrong = await wrongJumps(dist, jumps);
  if (jumps.length > 0) console.log(`${jumps.length} jumps: ${wrong.length} wrong`);
  for (const one of wrong) console.log(`  ${one}`);
  await page.context().close();
  await server.close();
}
