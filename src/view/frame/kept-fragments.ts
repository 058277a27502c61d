import { COUNTED_FRAGMENT } from '#domain/address-book/lines.ts';

/** The last position of each kind that a page has, as the address book writes them: `p2 s6`. */
export function placesIn(html: string): string {
  const last: Record<string, number> = {};
  for (const [, id = ''] of html.matchAll(/\sid="([psL]\d+)"/gu)) {
    const { kind, number } = COUNTED_FRAGMENT.exec(id)?.groups ?? {};
    if (kind !== undefined) last[kind] = Math.max(last[kind] ?? 0, Number(number));
  }
  return Object.entries(last)
    .map(([kind, number]) => kind + number)
    .sort()
    .join(' ');
}

/**
 * A corrected text may have fewer sentences, paragraphs or lines than it had. What led to
 * one that is gone leads to the end of the text, where the correction is told.
 * @param missing the ids of positions that were published and are not there
 * @returns the page with an anchor for each of them
 */
export function withKeptFragments(html: string, missing: readonly string[]): string {
  if (missing.length === 0) return html;
  const anchors = missing.map((id) => `<span id="${id}" class="kept-fragment"></span>`).join('');
  const mark = html.includes(CORRECTIONS) ? CORRECTIONS : '</main>';
  return html.replace(mark, () => anchors + mark);
}

/** Where src/view/measure/TextIdentity.astro begins. */
const CORRECTIONS = '<ul class="corrections"';
