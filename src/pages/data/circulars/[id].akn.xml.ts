import type { APIRoute, GetStaticPaths } from 'astro';
import { akomaNtoso } from '#domain/akn/index.ts';
import { allCirculars, type Circular } from '../../../queries/circulars.ts';
import { archiveIdentity } from '../../../queries/registry.ts';
import { SITE } from '../../../site-address.ts';
import { publishedUnits } from '../_published.ts';

interface Props {
  readonly circular: Circular;
}

export const getStaticPaths = (async () =>
  (await allCirculars()).map((circular) => ({
    params: { id: circular.id },
    props: { circular },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { circular } }) => {
  const { owner } = await archiveIdentity();
  const xml = akomaNtoso(circular, circular.parts, publishedUnits(circular), { owner, site: SITE });
  return new Response(xml, { headers: { 'content-type': 'application/akn+xml; charset=utf-8' } });
};
