import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What of a request tells who asks. */
export interface Asked {
  readonly method: string;
  /** The path as it came, still percent-encoded, without the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a browser holds that was let in: the cookie it sends by itself, and the token that its page puts into a header. */
export interface Session {
  readonly cookie: string;
  readonly token: string;
}

/** Header in which the desk's page sends its token. */
export const TOKEN_HEADER = 'x-desk-token';

/**
 * Why a request is turned away, or `undefined` where it comes from this desk's own page. The
 * host's name keeps out pages that point a name of their own at this machine; origin and
 * `Sec-Fetch-Site` keep out other sites and other ports; cookie and token keep out other programs
 * and other users of this machine.
 */
export function refusal(
  { method, path, headers }: Asked,
  port: number,
  sessions: readonly Session[],
): string | undefined {
  const stranger = strangerIn(headers, port);
  if (stranger !== undefined) return stranger;
  if (method !== 'GET' && method !== 'POST') return 'method';
  const session = sessionOf(headers, port, sessions);
  if (session === undefined) return 'cookie';
  if (!path.startsWith('/api/')) return method === 'GET' ? undefined : 'method';
  return same(String(headers[TOKEN_HEADER] ?? ''), session.token) ? undefined : 'token';
}

/** Whether another host's name, another origin or another site stands in the headers. */
export function strangerIn(headers: IncomingHttpHeaders, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (headers.host === undefined || !hosts.includes(headers.host)) return 'host';
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 'origin';
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' ? undefined : 'site';
}

/** The session whose cookie a request brings. */
export function sessionOf(
  headers: IncomingHttpHeaders,
  port: number,
  sessions: readonly Session[],
): Session | undefined {
  const name = cookieName(port);
  const given = (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([key]) => key === name)
    .map(([, value = '']) => value);
  return sessions.find(({ cookie }) => given.some((value) => same(value, cookie)));
}

/** Browsers give a cookie to every port of a host: each desk has one of its own. */
export const cookieName = (port: number): string => `desk-${port}`;

/** Whether two secrets are the same, in a time that tells nothing of them. */
export function same(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
