import { FACETS, type Facet } from './catalogue.ts';
import { element } from './element.ts';
import type { SearchAnswer } from './engine.ts';

const NAMES: Record<Facet, string> = { year: '年份', issuer: '发文机关', kind: '文种' };

/**
 * Shows the values that results can be narrowed to. A box that has the focus keeps it,
 * though all are made anew.
 */
export function showFilters(
  place: HTMLElement,
  { facets }: SearchAnswer,
  chosen: Readonly<Record<Facet, readonly string[]>>,
  onChange: (facet: Facet, value: string, on: boolean) => void,
): void {
  const focused = document.activeElement?.id;
  place.replaceChildren(
    ...FACETS.filter((facet) => facets[facet].length > 1 || chosen[facet].length > 0).map((facet) => {
      const values = facets[facet].map(({ value, label, count }) => {
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.id = `filter-${facet}-${value}`;
        box.checked = chosen[facet].includes(value);
        box.addEventListener('change', () => onChange(facet, value, box.checked));
        return element('label', '', box, label, element('span', 'soft', ` ${count}`));
      });
      return element('fieldset', '', element('legend', '', NAMES[facet]), element('div', '', ...values));
    }),
  );
  if (focused?.startsWith('filter-')) document.getElementById(focused)?.focus();
}
