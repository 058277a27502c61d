import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readDataScript } from '#domain/data-script.ts';
import { foldedForms } from '#domain/search/figures.ts';
import { fold } from '#domain/search/fold.ts';
import {
  DIRECTORY_FILE,
  DIRECTORY_NAME,
  type Directory,
  dataFile,
  MOST_TEXTS,
  PAGEFIND_FOLDER,
  type RecordText,
  recordCount,
  runsOf,
  shardName,
  titleOf,
} from '#domain/search/records.ts';
import { buildSearchIndex } from '../../publish/search-index/index.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { dice, invent } from './generate.ts';
import { type Answer, firstSearch, judge, type Question } from './measure.ts';
import { peakMemory } from './memory.ts';
import { askMiniSearch, askPlainPagefind, type PlainText, writePlainPagefind } from './rivals.ts';
import { sizeOf, writeSearchSite } from './site.ts';

const LENGTHS = [2, 3, 4, 6, 8];
const QUESTIONS = 300;

export function printHead(): void {
  console.log(
    'recall | precision | exactly right (by length) | first search KB, requests | ms median, p95 | index MB | build s, memory MB\n',
  );
}

/** Prints a row for each way of searching an archive: the real one, or one of `size` invented measures. */
export async function benchArchive(
  browser: Browser,
  { name, size, dist, folder }: { name: string; size?: number; dist: string; folder: string },
): Promise<void> {
  const site = size === undefined ? dist : join(folder, `archive-${size}`);
  if (size !== undefined) await writeSearchSite(invent(size), dist, site);
  const build = await peakMemory(() => buildSearchIndex(site));
  const texts = await readTexts(site);
  const questions = ask(texts);
  const queries = questions.map(({ query }) => query);
  console.log(`${name}: ${texts.length} records, ${queries.length} parts of their texts`);

  const server = await serveSite(site);
  const print = (label: string, answers: readonly Answer[], costs: Costs): void =>
    console.log(`  ${label.padEnd(22)} ${row(judge(questions, answers), costs)}`);
  for (const index of ['pagefind', 'text']) {
    if (index === 'text' && texts.length > MOST_TEXTS) {
      console.log(`  ${'own, text index'.padEnd(22)} not offered above ${MOST_TEXTS} records`);
      continue;
    }
    const address = new URL(`search/${index === 'text' ? '?index=text' : ''}`, server.url).href;
    const answers = await askOwn(browser, address, queries);
    const typed = `${address}${index === 'text' ? '&' : '?'}q=${encodeURIComponent(queries[0] ?? '')}`;
    const first = await firstSearch(browser, typed, (page) => page.waitForSelector('a.result-link'));
    const stored = index === 'text' ? dataFile('texts') : PAGEFIND_FOLDER;
    const bytes =
      index === 'text' ? (await readFile(join(site, stored))).length : await sizeOf(join(site, stored));
    print(`own, ${index}`, answers, { ...first, size: bytes, ...(index === 'text' ? NO_BUILD : build) });
  }
  await server.close();

  const plain = texts.map((text): PlainText => ({ title: titleOf(text), text: runsOf(text).join('\n') }));
  const rival = join(folder, 'pagefind-as-it-comes');
  const rivalBuild = await peakMemory(() => writePlainPagefind(plain, rival));
  const rivalServer = await serveSite(rival);
  const pagefind = await askPlainPagefind(browser, rivalServer.url, queries);
  await rivalServer.close();
  print('Pagefind as it comes', pagefind.answers, {
    ...pagefind,
    size: await sizeOf(join(rival, 'pagefind')),
    ...rivalBuild,
  });

  const holder: { mini?: ReturnType<typeof askMiniSearch> } = {};
  const miniBuild = await peakMemory(async () => {
    holder.mini = askMiniSearch(plain, queries);
  });
  if (holder.mini !== undefined) {
    print('MiniSearch, VitePress', holder.mini.answers, {
      ...holder.mini,
      size: holder.mini.bytes,
      ...miniBuild,
    });
  }
  console.log();
}

interface Costs {
  readonly bytes: number;
  readonly requests: number;
  readonly size: number;
  readonly seconds: number;
  readonly peak: number;
}
const NO_BUILD = { seconds: 0, peak: 0 };

function row(quality: ReturnType<typeof judge>, costs: Costs): string {
  const { recall, precision, right, rightByLength, median, p95 } = quality;
  const lengths = Object.entries(rightByLength).map(([length, share]) => `${length}: ${share.toFixed(2)}`);
  return [
    recall.toFixed(4),
    precision.toFixed(4),
    `${right.toFixed(3)} (${lengths.join(', ')})`,
    `${(costs.bytes / 1024).toFixed(0)}, ${costs.requests}`,
    `${median.toFixed(1)}, ${p95.toFixed(1)}`,
    (costs.size / 1024 / 1024).toFixed(2),
    `${costs.seconds.toFixed(1)}, ${(costs.peak / 1024 / 1024).toFixed(0)}`,
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
  for (let shard = 0; texts.length < recordCount(directory); shard += 1) {
    const name = shardName(shard);
    texts.push(...(readDataScript(await readFile(join(site, dataFile(name)), 'utf8'), name) as RecordText[]));
  }
  return texts;
}

/** Asks on the search page: what holds the query, and how long a page of results takes. */
async function askOwn(browser: Browser, address: string, queries: readonly string[]): Promise<Answer[]> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  const answers = (await page.evaluate(`(async () => {
    const answers = [];
    for (const query of ${JSON.stringify(queries)}) {
      const found = await archive.holding(query);
      await archive.search(query);
      const start = performance.now();
      await archive.search(query);
      answers.push({ found, milliseconds: performance.now() - start });
    }
    return answers;
  })()`)) as Answer[];
  await page.context().close();
  return answers;
}
