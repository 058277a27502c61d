import type { APIRoute } from 'astro';
import booklet from '../../booklet/standard-booklet.css?raw';
import sheet from '../../styles/standard.css?raw';
import head from '../../styles/standard-head.css?raw';
import screen from '../../styles/standard-screen.css?raw';

/** The standard's form for booklets: loaded by their page while it is chosen. */
export const GET: APIRoute = () =>
  new Response([sheet, head, screen, booklet].join('\n'), { headers: { 'content-type': 'text/css' } });
