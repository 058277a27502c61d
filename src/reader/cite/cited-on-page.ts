import type { Citable } from '#domain/citation/citable.ts';
import { KINDS } from '#domain/names.ts';

/**
 * What the page of a circular, a section or a measure cites. Nothing stands there for this alone but what its
 * element of the citation says: the rest is the Dublin Core in its head (src/view/frame/Metadata.astro),
 * the permanent address, and the last step of the way down from the home page, which names a measure or a section.
 */
export function citedOnPage(place: HTMLElement): Citable {
  const unit = document.querySelector<HTMLElement>('[data-unit]')?.dataset.unit;
  const { circular, section } = document.querySelector<HTMLElement>('[data-circular]')?.dataset ?? {};
  const isWhole = unit === undefined && section === undefined;
  // Of the page of a measure or a section the title is its own.
  const [title = ''] = metadata(isWhole ? 'DC.title' : 'DCTERMS.isPartOf');
  const id = unit?.replace('/', '-') ?? (section === undefined ? circular : `${circular}-sec-${section}`);
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
    place: isWhole ? '' : (document.querySelector('.path [aria-current]')?.textContent?.trim() ?? ''),
    ...(remark === undefined ? {} : { remark }),
  };
}

function metadata(name: string): string[] {
  return [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(
    ({ content }) => content,
  );
}
