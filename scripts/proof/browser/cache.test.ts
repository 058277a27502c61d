import { createReadStream } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { convert } from '../../command/convert.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { mediaType } from '../../publish/serve/media-types.ts';
import { workshopOf } from '../../publish/site-tree/workshop.ts';
import { readmeBlock } from '../servers/readme-blocks.ts';
import { runServer, serverProgram } from '../servers/real-server.ts';
import { FIRST } from '../updates/edits.ts';
import { updateSite } from './build-site.ts';
import { siteFiles } from './pages.ts';
import { linesOf, readPdf } from './paper-pdf.ts';
import { test } from './site.ts';

/** What a measure says, and what it says once it has been corrected. */
const [OLD, CORRECTED] = ['集约送达', '集中送达'] as const;
const MEASURE = 'circulars/yh-2031/1/';
const TEN_DAYS = 864_000_000;

let folder: string;
/** Where the site is served from; each publication takes the place of the one before. */
let served: string;
const site = resolve('node_modules', '.cache', 'corrected', 'site');
const before = (): string => join(folder, 'before');
const after = (): string => join(folder, 'after');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corrected-'));
  await chmod(folder, 0o755);
  served = join(folder, 'served');
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  await mkdir(content);
  for (const [file, words] of Object.entries(FIRST)) {
    await mkdir(dirname(join(seeds, file)), { recursive: true });
    await writeFile(join(seeds, file), words);
  }
  const publish = async (): Promise<void> => {
    expect(await convert({ seeds, content, check: false })).toBe(0);
    await updateSite(site, { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content }, ['--addresses', 'keep']);
  };
  await publish();
  await cp(site, before(), { recursive: true });
  // Browsers guess by the age of a file how long it will hold.
  const then = new Date(Date.now() - TEN_DAYS);
  for (const file of await siteFiles(before())) await utimes(join(before(), file), then, then);
  await writeFile(join(seeds, 'yh-2031.txt'), (FIRST['yh-2031.txt'] ?? '').replaceAll(OLD, CORRECTED));
  await publish();
  await cp(site, after(), { recursive: true });
}, 600_000);
afterAll(async () => {
  for (const one of [folder, dirname(site), dirname(workshopOf(site).record)])
    await rm(one, { recursive: true, force: true });
});

async function publishFrom(publication: string): Promise<void> {
  await rm(served, { recursive: true, force: true });
  await cp(publication, served, { recursive: true, preserveTimestamps: true });
}

/** What readers have of the measure: on its page, printed, in a booklet, by the search, and checked. */
async function read(context: BrowserContext, root: string) {
  const on = async <T>(address: string, work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await context.newPage();
    await page.goto(root + address);
    const seen = await work(page);
    await page.close();
    return seen;
  };
  return {
    page: await on(MEASURE, async (page) => (await page.locator('.reading').textContent()) ?? ''),
    printed: await on(MEASURE, printed),
    booklet: await on('booklet/#m=yh-2031/1', async (page) => {
      await page.locator('.booklet-item').first().waitFor();
      return printed(page);
    }),
    // The search offers what is near, too: what says these words is meant.
    found: await on('search/', (page) =>
      page.evaluate(async (words) => {
        const { archive } = globalThis as unknown as {
          archive: {
            search(query: string): Promise<{ results: Record<'url' | 'title' | 'excerpt', string>[] }>;
          };
        };
        const { results } = await archive.search(words);
        return results
          .filter(({ title, excerpt }) => (title + excerpt).includes(words))
          .map(({ url }) => url);
      }, CORRECTED),
    ),
    checked: await on('verify/', async (page) => {
      await page.locator('textarea').fill(`推行${CORRECTED}。各法院要设立送达中心`);
      await page.locator('.verify-form button').click();
      await page.locator('.verdict').first().waitFor();
      return (await page.locator('[data-verify="answer"]').textContent()) ?? '';
    }),
  };
}

async function printed(page: Page): Promise<string> {
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  return pages
    .flatMap(linesOf)
    .flatMap((line) => line.map((run) => run.text))
    .join('')
    .replace(/\s/gu, '');
}

interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** Publishes, lets a reader read all, corrects, publishes again, and lets the same reader read again. */
async function readTwice(context: BrowserContext, serve: () => Promise<Server>) {
  await publishFrom(before());
  const server = await serve();
  try {
    const seen = await read(context, server.url);
    expect(seen.page).toContain(OLD);
    expect(seen.booklet).toContain(OLD);
    expect(seen.found).toEqual([]);
    expect(seen.checked).not.toContain('一字不差');
    await publishFrom(after());
    return await read(context, server.url);
  } finally {
    await server.close();
  }
}

const SERVERS: readonly (readonly [name: string, missing: boolean, serve: () => Promise<Server>])[] = [
  ['the server of `npm start`', false, () => serveSite(served, { prefix: '/plans/' })],
  ...(
    [
      ['nginx', 'nginx'],
      ['Apache', 'apache'],
    ] as const
  ).map(
    ([name, language]) =>
      [
        `${name} by the block of README.md (where it is installed)`,
        serverProgram(name) === undefined,
        async () => {
          const { url, close } = await runServer(name, readmeBlock(language), served);
          return { url: `${url}plans/`, close };
        },
      ] as const,
  ),
];

for (const [name, missing, serve] of SERVERS) {
  describe.skipIf(missing)(name, () => {
    test('what was corrected is read and printed as it is now', { timeout: 300_000 }, async ({ browser }) => {
      const context = await browser.newContext();
      const now = await readTwice(context, serve);
      for (const seen of [now.page, now.printed, now.booklet]) {
        expect(seen).toContain(CORRECTED);
        expect(seen).not.toContain(OLD);
      }
      expect(now.found).toEqual([MEASURE]);
      expect(now.checked).toContain('一字不差');
      await context.close();
    });
  });
}

/** A server that was told nothing: it says when a file was made, and leaves the rest to the browser. */
async function serveSilently(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const file = join(served, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const found = await stat(file).catch(() => undefined);
    if (found === undefined) return void response.writeHead(404).end();
    const made = found.mtime.toUTCString();
    if (request.headers['if-modified-since'] === made) return void response.writeHead(304).end();
    response.writeHead(200, { 'Content-Type': mediaType(file), 'Last-Modified': made });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

test('where a server says nothing of how long files hold, data are those of now all the same', {
  timeout: 300_000,
}, async ({ browser }) => {
  const context = await browser.newContext();
  const now = await readTwice(context, serveSilently);
  // Pages alone the browser takes as it has them: only the server can say otherwise.
  expect(now.page).toContain(OLD);
  expect(now.booklet).toContain(CORRECTED);
  expect(now.found).toEqual([MEASURE]);
  expect(now.checked).toContain('一字不差');
  await context.close();
});
