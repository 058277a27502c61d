import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '#desk/wire.ts';
import type { Desk } from './desk.ts';
import { cookieName, refusal, type Session, same, sessionOf, strangerIn } from './guard.ts';
import { type Assets, deskPage, doorPage } from './page.ts';
import { Refused } from './refused.ts';
import { ROUTES } from './requests/index.ts';
import { type Answer, findRoute, type Route } from './route.ts';
import { nameIn } from './who.ts';

/** Nothing of the desk's page comes from elsewhere, and nothing of it is written into the page itself. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** A desk that is open on this machine. */
export interface DeskServer {
  readonly port: number;
  /** A new address that lets one browser in, once. */
  invite(): string;
  close(): Promise<void>;
}

/** Opens the desk on this machine alone; `port` is tried first, then any free one. */
export async function serveDesk(desk: Desk, assets: Assets, port = 0): Promise<DeskServer> {
  const invitations = new Set<string>();
  const sessions: Session[] = [];
  let actual = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Refused) {
        const fault: Fault = { error: error.message, detail: error.detail };
        sendJson(response, error.status, fault);
      } else {
        console.error(error);
        sendJson(response, 500, { error: '程序出错了，什么都没有写入。请把终端里的提示交给维护人员。' });
      }
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', headers } = request;
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const key = path === '/' && method === 'GET' ? new URLSearchParams(query).get('key') : null;
    if (key !== null && strangerIn(headers, actual) === undefined) {
      const invitation = [...invitations].find((one) => same(key, one));
      if (invitation !== undefined) {
        invitations.delete(invitation);
        const session = { cookie: secret(), token: secret() };
        sessions.push(session);
        const cookie = `${cookieName(actual)}=${session.cookie}; Path=/; HttpOnly; SameSite=Strict`;
        response.writeHead(303, { ...HEADERS, Location: '/', 'Set-Cookie': cookie }).end();
        return;
      }
    }
    const reason = refusal({ method, path, headers }, actual, sessions);
    if (reason !== undefined) {
      if (path === '/') sendBytes(response, 403, Buffer.from(doorPage()), 'text/html; charset=utf-8');
      else sendJson(response, 403, { error: '这个请求不是从编校台的页面来的，没有办理。', detail: reason });
      return;
    }
    if (path === '/') {
      const { token } = sessionOf(headers, actual, sessions) as Session;
      sendBytes(response, 200, Buffer.from(deskPage(token)), 'text/html; charset=utf-8');
      return;
    }
    const asset = method === 'GET' ? assets.get(path) : undefined;
    if (asset !== undefined) {
      sendBytes(response, 200, asset.bytes, asset.type);
      return;
    }
    const found = findRoute(ROUTES, method, path);
    if (found === undefined) throw new Refused(404, '没有这个地址。');
    const body = await bodyOf(request, found.route);
    const who = await nameIn(headers);
    const request_ = { params: found.params, query: new URLSearchParams(query), who, body };
    send(response, await found.route.handle(desk, request_));
  };

  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(server, 0);
  });
  actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    invite: () => {
      const invitation = secret();
      invitations.add(invitation);
      return `http://127.0.0.1:${actual}/?key=${invitation}`;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

const secret = (): string => randomBytes(24).toString('base64url');

/** What a request brings, read only as far as its route allows. */
async function bodyOf(request: IncomingMessage, { body, limit }: Route): Promise<unknown> {
  if (body === 'none') return undefined;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim();
  if (type !== (body === 'json' ? 'application/json' : 'application/octet-stream'))
    throw new Refused(415, '请求的内容类型不对。');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > limit) throw new Refused(413, `太大了，最多 ${Math.floor(limit / 1024 / 1024)} MB。`);
    chunks.push(chunk as Buffer);
  }
  const bytes = Buffer.concat(chunks);
  if (body === 'bytes') return bytes;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Refused(400, '请求的内容不是 JSON。');
  }
}

function send(response: ServerResponse, answer: Answer): void {
  if ('json' in answer) sendJson(response, 200, answer.json);
  else sendBytes(response, 200, answer.bytes, answer.type);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendBytes(response, status, Buffer.from(JSON.stringify(value)), 'application/json; charset=utf-8');
}

function sendBytes(response: ServerResponse, status: number, bytes: Uint8Array, type: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
