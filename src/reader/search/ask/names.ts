import { fold } from '#domain/search/fold.ts';
import { type Directory, NAME_SORTS, type Name, type NameSort } from '#domain/search/records.ts';
import { PAGE_OF } from './page-of.ts';

/** A name that begins with what was typed. */
export interface Completion {
  readonly name: string;
  readonly sort: NameSort;
  /** Of its page, from the site's root; what has none is looked for. */
  readonly url?: string;
}

const MOST = 10;
const MOST_OF_A_SORT = 3;

/** Names that need no file of their own: titles of circulars, courts. */
export const namesAtHand = ({ circulars, issuers }: Directory): Name[] => [
  ...circulars.map(({ title, id }): Name => [title, NAME_SORTS.indexOf('title'), 1, id]),
  ...issuers.flatMap(({ name, short, id }) =>
    [...new Set([name, short])].map((called): Name => [called, NAME_SORTS.indexOf('issuer'), 1, id]),
  ),
];

/**
 * Names that begin with what was typed, some of each sort: those that stand in more
 * records first, then shorter ones. `firsts` tells what each file begins with, folded; `load`
 * reads one; `atHand` are names that stand in no file.
 */
export async function completions(
  typed: string,
  firsts: readonly string[],
  load: (file: number) => Promise<readonly Name[]>,
  atHand: readonly Name[],
): Promise<Completion[]> {
  const { text: beginning } = fold(typed);
  if (beginning === '') return [];
  const files = firsts.flatMap((first, file) => {
    const next = firsts[file + 1];
    const before = next !== undefined && next <= beginning;
    const after = first > beginning && !first.startsWith(beginning);
    return before || after ? [] : [file];
  });
  const loaded = (await Promise.all(files.slice(0, MOST_FILES).map(load))).flat();
  const fitting = [...atHand, ...loaded]
    .map(([name, sort, count, id]) => ({ name, sort, count, id, folded: fold(name).text }))
    .filter(({ folded }) => folded.startsWith(beginning) && folded !== beginning)
    .sort((a, b) => b.count - a.count || a.folded.length - b.folded.length || (a.folded < b.folded ? -1 : 1));
  const chosen: Completion[] = [];
  const seen = new Set<string>();
  NAME_SORTS.forEach((sort, at) => {
    let taken = 0;
    for (const one of fitting) {
      if (one.sort !== at || taken === MOST_OF_A_SORT || seen.has(one.folded)) continue;
      seen.add(one.folded);
      taken += 1;
      chosen.push({ name: one.name, sort, ...(one.id === undefined ? {} : { url: PAGE_OF[sort](one.id) }) });
    }
  });
  return chosen.slice(0, MOST);
}

/** Of a large archive not all that begins alike is looked through. */
const MOST_FILES = 4;
