import {
  type ChosenUnit,
  countOfChosen,
  holds,
  MOST_CHOSEN,
  readChoice,
  titleAfter,
  withAll,
  withoutAll,
} from '#domain/booklet.ts';
import { measureOf } from '../lib/measure-of.ts';
import { NOT_KEPT, onChoice, storeChoice, storedChoice, storeTitle } from './store.ts';
import { tell } from './tell.ts';

/** Puts before the switch of a list a button that takes all of its measures into the booklet, or out of it again. */
export function bringAll(choose: HTMLElement): void {
  const what = choose.dataset.bookletChoose ?? '';
  if (what === '') return;
  const button = document.createElement('button');
  button.type = 'button';
  const show = (): void => {
    const units = listed();
    const words = `${allIn(units) ? '移出' : '加入'}${what}${countOfChosen(units)}`;
    if (button.textContent !== words) button.textContent = words;
    button.hidden = units.length === 0;
  };
  button.addEventListener('click', () => toggleAll(listed(), choose.dataset.name ?? ''));
  choose.append(button);
  onChoice(show);
  const entries = document.getElementById('entries');
  // A field may narrow the list: what it hides is not meant.
  if (entries !== null)
    new MutationObserver(show).observe(entries, { attributeFilter: ['hidden'], subtree: true });
  show();
}

/** The measures that the page lists, each once, in its order; more than a booklet holds, too. */
function listed(): ChosenUnit[] {
  const measures = [...document.querySelectorAll('[data-measure]')]
    .filter((entry) => entry.closest('[hidden]') === null)
    .map(measureOf);
  return [...new Set(measures)].flatMap((measure) => readChoice(measure));
}

function allIn(units: readonly ChosenUnit[]): boolean {
  const chosen = storedChoice();
  return units.every((unit) => holds(chosen, unit));
}

/** @param name of the subject or department that the page is of: a booklet that begins with it is called after it */
function toggleAll(units: readonly ChosenUnit[], name: string): void {
  const before = storedChoice();
  const isOut = allIn(units);
  const after = isOut ? withoutAll(before, units) : withAll(before, units);
  const kept = storeChoice(after) ? '' : `；${NOT_KEPT}`;
  if (before.length === 0 && name !== '') storeTitle(titleAfter(name));
  if (isOut) {
    tell(`已移出${countOfChosen(units)}，汇编现有${countOfChosen(after)}${kept}。`);
    return;
  }
  const added = after.slice(before.length);
  const already = units.filter((unit) => holds(before, unit));
  const left = units.filter((unit) => !holds(after, unit));
  if (added.length === 0) tell(`汇编最多收${MOST_CHOSEN}项，已经收满，没有加入。`);
  else if (left.length > 0)
    tell(
      `汇编最多收${MOST_CHOSEN}项：已加入前${countOfChosen(added)}，其余${countOfChosen(left)}没有加入${kept}。`,
    );
  else
    tell(
      `已加入${countOfChosen(added)}${already.length > 0 ? `，另有${countOfChosen(already)}原来就在` : ''}，汇编现有${countOfChosen(after)}${kept}。`,
    );
}
