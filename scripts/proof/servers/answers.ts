import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a server has to answer to a request below the path of the archive. */
export interface Answer {
  /** Below the archive's path; a space is asked for as `%20`. */
  readonly path: string;
  readonly status: 200 | 301 | 404;
  /** Without it any; `charset` stands behind the type in small letters. */
  readonly type?: string;
  /** A year, or asked for again each time. */
  readonly kept?: 'a year' | 'no';
  /** Where a redirect leads, below the archive's path. */
  readonly to?: string;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const OPAQUE = 'application/octet-stream';

/** The list that every server of README.md is asked. */
export const ANSWERS: readonly Answer[] = [
  { path: '', status: 200, type: HTML, kept: 'no' },
  { path: 'circulars/a-1/', status: 200, type: HTML, kept: 'no' },
  { path: 'circulars/a-1', status: 301, to: 'circulars/a-1/' },
  { path: '../plans', status: 301, to: '' },
  { path: 'no', status: 404, type: HTML },
  { path: 'circulars/a-1/no/such/page/', status: 404, type: HTML },
  { path: 'scripts/site.00000000.js', status: 404, type: HTML },
  { path: '_astro/Page.BSSnJbmO.css', status: 200, type: 'text/css; charset=utf-8', kept: 'a year' },
  { path: 'scripts/site.0123abcd.js', status: 200, type: SCRIPT, kept: 'a year' },
  { path: 'search/directory.js', status: 200, type: SCRIPT, kept: 'no' },
  { path: 'search/pagefind/pagefind.js', status: 200, type: SCRIPT, kept: 'no' },
  { path: 'search/pagefind/wasm.unknown.pagefind', status: 200, type: OPAQUE, kept: 'no' },
  { path: 'search/pagefind/index/unknown_1.pf_index', status: 200, type: OPAQUE, kept: 'no' },
  { path: 'data/archive.json', status: 200, type: 'application/json; charset=utf-8', kept: 'no' },
  { path: 'feed.xml', status: 200, type: 'application/xml; charset=utf-8', kept: 'no' },
  { path: 'favicon.svg', status: 200, type: 'image/svg+xml', kept: 'no' },
  { path: 'fonts/song.woff2', status: 200, type: 'font/woff2', kept: 'no' },
  { path: 'circulars/a-1/source/a-1.txt', status: 200, type: 'text/plain; charset=utf-8', kept: 'no' },
  { path: 'circulars/a-1/source/a-1.md', status: 200, type: 'text/plain; charset=utf-8', kept: 'no' },
  { path: 'circulars/a-1/source/a-1.ofd', status: 200, type: 'application/ofd', kept: 'no' },
  { path: 'circulars/a-1/source/a-1.wps', status: 200, type: 'application/msword', kept: 'no' },
  { path: 'circulars/a-1/ledger/a-1.csv', status: 200, type: 'text/csv; charset=utf-8', kept: 'no' },
  { path: 'circulars/a-1/a-1.pdf', status: 200, type: 'application/pdf', kept: 'no' },
];

/** The page for lost readers as a build without an address writes it. */
export const NOT_FOUND = '<!doctype html><a href="./">首页</a><form action="./search/"></form>';

/** Long enough to be worth compressing. */
const text = '司法改革。'.repeat(400);

/** Writes a site that has what the list asks for. */
export async function writeSite(folder: string): Promise<void> {
  for (const { path, status } of ANSWERS) {
    if (status !== 200) continue;
    const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `/* ${path} ${text} */`);
  }
  await writeFile(join(folder, '404.html'), NOT_FOUND);
}
