import { extname } from 'node:path';
import { SOURCE_FORMATS } from '#domain/source-formats.ts';

/** Sources are offered as received. */
const SOURCES = Object.values(SOURCE_FORMATS).flatMap(({ endings, mediaType }) =>
  endings.map((ending) => [ending, mediaType] as const),
);

const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SOURCES),
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The `Content-Type` of a file by its name; Pagefind's own endings are opaque bytes. */
export function mediaType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
