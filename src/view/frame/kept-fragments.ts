import { type AddressLine, COUNTED_FRAGMENT } from '#domain/address-book/lines.ts';

/**
 * A corrected text may have fewer sentences, paragraphs or lines than it had. What led to
 * one that is gone leads to the end of the text, where the correction is told.
 * @param ever how many positions of each kind were published
 * @returns the page with an anchor for each position that was published and is not there
 */
export function withKeptFragments(html: string, ever: AddressLine['counted'] | undefined): string {
  if (ever === undefined || Object.keys(ever).length === 0) return html;
  const there: Record<string, number> = {};
  for (const [, id = ''] of html.matchAll(/\sid="([psL]\d+)"/gu)) {
    const { kind = '', number } = COUNTED_FRAGMENT.exec(id)?.groups ?? {};
    there[kind] = Math.max(there[kind] ?? 0, Number(number));
  }
  let anchors = '';
  for (const [kind, count] of Object.entries(ever))
    for (let number = (there[kind] ?? 0) + 1; number <= count; number += 1)
      anchors += `<span id="${kind}${number}" class="kept-fragment"></span>`;
  if (anchors === '') return html;
  const mark = html.includes(CORRECTIONS) ? CORRECTIONS : '</main>';
  return html.replace(mark, () => anchors + mark);
}

/** Where src/view/measure/TextIdentity.astro begins. */
const CORRECTIONS = '<ul class="corrections"';
