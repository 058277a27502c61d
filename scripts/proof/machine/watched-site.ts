import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { siteHandler } from '../../publish/serve/handler.ts';
import { headersWith, POLICY } from '../../publish/serve/headers.ts';
import { mediaType } from '../../publish/serve/media-types.ts';

/** Where browsers tell what the policy forbade. */
const REPORTS = '/reports';
const PREFIX = '/intranet/plans/';
const REPORTED = `${POLICY}; report-uri ${REPORTS}`;
const SCRIPT_HEADERS = {
  ...headersWith(REPORTED),
  'Content-Type': mediaType('a.js'),
  'Cache-Control': 'no-cache',
};

/** Stands before every script: tells the server what the script throws, and what it writes as an error. */
const TELLING = `(function (all) {
  if (all.tellsFaults) return;
  all.tellsFaults = true;
  var tell = function (fault) { fetch('${REPORTS}', { method: 'POST', body: fault }); };
  all.addEventListener('error', function (event) { if (event.message) tell('exception: ' + event.message); });
  all.addEventListener('unhandledrejection', function (event) { tell('rejection: ' + event.reason); });
  ['error', 'warn'].forEach(function (level) {
    var write = console[level];
    console[level] = function () { tell('console: ' + arguments[0]); write.apply(console, arguments); };
  });
})(globalThis);
`;

/** A site under its policy that knows what went wrong in browsers: what they were refused, what scripts threw. */
export interface WatchedSite {
  /** Address of the home page, with the final slash. */
  readonly url: string;
  /** What went wrong since it was asked last. */
  complaints(): string[];
  close(): Promise<void>;
}

/** Serves a built site as `npm start` does; browsers report to it what they did not let a page do. */
export async function watchSite(dist: string): Promise<WatchedSite> {
  const told: string[] = [];
  const answer = siteHandler(dist, { prefix: PREFIX, policy: REPORTED });
  const server = createServer((request, response) => {
    if (request.url === REPORTS) {
      let report = '';
      request.setEncoding('utf8').on('data', (part: string) => {
        report += part;
      });
      request.on('end', () => {
        told.push(report);
        response.writeHead(204).end();
      });
      return;
    }
    response.on('finish', () => {
      // Browsers ask for an icon at the root of the host, which is not the site's.
      if (response.statusCode >= 400 && request.url !== '/favicon.ico')
        told.push(`${request.url} answers ${response.statusCode}`);
    });
    const [, script] = new RegExp(`^${PREFIX}([^?]*\\.js)(?:\\?|$)`, 'u').exec(request.url ?? '') ?? [];
    if (script === undefined) answer(request, response);
    else
      readFile(join(dist, script), 'utf8').then(
        (text) => response.writeHead(200, SCRIPT_HEADERS).end(TELLING + text),
        () => answer(request, response),
      );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`,
    complaints: () => told.splice(0),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
