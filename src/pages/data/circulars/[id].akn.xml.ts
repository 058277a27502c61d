import type { APIRoute, GetStaticPaths } from 'astro';
import { allCirculars, type Circular } from '#archive/circulars.ts';
import { publishedUnits } from '#archive/published.ts';
import { referredBy } from '#archive/referred.ts';
import { archiveIdentity } from '#archive/registry.ts';
import { SITE } from '#archive/site-address.ts';
import { aknWork, akomaNtoso } from '#formats/akn/index.ts';

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
  const archive = { owner, site: SITE };
  const { links, circulars, instruments } = await referredBy(circular.id);
  const xml = akomaNtoso(circular, circular.parts, publishedUnits(circular), archive, {
    links,
    instruments,
    other: (id) => {
      const other = circulars.get(id);
      return other && aknWork(other, other.parts, publishedUnits(other), archive);
    },
  });
  return new Response(xml, { headers: { 'content-type': 'application/akn+xml; charset=utf-8' } });
};
