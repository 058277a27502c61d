import type { APIRoute, GetStaticPaths } from 'astro';
import { FONT_PACKAGES } from '#view/fonts/faces.ts';
import { licenceOf } from '#view/fonts/pieces.ts';

/** The licences of the faces for paper. */
export const getStaticPaths = (() =>
  FONT_PACKAGES.map((name) => ({ params: { package: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => new Response(await licenceOf(params.package ?? ''));
