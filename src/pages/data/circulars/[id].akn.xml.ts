import type { APIRoute, GetStaticPaths } from 'astro';
import { aknWork, akomaNtoso } from '#domain/akn/index.ts';
import { allCirculars, type Circular } from '../../../queries/circulars.ts';
import { instrumentsById, linksOfCircular } from '../../../queries/links.ts';
import { once } from '../../../queries/once.ts';
import { archiveIdentity } from '../../../queries/registry.ts';
import { SITE } from '../../../site-address.ts';
import { publishedUnits } from '../_published.ts';

const circularsById = once(async () => new Map((await allCirculars()).map((one) => [one.id, one])));

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
  const others = await circularsById();
  const xml = akomaNtoso(circular, circular.parts, publishedUnits(circular), archive, {
    links: await linksOfCircular(circular.id),
    instruments: await instrumentsById(),
    other: (id) => {
      const other = others.get(id);
      return other && aknWork(other, other.parts, publishedUnits(other), archive);
    },
  });
  return new Response(xml, { headers: { 'content-type': 'application/akn+xml; charset=utf-8' } });
};
