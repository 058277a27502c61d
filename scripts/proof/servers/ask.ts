import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

/** An answer of a server, or what one can be told to answer. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The file that it is, where that is known. */
  readonly file?: string | undefined;
  readonly body?: string;
}

/** Asks with the path exactly as given: `fetch` would tidy `..` away, and follow redirects. */
export function ask(host: string, path: string, headers: IncomingHttpHeaders = {}): Promise<Answered> {
  const { hostname, port } = new URL(host);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { host: 'readers.example', ...headers } }, (response) => {
      buffer(response).then((bytes) => {
        const body = response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string | undefined>,
          body: body.toString('utf8'),
        });
      }, reject);
    })
      .on('error', reject)
      .end();
  });
}
