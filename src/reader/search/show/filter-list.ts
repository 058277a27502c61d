import { element } from '../../lib/element.ts';
import type { Chosen } from '../ask/address.ts';
import type { SearchAnswer } from '../rank/answer.ts';
import { FACETS, type Facet, type FacetValue } from '../rank/catalogue.ts';
import { button } from './messages.ts';

const NAMES: Record<Facet, string> = {
  year: '年份',
  issuer: '发文机关',
  kind: '文种',
  department: '责任部门',
  due: '完成时限',
  topic: '主题',
};
/** Values of a facet that are shown at first; the others unfold. */
const FIRST = 6;
const unfolded = new Set<Facet>();

/**
 * Shows the values that results can be narrowed to. A box that has the focus keeps it,
 * though all are made anew.
 */
export function showFilters(
  place: HTMLElement,
  { facets }: SearchAnswer,
  chosen: Chosen,
  { change, clear }: { change(facet: Facet, value: FacetValue, on: boolean): void; clear(): void },
): void {
  const focused = document.activeElement?.id;
  const box = (facet: Facet, one: FacetValue): HTMLElement => {
    const { value, label, count, asked } = one;
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.id = `filter-${facet}-${value}`;
    input.checked = asked.length > 0;
    input.addEventListener('change', () => change(facet, one, input.checked));
    return element('label', '', input, label, element('span', 'soft', ` ${count}`));
  };
  place.replaceChildren(
    ...FACETS.filter((facet) => facets[facet].length > 1 || chosen[facet].length > 0).map((facet) => {
      const all = facets[facet];
      const first = all.filter(({ asked }, i) => i < FIRST || asked.length > 0);
      const rest = all.filter((value) => !first.includes(value));
      const values = element('div', '', ...first.map((value) => box(facet, value)));
      if (rest.length > 0)
        values.append(
          more(
            facet,
            rest.map((value) => box(facet, value)),
          ),
        );
      return element('fieldset', '', element('legend', '', NAMES[facet]), values);
    }),
  );
  if (FACETS.some((facet) => chosen[facet].length > 0)) place.append(button('清除筛选', clear));
  if (focused?.startsWith('filter-')) document.getElementById(focused)?.focus();
}

/** The filters that are set, as a printed page tells them. */
export function filtersInWords({ facets }: SearchAnswer): string {
  const parts = FACETS.flatMap((facet) => {
    const set = facets[facet].filter(({ asked }) => asked.length > 0);
    return set.length === 0 ? [] : [`${NAMES[facet]}：${set.map(({ label }) => label).join('、')}`];
  });
  return parts.length === 0 ? '' : `筛选——${parts.join('；')}`;
}

function more(facet: Facet, boxes: readonly HTMLElement[]): HTMLElement {
  const details = element('details', '', element('summary', '', `其余 ${boxes.length} 个`), ...boxes);
  if (details instanceof HTMLDetailsElement) {
    details.open = unfolded.has(facet);
    details.addEventListener('toggle', () => {
      if (details.open) unfolded.add(facet);
      else unfolded.delete(facet);
    });
  }
  return details;
}

/** Puts a place into a part that unfolds: open on a wide page; on a narrow one it would push the results away. */
export function unfolding(place: HTMLElement, name: string): HTMLDetailsElement {
  const details = document.createElement('details');
  details.className = 'search-narrow';
  details.open = window.matchMedia('(min-width: 48rem)').matches;
  details.hidden = true;
  place.replaceWith(details);
  details.append(element('summary', '', name), place);
  return details;
}
