/**
 * Folds what a page has before its text. It is open in the page, so that who runs no scripts, and every
 * print, has it whole; this stands right behind it, before anything below is there to move.
 */
import { fragmentOf } from '#domain/readable-address.ts';
import { openAround } from '../lib/open-around.ts';

const pointedTo = (): Element | null => document.getElementById(fragmentOf(location.hash));

const all = [...document.querySelectorAll<HTMLDetailsElement>('details.folds:not([data-folded])')];
for (const folded of all) {
  folded.dataset.folded = '';
  folded.open = folded.contains(pointedTo());
}
// Browsers of 2021 open nothing by themselves.
window.addEventListener('hashchange', () => openAround(pointedTo()));
