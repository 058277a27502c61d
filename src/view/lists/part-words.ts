import type { CourtEntries, ListPart } from '#archive/list-parts.ts';
import type { Step } from '../frame/circular-steps.ts';

type Part = Pick<ListPart<unknown>, 'name' | 'part' | 'addresses' | 'current'>;

/** What a part of a list is called: `行政审判（2031年，第2页）`; its first page as the list itself. */
export function partTitle(list: string, { name, addresses, current }: Part): string {
  const page = addresses.length > 1 ? `第${current + 1}页，共${addresses.length}页` : '';
  const words = [name, page].filter((word) => word !== '');
  return words.length === 0 ? list : `${list}（${words.join('，')}）`;
}

/** The steps down to a part of a list. */
export function partSteps(list: string, base: string, { part, name }: Part): Step[] {
  return part === undefined ? [{ name: list }] : [{ name: list, address: base }, { name }];
}

/** How many entries a court has: `36项`; where a page holds some of them alone, which part that is. */
export function countOfCourt({ entries, count }: CourtEntries<unknown>, unit: string): string {
  return entries.length === count ? `${count}${unit}` : `${count}${unit}，本页${entries.length}${unit}`;
}
