import { filterCut, filterWords, foldEntry, LONGEST_FILTER, passesFilter } from '#domain/list-filter.ts';
import { element } from '../../lib/element.ts';
import type { FacetValue } from '../rank/catalogue.ts';

/** Values that are shown at a time; of more a reader types the name. */
const SHOWN = 60;
/** What was typed into each field: it stays while results change. */
const typed = new Map<string, string>();

/**
 * The values of a facet that has very many, with a field that finds them by name, or by what
 * they are listed under: 广东 finds all courts of the province.
 */
export function manyValues(
  id: string,
  name: string,
  values: readonly FacetValue[],
  box: (value: FacetValue) => HTMLElement,
): HTMLElement {
  const entries = values.map((value) => ({
    value,
    entry: foldEntry(`${value.label} ${value.group ?? ''}`, ''),
  }));
  const input = document.createElement('input');
  input.type = 'search';
  input.id = id;
  input.autocomplete = 'off';
  input.maxLength = LONGEST_FILTER + 1;
  input.setAttribute('aria-label', `在${name}中查找`);
  input.placeholder = '输入名称';
  input.value = typed.get(id) ?? '';
  const status = element('span', 'soft');
  status.setAttribute('role', 'status');
  const list = element('div', 'filter-values');

  const show = (): void => {
    const words = filterWords(input.value);
    const fitting = entries.filter(({ entry }) => passesFilter(entry, words)).map(({ value }) => value);
    list.replaceChildren(...inGroups(fitting.slice(0, SHOWN), box));
    const rest = fitting.length - SHOWN;
    const cut = filterCut(input.value);
    if (fitting.length === 0) status.textContent = `${cut}${values.length} 个中没有符合的`;
    else if (rest > 0)
      status.textContent = `${cut}${words.length > 0 ? `符合的 ${fitting.length} 个，` : ''}先列 ${SHOWN} 个，请输入名称`;
    else status.textContent = words.length > 0 ? `${cut}符合的 ${fitting.length} 个` : '';
  };
  input.addEventListener('input', (event) => {
    typed.set(id, input.value);
    // While somebody composes Han characters, what stands in the field is not yet what is meant.
    if (!(event instanceof InputEvent && event.isComposing)) show();
  });
  input.addEventListener('compositionend', show);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const first = list.querySelector('input');
    if (event.key === 'ArrowDown' && first !== null) first.focus();
    else if (event.key === 'Enter' && input.value !== '' && first !== null) first.click();
    else return;
    event.preventDefault();
  });
  show();
  return element('div', '', input, status, list);
}

/** The boxes, with what they are listed under above each row. */
function inGroups(values: readonly FacetValue[], box: (value: FacetValue) => HTMLElement): HTMLElement[] {
  let group: string | undefined;
  return values.flatMap((value) => {
    const heading =
      value.group !== undefined && value.group !== group ? [element('p', 'soft', value.group)] : [];
    group = value.group;
    return [...heading, box(value)];
  });
}
