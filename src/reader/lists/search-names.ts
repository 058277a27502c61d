import { type FilterEntry, foldEntry, passesFilter } from '#domain/list-filter.ts';
import { type ListName, type ListNames, listNamesName, readListNames } from '#domain/list-names.ts';
import { element } from '../lib/element.ts';
import { loadData } from '../lib/load-data.ts';
import type { Narrows } from './narrows.ts';

interface Entry extends ListName, FilterEntry {}

/** So many are listed; the count tells of the others. */
const MOST = 60;

/**
 * Narrows a list of which the page shows a part: what passes, of the whole list, takes the place of
 * that part while something is typed.
 * @param names address of the data script that holds the whole list, from the site's root
 * @param root the way to the root from the page
 */
export function searchNames(
  list: HTMLElement,
  box: HTMLElement,
  { names, root }: { readonly names: string; readonly root: string },
): Narrows {
  const results = element('ul', 'tasks filter-results');
  const rest = element('p', 'soft filter-rest');
  let entries: readonly Entry[] = [];
  const ready = async (): Promise<void> => {
    const data = await loadData(new URL(root + names, location.href), listNamesName(names));
    if (entries.length === 0) entries = entriesOf(data as ListNames);
  };
  // What can be loaded before the first letter is.
  box.addEventListener('focusin', () => ready().catch(() => undefined), { once: true });
  return {
    ready,
    narrow(words) {
      if (words.length === 0) {
        list.hidden = false;
        results.remove();
        rest.remove();
        return { passed: 0, of: 0 };
      }
      const passed = entries.filter((entry) => passesFilter(entry, words));
      list.hidden = true;
      results.replaceChildren(...passed.slice(0, MOST).map((entry) => item(entry, root)));
      rest.textContent = passed.length > MOST ? `先列 ${MOST} 个，请再输入几个字。` : '';
      box.after(results, rest);
      return { passed: passed.length, of: entries.length };
    },
    first: () => results.querySelector('a'),
  };
}

function entriesOf(data: ListNames): readonly Entry[] {
  return readListNames(data).map((one) => ({
    ...one,
    ...foldEntry(`${one.name}\n${one.note}`, one.initials),
  }));
}

function item({ address, name, note }: ListName, root: string): HTMLElement {
  const link = element('a', '', name);
  link.setAttribute('href', root + address);
  return element('li', '', link, ...(note === '' ? [] : [element('small', '', note)]));
}
