import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from './listen.ts';

let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'circulars', 'a-1'), { recursive: true });
  await mkdir(join(site, 'empty'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), 'home');
  await writeFile(join(site, '404.html'), 'not here');
  await writeFile(join(site, 'circulars', 'a-1', 'index.html'), 'circular');
  await writeFile(join(site, 'data.json'), '{}');
  await writeFile(join(site, 'code.mjs'), 'export {}');
  await writeFile(join(site, 'wasm.unknown.pagefind'), 'x');
  await writeFile(join(site, 'a 文.txt'), 'name');
  server = await serveSite(site, { prefix: '/intranet/plans/' });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly type: string | undefined;
  readonly length: string | undefined;
  readonly body: string;
}

/** Asks with the path exactly as given: `fetch` would tidy `..` away. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => {
        const { location } = response.headers;
        const type = response.headers['content-type'];
        const length = response.headers['content-length'];
        resolve({ status: response.statusCode ?? 0, location, type, length, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('addresses', () => {
  test.each([
    ['/intranet/plans/', 200, 'home'],
    ['/intranet/plans/?q=x', 200, 'home'],
    ['/intranet/plans/circulars/a-1/', 200, 'circular'],
    ['/intranet/plans/a%20%E6%96%87.txt', 200, 'name'],
    ['/intranet/plans/no/', 404, 'not here'],
    ['/intranet/plans/empty/', 404, 'not here'],
    ['/intranet/plans/data.json/', 404, 'not here'],
    ['/', 404, 'not here'],
    ['/intranet/planshop', 404, 'not here'],
  ])('%s → %i', async (path, status, body) => {
    expect(await ask(path)).toMatchObject({ status, body });
  });

  test.each([
    ['/intranet/plans', '/intranet/plans/'],
    ['/intranet/plans/circulars/a-1', '/intranet/plans/circulars/a-1/'],
    ['/intranet/plans/circulars/a-1?x=1', '/intranet/plans/circulars/a-1/?x=1'],
  ])('%s gets its final slash', async (path, location) => {
    expect(await ask(path)).toMatchObject({ status: 301, location });
  });
});

test.each([
  '/intranet/plans/../../secret.txt',
  '/intranet/plans/%2e%2e/secret.txt',
  '/intranet/plans/..%2fsecret.txt',
  '/intranet/plans/..%5csecret.txt',
  '/intranet/plans/circulars/../../secret.txt',
  '/intranet/plans//etc/passwd',
  '/intranet/plans/%00',
  '/intranet/plans/%E6%96',
])('%s leads nowhere', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body).toBe('not here');
});

test.each([
  ['data.json', 'application/json; charset=utf-8'],
  ['code.mjs', 'text/javascript; charset=utf-8'],
  ['wasm.unknown.pagefind', 'application/octet-stream'],
  ['', 'text/html; charset=utf-8'],
])('%s has its type', async (path, type) => {
  expect((await ask(`/intranet/plans/${path}`)).type).toBe(type);
});

test('HEAD answers with the length and no body; other methods are refused', async () => {
  expect(await ask('/intranet/plans/', 'HEAD')).toMatchObject({ status: 200, length: '4', body: '' });
  expect((await ask('/intranet/plans/', 'POST')).status).toBe(405);
});

test('serves this machine alone, and takes another port when the wanted one is taken', async () => {
  const port = Number(new URL(server.url).port);
  const second = await serveSite(folder, { port });
  try {
    expect(new URL(second.url).hostname).toBe('127.0.0.1');
    expect(new URL(second.url).port).not.toBe(`${port}`);
  } finally {
    await second.close();
  }
});
