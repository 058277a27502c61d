import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** What a way of searching answers: the numbers of the records that it says hold the query, and how long it took. */
export interface Answer {
  readonly found: readonly number[];
  readonly milliseconds: number;
}

export interface Quality {
  readonly recall: number;
  readonly precision: number;
  readonly right: number;
  /** Share of queries answered exactly right, by length. */
  readonly rightByLength: Readonly<Record<number, number>>;
  readonly median: number;
  readonly p95: number;
}

export interface Question {
  readonly query: string;
  readonly holding: ReadonlySet<number>;
}

/** Micro averages over all questions. */
export function judge(questions: readonly Question[], answers: readonly Answer[]): Quality {
  let [hits, found, wanted] = [0, 0, 0];
  const byLength = new Map<number, { right: number; asked: number }>();
  questions.forEach(({ query, holding }, i) => {
    const answer = answers[i]?.found ?? [];
    const good = answer.filter((number) => holding.has(number)).length;
    hits += good;
    found += answer.length;
    wanted += holding.size;
    const length = [...query].length;
    const entry = byLength.get(length) ?? { right: 0, asked: 0 };
    entry.asked += 1;
    if (good === holding.size && answer.length === holding.size) entry.right += 1;
    byLength.set(length, entry);
  });
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const lengths = [...byLength].sort(([a], [b]) => a - b);
  return {
    recall: hits / wanted,
    precision: found === 0 ? 1 : hits / found,
    right: lengths.reduce((sum, [, { right }]) => sum + right, 0) / questions.length,
    rightByLength: Object.fromEntries(lengths.map(([length, { right, asked }]) => [length, right / asked])),
    median: times[Math.floor(times.length / 2)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

/**
 * Bytes, compressed as a web server would, requests and milliseconds until `ready`, in a
 * browser that has seen nothing; on a processor that is so many times slower.
 */
export async function firstSearch(
  browser: Browser,
  address: string,
  ready: (page: Page) => Promise<unknown>,
  slowdown = 1,
): Promise<{ bytes: number; requests: number; milliseconds: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (slowdown > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    const packed = response.body().then((body) => Math.min(body.length, gzipSync(body).length));
    bodies.push(packed.catch(() => 0));
  });
  const start = performance.now();
  await page.goto(address);
  await ready(page);
  const milliseconds = performance.now() - start;
  await page.waitForTimeout(300);
  const sizes = await Promise.all(bodies);
  await context.close();
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length, milliseconds };
}
