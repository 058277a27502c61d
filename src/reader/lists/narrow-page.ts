import { type FilterEntry, foldEntry, passesFilter } from '#domain/list-filter.ts';
import type { Narrows } from './narrows.ts';

interface Row extends FilterEntry {
  readonly element: HTMLElement;
}

/** What stands over entries, for them all. */
const HEADING = ':scope > h2, :scope > h3, :scope > h4, :scope > summary';

/**
 * Narrows a list that stands on the page whole: entries that do not pass are hidden, and so is
 * whatever has none left. An entry is found by the headings over it, too.
 */
export function narrowPage(list: HTMLElement): Narrows {
  let rows: readonly Row[] | undefined;
  /** Whether a part was unfolded before somebody typed. */
  const unfolded = new Map<HTMLDetailsElement, boolean>();
  return {
    ready: () => Promise.resolve(),
    narrow(words) {
      rows ??= rowsOf(list);
      const open = new Set<Element>([list]);
      let passed = 0;
      for (const row of rows) {
        const passes = passesFilter(row, words);
        row.element.hidden = !passes;
        if (!passes) continue;
        passed += 1;
        for (let at = row.element.parentElement; at !== null && !open.has(at); at = at.parentElement)
          open.add(at);
      }
      for (const holder of holdersOf(list, rows)) {
        holder.hidden = !open.has(holder);
        if (!(holder instanceof HTMLDetailsElement)) continue;
        if (!unfolded.has(holder)) unfolded.set(holder, holder.open);
        holder.open = words.length > 0 ? open.has(holder) : (unfolded.get(holder) ?? false);
      }
      return { passed, of: rows.length };
    },
    first: () =>
      rows?.find(({ element }) => !element.hidden)?.element.querySelector<HTMLAnchorElement>('a[href]') ??
      null,
  };
}

function rowsOf(list: HTMLElement): Row[] {
  return [...list.querySelectorAll<HTMLElement>('li, tbody > tr')]
    .filter((element) => element.querySelector('li') === null && element.closest('nav') === null)
    .map((element) => {
      const words = [element.textContent ?? ''];
      let initials = element.dataset.initials ?? '';
      for (let at = element.parentElement; at !== null && at !== list; at = at.parentElement) {
        const heading = at.querySelector<HTMLElement>(HEADING);
        if (heading === null) continue;
        words.push(heading.textContent ?? '');
        initials += ` ${heading.dataset.initials ?? ''}`;
      }
      return { element, ...foldEntry(words.join('\n'), initials) };
    });
}

function holdersOf(list: HTMLElement, rows: readonly Row[]): Set<HTMLElement> {
  const holders = new Set<HTMLElement>();
  for (const { element } of rows)
    for (let at = element.parentElement; at !== null && at !== list; at = at.parentElement) holders.add(at);
  return holders;
}
