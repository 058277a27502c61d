import { type ChosenUnit, readChoice, writeChoice } from '#domain/booklet.ts';

const KEY = 'booklet';
/** For browsers that keep nothing: as long as the page is open. */
let unkept = '';

/** What the reader has chosen; kept in this browser, never sent anywhere. */
export function storedChoice(): ChosenUnit[] {
  try {
    return readChoice(localStorage.getItem(KEY) ?? unkept);
  } catch {
    return readChoice(unkept);
  }
}

export function storeChoice(chosen: readonly ChosenUnit[]): void {
  unkept = writeChoice(chosen);
  try {
    localStorage.setItem(KEY, unkept);
  } catch {
    // Storage is full or forbidden.
  }
  dispatchEvent(new Event(CHANGE));
}

const CHANGE = 'booklet-change';

/** Calls back when the choice changes, on this page or in another window. */
export function onChoice(changed: () => void): void {
  addEventListener(CHANGE, changed);
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) changed();
  });
}
