import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Archive } from './archive.ts';
import { type DeskServer, serveDesk } from './server.ts';
import { Steps } from './steps.ts';
import { Tasks } from './tasks.ts';

const tasks = new Tasks();
let server: DeskServer;
let cookie: string;
let token: string;
let stopped: boolean;

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** As it is written, without the tidying of `fetch`. */
function ask({ method = 'GET', path, headers = {}, body }: Asked): Promise<{
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

/** What the desk's own page sends. */
const own = (): Record<string, string> => ({
  host: `127.0.0.1:${server.port}`,
  origin: `http://127.0.0.1:${server.port}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'x-desk-token': token,
  cookie,
});

beforeAll(async () => {
  const folders = { seeds: 'seeds', content: 'content', registry: 'seeds/registry' };
  const archive = new Archive(folders);
  server = await serveDesk({ folders, archive, steps: new Steps(archive), tasks }, new Map());
  const door = await ask({ path: new URL(server.invite()).search.replace(/^/u, '/') });
  expect(door.status).toBe(303);
  const [set = ''] = door.headers['set-cookie'] ?? [];
  expect(set).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/u);
  cookie = set.split(';')[0] as string;
  const page = await ask({ path: '/', headers: { cookie } });
  token = /name="desk-token" content="([^"]+)"/u.exec(page.text)?.[1] as string;
  tasks.start('watched', (_, signal) => {
    signal.addEventListener('abort', () => {
      stopped = true;
    });
    return new Promise(() => {});
  });
});
afterAll(() => server.close());

test('an address lets one browser in, once', async () => {
  const path = `/${new URL(server.invite()).search}`;
  expect((await ask({ path })).status).toBe(303);
  const second = await ask({ path });
  expect(second.status).toBe(403);
  expect(second.text).toContain('每个网址只能打开一次');
});

describe('a request that changes something', () => {
  const stop: Asked = { method: 'POST', path: '/api/tasks/t1/stop', body: '{}' };

  test.each<[string, Partial<Asked> & { headers?: Record<string, string> }, number]>([
    ['with another host name', { headers: { host: 'evil.example' } }, 403],
    ['with another port in the host name', { headers: { host: '127.0.0.1:1' } }, 403],
    ['from another origin', { headers: { origin: 'http://evil.example' } }, 403],
    ['from another port of this machine', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['from a page without an origin', { headers: { origin: 'null' } }, 403],
    ['from another site, says the browser', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['from another port, says the browser', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['without token', { headers: { 'x-desk-token': '' } }, 403],
    ['with another token', { headers: { 'x-desk-token': 'x'.repeat(32) } }, 403],
    ['without cookie', { headers: { cookie: '' } }, 403],
    ['with another cookie', { headers: { cookie: 'desk-1=x' } }, 403],
    ['as a form sends it', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['as plain text', { headers: { 'content-type': 'text/plain' } }, 415],
    ['with what is no JSON', { body: '{' }, 400],
    ['with keys that nobody knows', { body: '{"a":1}' }, 400],
    ['that is too large', { body: `"${'x'.repeat(1024 * 1024)}"` }, 413],
    ['with .. in the path', { path: '/api/circulars/../tasks/t1/stop' }, 404],
    ['with .. in the place of an id', { path: '/api/tasks/../stop' }, 404],
    ['with an encoded .. in the place of an id', { path: '/api/tasks/%2e%2e/stop' }, 404],
    ['with an encoded letter', { path: '/api/tasks/t%31/stop' }, 404],
    ['with a separator in the place of an id', { path: '/api/tasks/..%2f..%2ft1/stop' }, 404],
    ['by another method', { method: 'PUT' }, 403],
    ['by a method that changes nothing', { method: 'GET' }, 404],
  ])('%s is refused and changes nothing', async (_, change, status) => {
    const { headers, ...rest } = change;
    const answer = await ask({ ...stop, ...rest, headers: { ...own(), ...headers } });
    expect(answer.status).toBe(status);
    expect(stopped).toBeUndefined();
  });

  test('is done for the desk’s own page', async () => {
    expect((await ask({ ...stop, headers: own() })).status).toBe(200);
    expect(stopped).toBe(true);
  });
});

test('what is told is told to the desk’s own page alone', async () => {
  const path = '/api/circulars';
  expect((await ask({ path, headers: own() })).status).toBe(200);
  expect((await ask({ path, headers: { cookie } })).status).toBe(403);
  expect((await ask({ path, headers: { ...own(), host: 'localhost.evil.example' } })).status).toBe(403);
});

test('the page runs no code but its own and stands in no frame', async () => {
  const { headers } = await ask({ path: '/', headers: { cookie } });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
});

test('a token of one browser does not serve another', async () => {
  const other = await ask({ path: `/${new URL(server.invite()).search}` });
  const [set = ''] = other.headers['set-cookie'] ?? [];
  const headers = { ...own(), cookie: set.split(';')[0] as string };
  expect((await ask({ path: '/api/circulars', headers })).status).toBe(403);
});
