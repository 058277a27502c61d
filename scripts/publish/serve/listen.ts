import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteHandler } from './handler.ts';
import { POLICY } from './headers.ts';

/** Where `npm start` and `npm run preview` serve, unless something else does already. */
export const USUAL_PORT = 4321;

/** A running server of a built site. */
export interface SiteServer {
  /** Address of the site's home page, with the final slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the folder `root` on this machine alone. `port` is tried first, then any free
 * one; `prefix` is the path under which the site appears, with both slashes; `policy` what it may do there.
 */
export async function serveSite(
  root: string,
  { port = 0, prefix = '/', policy = POLICY } = {},
): Promise<SiteServer> {
  const server = createServer(siteHandler(root, { prefix, policy }));
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(server, 0);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${prefix}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
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
