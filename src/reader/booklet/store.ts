import { type ChosenUnit, readChoice, writeChoice } from '#domain/booklet.ts';
import { archiveRoot } from '../lib/told-address.ts';

/**
 * Name under which the choice is kept. A host may serve several archives, which browsers give one
 * storage: the address of its first page tells each apart.
 */
const KEY = `booklet ${archivePlace()}`;
const TITLE = `${KEY} title`;
/** For browsers that keep nothing: as long as the page is open. */
let unkept = '';

function archivePlace(): string {
  return archiveRoot().pathname;
}

/** What the reader has chosen; kept in this browser, never sent anywhere. */
export function storedChoice(): ChosenUnit[] {
  try {
    return readChoice(unkept || (localStorage.getItem(KEY) ?? ''));
  } catch {
    return readChoice(unkept);
  }
}

/** Stores a choice; tells whether it is still there when this page is left. */
export function storeChoice(chosen: readonly ChosenUnit[]): boolean {
  const written = writeChoice(chosen);
  try {
    localStorage.setItem(KEY, written);
    unkept = '';
    // The next booklet is another one.
    if (written === '') localStorage.removeItem(TITLE);
  } catch {
    // Storage is full or forbidden.
    unkept = written;
  }
  dispatchEvent(new Event(CHANGE));
  return unkept === '';
}

/** The title of the reader's own booklet; empty where none was given or proposed. */
export function storedTitle(): string {
  try {
    return localStorage.getItem(TITLE) ?? '';
  } catch {
    return '';
  }
}

/** Stores a title that a page proposes, or that the reader gives; one that cannot be stored is given anew. */
export function storeTitle(title: string): void {
  try {
    localStorage.setItem(TITLE, title);
  } catch {
    // Storage is full or forbidden.
  }
}

/** What a reader is told where the browser keeps nothing. */
export const NOT_KEPT = '浏览器没有存下（存储空间已满，或者不许网页存储），离开这一页就没有了';

const CHANGE = 'booklet-change';

/** Calls back when the choice changes, on this page or in another window. */
export function onChoice(changed: () => void): void {
  addEventListener(CHANGE, changed);
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) changed();
  });
}
