import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLICY } from '../../publish/serve/headers.ts';
import { serveSite } from '../../publish/serve/listen.ts';
import { ANSWERS, type Answer, NOT_FOUND, writeSite } from './answers.ts';
import { type Answered, ask } from './ask.ts';
import { readmeBlock } from './readme-blocks.ts';
import { READERS, runServer, serverProgram } from './real-server.ts';
import { iisAnswer } from './web-config.ts';

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'site-'));
  await writeSite(site);
  // A server reads it under another name.
  await chmod(site, 0o755);
});
afterAll(() => rm(site, { recursive: true }));

const PATH = '/plans/';
const addressOf = ({ path }: Answer): string => (path === '../plans' ? '/plans' : PATH + path);

/** Compares an answer with what the list says. */
function check(expected: Answer, { status, headers }: Answered): void {
  expect(status).toBe(expected.status);
  // Not to where a proxy asks the server.
  if (expected.to !== undefined) expect(headers.location?.replace(READERS, '')).toBe(PATH + expected.to);
  if (expected.status === 301) return;
  expect(headers['content-security-policy']).toBe(POLICY);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('same-origin');
  if (expected.type !== undefined)
    expect(headers['content-type']?.toLowerCase().replace(/;\s*/u, '; ')).toBe(expected.type);
  const cached = headers['cache-control'] ?? '';
  if (expected.kept === 'no') expect(cached).toBe('no-cache');
  if (expected.kept === 'a year') expect(cached).toMatch(/^max-age=31536000\b/u);
  // What is not there may be there after the next publication.
  if (expected.status === 404) expect(cached).not.toContain('max-age');
}

const links = NOT_FOUND.replaceAll('="./', `="${PATH}`);

describe('the server of `npm start`', () => {
  test.each(ANSWERS)('answers $path', async (expected) => {
    const { url, close } = await serveSite(site, { prefix: PATH });
    const answered = await ask(url, addressOf(expected));
    await close();
    check(expected, answered);
    if (expected.status === 404) expect(answered.body).toBe(links);
  });
});

for (const [name, language] of [
  ['nginx', 'nginx'],
  ['Apache', 'apache'],
] as const) {
  describe.skipIf(serverProgram(name) === undefined)(
    `${name} by the block of README.md (where it is installed)`,
    () => {
      let server: Awaited<ReturnType<typeof runServer>>;
      beforeAll(async () => {
        server = await runServer(name, readmeBlock(language), site);
      });
      afterAll(() => server?.close());

      test.each(ANSWERS)('answers $path', async (expected) => {
        const answered = await ask(server.url, addressOf(expected));
        check(expected, answered);
        if (expected.status === 404) expect(answered.body).toBe(links);
      });

      test.each(['', 'search/directory.js', 'data/archive.json', '_astro/Page.BSSnJbmO.css'])(
        'sends %s packed, and not again where nothing changed',
        async (path) => {
          const packed = { 'accept-encoding': 'gzip' };
          const { headers } = await ask(server.url, PATH + path, packed);
          expect(headers['content-encoding']).toBe('gzip');
          expect(headers.vary).toContain('Accept-Encoding');
          const again = await ask(server.url, PATH + path, {
            ...packed,
            'if-none-match': headers.etag ?? '',
          });
          expect(again.status).toBe(304);
          const other = await ask(server.url, PATH + path, { ...packed, 'if-none-match': '"other"' });
          expect(other.status).toBe(200);
        },
      );
    },
  );
}

describe('the file for IIS', () => {
  test.each(ANSWERS.filter(({ path }) => path !== '../plans'))('makes it answer $path', (expected) => {
    const answered = iisAnswer(readmeBlock('xml'), site, expected.path);
    check(expected, answered);
    if (expected.status === 404) expect(answered.file).toBe(join(site, '404.html'));
  });
});
