import type { APIRoute, GetStaticPaths } from 'astro';
import { paperFonts } from '#view/fonts/paper-fonts.ts';

/** The faces for paper, cut to what the archive uses. */
export const getStaticPaths = (async () =>
  (await paperFonts()).map(({ face, bytes }) => ({
    params: { file: face.file },
    props: { bytes },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props: { bytes } }) =>
  new Response(bytes, { headers: { 'content-type': 'font/woff2' } });
