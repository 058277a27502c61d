import type { APIRoute } from 'astro';
import { fontStyleSheet } from '#formats/fonts/style-sheet.ts';
import { paperFonts } from '#view/fonts/paper-fonts.ts';

/** The style sheet of the faces for paper; pages that are read on a screen do not load it. */
export const GET: APIRoute = async () =>
  new Response(fontStyleSheet(await paperFonts()), { headers: { 'content-type': 'text/css' } });
