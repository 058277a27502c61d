import type { APIRoute } from 'astro';
import { asciiStyles } from '#domain/charset.ts';
import sheet from '#view/styles/standard.css?raw';
import booklet from '#view/styles/standard-booklet.css?raw';
import head from '#view/styles/standard-head.css?raw';
import screen from '#view/styles/standard-screen.css?raw';

/** The standard's form for booklets: loaded by their page while it is chosen. */
export const GET: APIRoute = () =>
  new Response(asciiStyles([sheet, head, screen, booklet].join('\n')), {
    headers: { 'content-type': 'text/css' },
  });
