import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { APIRoute } from 'astro';
import { asciiStyles } from '#domain/charset.ts';

const SHEETS = ['standard.css', 'standard-head.css', 'standard-screen.css', 'standard-booklet.css'];

/** The standard's form for booklets: loaded by their page while it is chosen. */
export const GET: APIRoute = async () => {
  // From the project's folder, where every build runs: Vite reads no file as text below a folder with `#` in its name.
  const sheets = SHEETS.map((name) => readFile(resolve('src', 'view', 'styles', name), 'utf8'));
  return new Response(asciiStyles((await Promise.all(sheets)).join('\n')), {
    headers: { 'content-type': 'text/css' },
  });
};
