import type { APIRoute, GetStaticPaths } from 'astro';
import { allCirculars } from '#archive/circulars.ts';
import { originalOf } from '#archive/originals.ts';
import { sourceOf } from '#archive/sources.ts';
import { sourceAddress } from '#domain/addresses.ts';
import { originalAddress } from '#domain/original-address.ts';

/** The files of circulars as received, byte for byte. */
export const getStaticPaths = (async () => {
  const paths = await Promise.all(
    (await allCirculars()).map(async ({ id }) => {
      const source = await sourceOf(id);
      const bytes = source && (await originalOf(source.file));
      if (source === undefined || bytes === undefined) return [];
      const file = originalAddress(id, source.file).slice(sourceAddress(id).length);
      return [{ params: { id, file }, props: { bytes } }];
    }),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props: { bytes } }) =>
  new Response(bytes);
