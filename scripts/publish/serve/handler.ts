import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { mediaType } from './media-types.ts';
import { resolveRequest } from './resolve.ts';

/** Answers requests from the files of a built site as a plain web server of an intranet would. */
export function siteHandler(
  root: string,
  prefix = '/',
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(root, prefix, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function answer(
  root: string,
  prefix: string,
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
    await send(request, response, 200, resolved.path);
    return;
  }
  const notFound = join(root, '404.html');
  const exists = await stat(notFound).catch(() => undefined);
  if (exists) await send(request, response, 404, notFound);
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
): Promise<void> {
  const { size } = await stat(path);
  response.writeHead(status, {
    'Content-Type': mediaType(path),
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}
