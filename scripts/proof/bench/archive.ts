import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readDataScript } from '#domain/data-script.ts';
import { KINDS } from '#domain/schema.ts';
import { foldedForms } from '#domain/search/figures.ts';
import { fold } from '#domain/search/fold.ts';
import { makeIndex } from '#domain/search/make-index.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  type RecordText,
  runsOf,
  type Shard,
  shardName,
  textsOfFile,
  titleOf,
} from '#domain/search/records.ts';
import { buildSearchIndex } from '../../publish/search-index/index.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { dice, invent } from './generate.ts';
import { type Answer, firstSearch, judge, type Question } from './measure.ts';
import { peakMemory } from './memory.ts';
import { askMiniSearch, askPlainPagefind, type PlainText, writePlainPagefind } from './rivals.ts';
import { filesBelow, writeSearchSite } from './site.ts';

const LENGTHS = [2, 3, 4, 6, 8];
const QUESTIONS = 300;
/** First searches that are counted: every one by a browser that has seen nothing. */
const FIRST_SEARCHES = 10;
/** How many times slower the processor of an old computer is. */
const SLOWDOWN = 4;

/** What the search of a large archive must keep within, whatever its size. */
const LIMITS = {
  right: 1,
  /** Of a first search, the page and all: bytes as a server sends them compressed, requests. */
  bytes: 400_000,
  requests: 15,
  /** Warm, milliseconds. */
  p95: 100,
  /** Milliseconds until the first answer on a processor slowed fourfold. */
  slowed: 1500,
};

export function printHead(): void {
  console.log(
    'recall | precision | exactly right (by length) | first search KB, requests (most of several) | first answer ms, slowed fourfold | ms median, p95 | index MB, files | build: processor s, s, memory MB\n',
  );
}

/**
 * Prints a row for each way of searching an archive: the real one, or one of `size` invented
 * measures; and whether ours keeps within its limits. `alone`: ours alone, without the others.
 */
export async function benchArchive(
  browser: Browser,
  options: { name: string; size?: number; dist: string; folder: string; alone: boolean },
): Promise<boolean> {
  const { name, size, dist, folder, alone } = options;
  const site = size === undefined ? dist : join(folder, `archive-${size}`);
  if (size !== undefined)
    await writeSearchSite(makeIndex(invent(size), { kinds: KINDS, synonyms: [] }), dist, site);
  const build = await peakMemory(() => buildSearchIndex(site));
  const texts = await readTexts(site);
  const questions = ask(texts);
  const queries = questions.map(({ query }) => query);
  console.log(`${name}: ${texts.length} records, ${queries.length} parts of their texts`);

  const server = await serveSite(site);
  const print = (label: string, answers: readonly Answer[], costs: Costs): void =>
    console.log(`  ${label.padEnd(22)} ${row(judge(questions, answers), costs)}`);
  const address = new URL('search/', server.url).href;
  const answers = await askOwn(browser, address, queries);
  const firsts = await firstSearches(browser, address, queries);
  const stored = await filesBelow(
    join(site, 'search'),
    /^(?:places|common|facet|names|texts)-|^directory|pagefind/u,
  );
  print('own', answers, { ...firsts, ...stored, ...build });
  const kept = size === undefined || printLimits(judge(questions, answers), firsts);
  await server.close();
  if (!alone) await benchRivals(browser, folder, texts, queries, print);
  console.log();
  return kept;
}

async function firstSearches(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<{ bytes: number; requests: number; slowed: number }> {
  let [bytes, requests, slowed] = [0, 0, 0];
  for (const query of queries.slice(0, FIRST_SEARCHES)) {
    const asked = `${address}?q=${encodeURIComponent(query)}`;
    const first = await firstSearch(browser, asked, (page) => page.waitForSelector('a.result-link'));
    const slow = await firstSearch(browser, asked, (page) => page.waitForSelector('a.result-link'), SLOWDOWN);
    bytes = Math.max(bytes, first.bytes);
    requests = Math.max(requests, first.requests);
    slowed = Math.max(slowed, slow.milliseconds);
  }
  return { bytes, requests, slowed };
}

function printLimits(
  { recall, precision, right, p95 }: ReturnType<typeof judge>,
  { bytes, requests, slowed }: { bytes: number; requests: number; slowed: number },
): boolean {
  const held: readonly (readonly [string, boolean])[] = [
    ['recall and precision 1.000', Math.min(recall, precision, right) === LIMITS.right],
    [`first search ≤ ${LIMITS.bytes / 1000} KB`, bytes <= LIMITS.bytes],
    [`≤ ${LIMITS.requests} requests`, requests <= LIMITS.requests],
    [`p95 ≤ ${LIMITS.p95} ms`, p95 <= LIMITS.p95],
    [`first answer, slowed fourfold, ≤ ${LIMITS.slowed} ms`, slowed <= LIMITS.slowed],
  ];
  console.log(`  ${held.map(([words, holds]) => `${holds ? '✓' : '✗'} ${words}`).join('   ')}`);
  return held.every(([, holds]) => holds);
}

async function benchRivals(
  browser: Browser,
  folder: string,
  texts: readonly RecordText[],
  queries: readonly string[],
  print: (label: string, answers: readonly Answer[], costs: Costs) => void,
): Promise<void> {
  const plain = texts.map((text): PlainText => ({ title: titleOf(text), text: runsOf(text).join('\n') }));
  const rival = join(folder, 'pagefind-as-it-comes');
  const rivalBuild = await peakMemory(() => writePlainPagefind(plain, rival));
  const rivalServer = await serveSite(rival);
  const pagefind = await askPlainPagefind(browser, rivalServer.url, queries);
  await rivalServer.close();
  print('Pagefind as it comes', pagefind.answers, {
    ...pagefind,
    ...(await filesBelow(join(rival, 'pagefind'), /./u)),
    ...rivalBuild,
  });

  const holder: { mini?: ReturnType<typeof askMiniSearch> } = {};
  const miniBuild = await peakMemory(async () => {
    holder.mini = askMiniSearch(plain, queries);
  });
  if (holder.mini !== undefined) {
    const { answers, bytes } = holder.mini;
    print('MiniSearch, VitePress', answers, { ...holder.mini, size: bytes, files: 1, ...miniBuild });
  }
}

interface Costs {
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds until the first answer on a slowed processor, where it was measured. */
  readonly slowed?: number;
  readonly size: number;
  readonly files: number;
  readonly processor: number;
  readonly seconds: number;
  readonly peak: number;
}

function row(quality: ReturnType<typeof judge>, costs: Costs): string {
  const { recall, precision, right, rightByLength, median, p95 } = quality;
  const lengths = Object.entries(rightByLength).map(([length, share]) => `${length}: ${share.toFixed(2)}`);
  return [
    recall.toFixed(4),
    precision.toFixed(4),
    `${right.toFixed(3)} (${lengths.join(', ')})`,
    `${(costs.bytes / 1000).toFixed(0)}, ${costs.requests}`,
    costs.slowed?.toFixed(0) ?? '–',
    `${median.toFixed(1)}, ${p95.toFixed(1)}`,
    `${(costs.size / 1e6).toFixed(2)}, ${costs.files}`,
    `${costs.processor.toFixed(1)}, ${costs.seconds.toFixed(1)}, ${(costs.peak / 1e6).toFixed(0)}`,
  ].join(' | ');
}

/** Parts of the texts with the records that a look through all texts finds them in. */
function ask(texts: readonly RecordText[]): Question[] {
  const forms = texts.map((text) => runsOf(text).flatMap(foldedForms));
  const roll = dice(20_250_627);
  const questions: Question[] = [];
  while (questions.length < QUESTIONS) {
    const runs = runsOf(texts[roll(texts.length)] as RecordText);
    const run = runs[roll(runs.length)] ?? '';
    const length = LENGTHS[questions.length % LENGTHS.length] ?? 2;
    const start = roll(Math.max(1, run.length - length));
    const query = run.slice(start, start + length);
    if (query.length < length || /[\s-]/u.test(query) || fold(query).text.length < 2) continue;
    const phrases = foldedForms(query);
    const holding = forms.flatMap((all, number) =>
      all.some((form) => phrases.some((phrase) => form.includes(phrase))) ? [number] : [],
    );
    questions.push({ query, holding: new Set(holding) });
  }
  return questions;
}

async function readTexts(site: string): Promise<RecordText[]> {
  const script = await readFile(join(site, DIRECTORY_FILE), 'utf8');
  const directory = readDataScript(script, DIRECTORY_NAME) as Directory;
  const texts: RecordText[] = [];
  for (const { id, records } of directory.circulars) {
    for (let part = 0; part * textsOfFile(directory) < records.length; part += 1) {
      const name = shardName(id, part);
      texts.push(...(readDataScript(await readFile(join(site, dataFile(name)), 'utf8'), name) as Shard));
    }
  }
  return texts;
}

/** Asks on the search page: what holds the query, and how long a page of results takes. */
async function askOwn(browser: Browser, address: string, queries: readonly string[]): Promise<Answer[]> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  const answers = (await page.evaluate(`(async () => {
    const queries = ${JSON.stringify(queries)};
    const answers = [];
    for (const query of queries) {
      answers.push({ found: await archive.holding(query) });
      await archive.search(query);
    }
    // Once more from the beginning: what was loaded is there, the answers are worked out again.
    for (const [i, query] of queries.entries()) {
      const start = performance.now();
      await archive.search(query);
      answers[i].milliseconds = performance.now() - start;
    }
    return answers;
  })()`)) as Answer[];
  await page.context().close();
  return answers;
}
