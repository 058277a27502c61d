import type { APIRoute, GetStaticPaths } from 'astro';
import { allCirculars } from '#archive/circulars.ts';
import { originalOf, pagePictureOf } from '#archive/originals.ts';
import { sourceOf } from '#archive/sources.ts';
import { sourceAddress } from '#domain/addresses.ts';
import { originalAddress } from '#domain/original-address.ts';
import { pagePictureFile } from '#domain/page-pictures.ts';

/** The files of circulars as received, byte for byte, and pictures of the pages of scans. */
export const getStaticPaths = (async () => {
  const paths = await Promise.all(
    (await allCirculars()).map(async ({ id }) => {
      const source = await sourceOf(id);
      if (source === undefined) return [];
      const file = originalAddress(id, source.file).slice(sourceAddress(id).length);
      const files = [
        { file, bytes: await originalOf(source.file) },
        ...(await Promise.all(
          (source.scan?.pages ?? []).map(async ({ page }) => ({
            file: pagePictureFile(page),
            bytes: await pagePictureOf(id, page),
          })),
        )),
      ];
      return files.flatMap(({ file: name, bytes }) =>
        bytes === undefined ? [] : [{ params: { id, file: name }, props: { bytes } }],
      );
    }),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props: { bytes } }) =>
  new Response(bytes);
