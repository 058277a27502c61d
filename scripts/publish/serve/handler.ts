import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fromRoot } from '#domain/page-links.ts';
import { cacheControl, headersWith } from './headers.ts';
import { mediaType } from './media-types.ts';
import { resolveRequest } from './resolve.ts';

/** Answers requests from the files of a built site as the web servers of README.md do. */
export function siteHandler(
  root: string,
  { prefix, policy }: { readonly prefix: string; readonly policy: string },
): (request: IncomingMessage, response: ServerResponse) => void {
  const headers = headersWith(policy);
  return (request, response) => {
    answer({ root, prefix, headers }, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

interface Served {
  readonly root: string;
  readonly prefix: string;
  /** What every answer says. */
  readonly headers: Readonly<Record<string, string>>;
}

async function answer(
  { root, prefix, headers }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [pathname = '/', ...query] = (request.url ?? '/').split('?');
  const resolved = await resolveRequest(root, prefix, pathname);
  if (resolved.kind === 'redirect') {
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    // `//host` would lead a browser to another host.
    response.writeHead(301, { Location: resolved.location.replace(/^\/+/, '/') + search }).end();
    return;
  }
  if (resolved.kind === 'file') {
    await send({ root, headers }, request, response, resolved.path);
    return;
  }
  const page = await readFile(join(root, '404.html'), 'utf8').catch(() => undefined);
  const type = `text/${page === undefined ? 'plain' : 'html'}; charset=utf-8`;
  response.writeHead(404, { ...headers, 'Content-Type': type, 'Cache-Control': cacheControl('404.html') });
  response.end(request.method === 'HEAD' ? undefined : fromRoot(page ?? '404', prefix));
}

async function send(
  { root, headers }: Pick<Served, 'root' | 'headers'>,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const { size } = await stat(path);
  response.writeHead(200, {
    ...headers,
    'Content-Type': mediaType(path),
    'Content-Length': size,
    'Cache-Control': cacheControl(relative(root, path).replaceAll(sep, '/')),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}
