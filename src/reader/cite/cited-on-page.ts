import type { Citable } from '#domain/citation/citable.ts';
import { KINDS } from '#domain/names.ts';

/**
 * What the page of a circular or a measure cites. Nothing stands there for this alone but what its
 * element of the citation says: the rest is the Dublin Core in its head (src/view/frame/Metadata.astro),
 * the permanent address, and the last step of the way down from the home page, which names a measure.
 */
export function citedOnPage(place: HTMLElement): Citable {
  const unit = document.querySelector<HTMLElement>('[data-unit]')?.dataset.unit;
  // Of a measure's page the title is the measure's.
  const [title = ''] = metadata(unit === undefined ? 'DC.title' : 'DCTERMS.isPartOf');
  const id =
    unit?.replace('/', '-') ?? document.querySelector<HTMLElement>('[data-circular]')?.dataset.circular;
  const [kind = ''] = metadata('DC.type');
  const { cite = '', remark, titleMade, nobodyIssued } = place.dataset;
  return {
    id: id ?? '',
    title,
    titleMade: titleMade !== undefined,
    docNumber: cite === '' ? null : cite,
    issuers: nobodyIssued === undefined ? metadata('DC.creator') : [],
    issued: metadata('DCTERMS.issued')[0] ?? null,
    kind,
    interview: kind === KINDS.interview,
    place:
      unit === undefined ? '' : (document.querySelector('.path [aria-current]')?.textContent?.trim() ?? ''),
    ...(remark === undefined ? {} : { remark }),
  };
}

function metadata(name: string): string[] {
  return [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(
    ({ content }) => content,
  );
}
