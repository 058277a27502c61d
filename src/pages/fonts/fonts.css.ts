import type { APIRoute } from 'astro';
import { paperFonts } from '#view/fonts/paper-fonts.ts';
import { fontStyleSheet } from '#view/fonts/style-sheet.ts';

/** The style sheet of the faces for paper; pages that are read on a screen do not load it. */
export const GET: APIRoute = async () =>
  new Response(fontStyleSheet(await paperFonts()), { headers: { 'content-type': 'text/css' } });
