import { type ChosenUnit, holds, MOST_CHOSEN, readChoice, writeChoice } from '#domain/booklet.ts';
import { circularIds } from '../jump/known-circulars.ts';
import { storeChoice, storedChoice } from './store.ts';

/** Under this name all archives of a host kept one choice, before each had its own. */
const FORMER_KEY = 'booklet';

/**
 * Takes over, once, what is kept under the former name and stands in this archive; what does not stays there
 * for the archive that it is of. Where that cannot be known yet all is left as it is.
 * @param root the archive's first page
 */
export async function carryOver(root: URL): Promise<void> {
  try {
    const former = readChoice(localStorage.getItem(FORMER_KEY) ?? '');
    if (former.length === 0) return;
    const ids = await circularIds(root);
    const isHere = ({ circular }: ChosenUnit): boolean => ids.has(circular);
    const own = storedChoice();
    const taken = former.filter((unit) => isHere(unit) && !holds(own, unit));
    const left = former.filter((unit) => !isHere(unit));
    if (left.length === former.length) return;
    if (!storeChoice([...taken, ...own].slice(0, MOST_CHOSEN))) return;
    if (left.length === 0) localStorage.removeItem(FORMER_KEY);
    else localStorage.setItem(FORMER_KEY, writeChoice(left));
  } catch {
    // Nothing is kept here, or the list of circulars did not load: the next page tries again.
  }
}
