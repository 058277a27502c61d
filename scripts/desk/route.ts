import type { z } from 'astro/zod';
import { CIRCULAR_ID } from '#domain/schema.ts';
import type { Desk } from './desk.ts';
import { Refused } from './refused.ts';

/** What a handler is told. */
export interface Request<Body = undefined> {
  /** What stands in the places of the path that begin with a colon. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Who works at the page, for the journal. */
  readonly who: string;
  readonly body: Body;
}

/** What a handler answers: data as JSON, or bytes of a media type. */
export type Answer = { readonly json: unknown } | { readonly bytes: Uint8Array; readonly type: string };

/** How much a request may bring where its route says nothing (bytes). */
const USUAL_LIMIT = 1024 * 1024;

export interface Route {
  readonly method: 'GET' | 'POST';
  /** `/api/circulars/:id/head`: `:id` and its like take a circular's id, nothing else. */
  readonly pattern: string;
  /** `json` for what a page says, `bytes` for a file that it sends. */
  readonly body: 'none' | 'json' | 'bytes';
  readonly limit: number;
  readonly handle: (desk: Desk, request: Request<unknown>) => Answer | Promise<Answer>;
}

/** A route that tells something and changes nothing. */
export function get(
  pattern: string,
  handle: (desk: Desk, request: Request) => Answer | Promise<Answer>,
): Route {
  return {
    method: 'GET',
    pattern,
    body: 'none',
    limit: 0,
    handle: (desk, request) => handle(desk, { ...request, body: undefined }),
  };
}

/** A route that changes something: its body has to fit the schema. */
export function post<Body>(
  pattern: string,
  schema: z.ZodType<Body>,
  handle: (desk: Desk, request: Request<Body>) => Answer | Promise<Answer>,
): Route {
  return {
    method: 'POST',
    pattern,
    body: 'json',
    limit: USUAL_LIMIT,
    handle: (desk, request) => {
      const body = schema.safeParse(request.body);
      if (!body.success) throw new Refused(400, '请求的内容不对，请重新载入页面。', body.error.issues);
      return handle(desk, { ...request, body: body.data });
    },
  };
}

/** A route that takes a file. */
export function postBytes(
  pattern: string,
  limit: number,
  handle: (desk: Desk, request: Request<Uint8Array>) => Answer | Promise<Answer>,
): Route {
  return {
    method: 'POST',
    pattern,
    body: 'bytes',
    limit,
    handle: (desk, request) => handle(desk, { ...request, body: request.body as Uint8Array }),
  };
}

/**
 * The route of a path as it came, and what its places hold. Nothing is decoded: a circular's id
 * needs no encoding, so `..`, `%2e` and separators fit no place.
 */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined {
  const steps = path.split('/');
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.pattern.split('/'), steps) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function paramsOf(pattern: readonly string[], steps: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== steps.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, name] of pattern.entries()) {
    const step = steps[i] as string;
    if (!name.startsWith(':')) {
      if (name !== step) return undefined;
    } else if (CIRCULAR_ID.test(step)) params[name.slice(1)] = step;
    else return undefined;
  }
  return params;
}
