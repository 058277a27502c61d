import { element } from '../../lib/element.ts';
import type { Chosen } from '../ask/address.ts';
import type { SearchAnswer } from '../rank/answer.ts';
import { FACETS, type Facet, type FacetValue } from '../rank/catalogue.ts';
import type { manyValues } from './filter-values.ts';
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
/** So many are looked through by a field. */
const MANY_VALUES = 20;
const unfolded = new Set<Facet>();

interface FilterActions {
  change(facet: Facet, value: FacetValue, on: boolean): void;
  clear(): void;
  /** Counts a facet that was not counted yet. */
  count(facet: Facet): void;
  /** What finds one of very many values. */
  manyValues(): Promise<typeof manyValues>;
}

/**
 * Shows the values that results can be narrowed to. A box that has the focus keeps it,
 * though all are made anew.
 */
export function showFilters(
  place: HTMLElement,
  { facets }: SearchAnswer,
  chosen: Chosen,
  { change, clear, count, manyValues }: FilterActions,
): void {
  const focused = document.activeElement?.id;
  const box = (facet: Facet, one: FacetValue): HTMLElement => {
    const { value, label, count: results, asked } = one;
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.id = `filter-${facet}-${value}`;
    input.checked = asked.length > 0;
    input.addEventListener('change', () => change(facet, one, input.checked));
    return element('label', '', input, label, element('span', 'soft', ` ${results.toLocaleString('en')}`));
  };
  const values = (facet: Facet): HTMLElement => {
    const all = facets[facet];
    if (all === null) {
      const offer = button('按此筛选', () => count(facet));
      offer.id = `filter-${facet}-count`;
      return element('div', '', offer);
    }
    // Of many the busiest are at hand; the others stand in their order.
    const busiest = all.length < MANY_VALUES ? all : [...all].sort((a, b) => b.count - a.count);
    const first = busiest.filter(({ asked }, i) => i < FIRST || asked.length > 0);
    const rest = all.filter((value) => !first.includes(value));
    const shown = element('div', '', ...first.map((value) => box(facet, value)));
    if (rest.length > 0) shown.append(more(facet, rest, (value) => box(facet, value), manyValues));
    return shown;
  };
  const shown = FACETS.filter((facet) => {
    const all = facets[facet];
    return all === null || all.length > 1 || chosen[facet].length > 0;
  });
  place.replaceChildren(
    ...shown.map((facet) => element('fieldset', '', element('legend', '', NAMES[facet]), values(facet))),
  );
  if (FACETS.some((facet) => chosen[facet].length > 0)) place.append(button('清除筛选', clear));
  if (focused?.startsWith('filter-')) {
    // What counted a facet is gone once it is counted: the first of its values has taken its place.
    const gone = /^filter-([a-z]+)-count$/u.exec(focused)?.[1];
    const first = gone === undefined ? null : place.querySelector<HTMLElement>(`[id^="filter-${gone}-"]`);
    (document.getElementById(focused) ?? first)?.focus();
  }
}

/** The filters that are set, as a printed page tells them. */
export function filtersInWords({ facets }: SearchAnswer): string {
  const parts = FACETS.flatMap((facet) => {
    const set = (facets[facet] ?? []).filter(({ asked }) => asked.length > 0);
    return set.length === 0 ? [] : [`${NAMES[facet]}：${set.map(({ label }) => label).join('、')}`];
  });
  return parts.length === 0 ? '' : `筛选——${parts.join('；')}`;
}

function more(
  facet: Facet,
  rest: readonly FacetValue[],
  box: (value: FacetValue) => HTMLElement,
  many: FilterActions['manyValues'],
): HTMLElement {
  const details = document.createElement('details');
  details.append(element('summary', '', `其余 ${rest.length.toLocaleString('en')} 个`));
  let filled = false;
  const fill = async (): Promise<void> => {
    if (filled) return;
    filled = true;
    if (rest.length < MANY_VALUES) details.append(...rest.map(box));
    else details.append((await many())(`filter-${facet}-find`, NAMES[facet], rest, box));
  };
  details.open = unfolded.has(facet);
  if (details.open) void fill();
  details.addEventListener('toggle', () => {
    if (details.open) unfolded.add(facet);
    else unfolded.delete(facet);
    if (details.open) void fill();
  });
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
