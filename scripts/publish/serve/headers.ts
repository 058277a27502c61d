/**
 * What the site may do in a browser, as servers say it (Content-Security-Policy). It asks nothing of other
 * hosts and runs no script that is not a file of its own; `wasm-unsafe-eval` lets Pagefind run, without
 * which the search looks through the texts.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types archive-scripts',
].join('; ');

/** What a server says with every answer. */
export const headersWith = (policy: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
});

/** Files whose names change with their bytes: scripts of pages, and style sheets. */
const HASHED = /^(?:_astro\/[^/]+|scripts\/[a-z]+\.[0-9a-f]{8}\.js)$/u;

/** How long a browser keeps a file without asking again. @param file from the site's root, with `/` */
export const cacheControl = (file: string): string =>
  HASHED.test(file) ? 'max-age=31536000, immutable' : 'no-cache';
