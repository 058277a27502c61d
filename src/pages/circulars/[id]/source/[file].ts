import type { APIRoute, GetStaticPaths } from 'astro';
import { originalAddress, sourceAddress } from '#domain/addresses.ts';
import { allCirculars } from '../../../../queries/circulars.ts';
import { originalOf } from '../../../../queries/originals.ts';
import { sourceOf } from '../../../../queries/sources.ts';

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
