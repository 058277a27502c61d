import type { APIRoute, GetStaticPaths } from 'astro';
import { licenceOf } from '#formats/fonts/cut-face.ts';
import { FONT_SOURCES, type FontSource } from '#formats/fonts/faces.ts';

/** The licences of the faces for paper. */
export const getStaticPaths = (() =>
  FONT_SOURCES.map((source) => ({
    params: { design: source.id },
    props: { source },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: FontSource }> = async ({ props: { source } }) =>
  new Response(await licenceOf(source));
