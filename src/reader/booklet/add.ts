/**
 * 'Add to booklet' on every page: the count in the header, the button of a measure's own
 * page, and for lists a switch that puts a button to each measure.
 *
 * A list's measures are elements with `data-measure` (src/reader/lib/measure-of.ts); lists may grow
 * while the page is open, as search results do.
 */
import { type ChosenUnit, countOfChosen, holds, MOST_CHOSEN, readChoice, toggled } from '#domain/booklet.ts';
import { element } from '../lib/element.ts';
import { measureOf } from '../lib/measure-of.ts';
import { archiveRoot } from '../lib/told-address.ts';
import { bringAll } from './add-all.ts';
import { carryOver } from './former.ts';
import { NOT_KEPT, onChoice, storeChoice, storedChoice } from './store.ts';
import { tell } from './tell.ts';

const ADD = '加入汇编';
const REMOVE = '移出汇编';

const unitOf = (element: Element | null): ChosenUnit | undefined => readChoice(measureOf(element))[0];

function button(measure: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'booklet-toggle';
  made.setAttribute('data-booklet', measure);
  return made;
}

/** The way to the booklet in the header: its own page has it, others only once something has been chosen. */
let place = document.querySelector('.site-header nav .count')?.closest('li') ?? undefined;

function makePlace(): HTMLLIElement | undefined {
  const list = document.querySelector('.site-header nav ul');
  if (list === null) return undefined;
  const link = document.createElement('a');
  link.href = new URL('booklet/', archiveRoot()).href;
  link.append('汇编 ', element('span', 'count'));
  place = document.createElement('li');
  place.append(link);
  list.append(place);
  return place;
}

/** Shows at every button, and in the header, what is chosen. */
function show(): void {
  const chosen = storedChoice();
  for (const toggle of document.querySelectorAll('[data-booklet]')) {
    const unit = readChoice(toggle.getAttribute('data-booklet') ?? '')[0];
    const within = unit !== undefined && holds(chosen, unit);
    const words = within ? REMOVE : ADD;
    if (toggle.textContent !== words) toggle.textContent = words;
    toggle.classList.toggle('chosen', within);
  }
  const shown = place ?? (chosen.length > 0 ? makePlace() : undefined);
  if (shown === undefined) return;
  shown.hidden = chosen.length === 0 && shown.querySelector('[aria-current]') === null;
  const count = shown.querySelector('.count') as HTMLElement;
  count.textContent = chosen.length === 0 ? '' : `${chosen.length}`;
}

document.addEventListener('click', (event) => {
  const toggle = event.target instanceof Element ? event.target.closest('[data-booklet]') : null;
  const unit = readChoice(toggle?.getAttribute('data-booklet') ?? '')[0];
  if (unit === undefined) return;
  const before = storedChoice();
  const after = toggled(before, unit);
  const kept = storeChoice(after);
  if (after.length === before.length) tell(`汇编最多收${MOST_CHOSEN}项，未能加入。`);
  else
    tell(
      after.length > before.length
        ? `已加入汇编，现有${countOfChosen(after)}${kept ? '' : `；${NOT_KEPT}`}。`
        : `已移出汇编，现有${countOfChosen(after)}${kept ? '' : `；${NOT_KEPT}`}。`,
    );
});

const own = document.querySelector<HTMLElement>('.booklet-own');
if (own !== null) {
  own.append(button(document.querySelector('[data-unit]')?.getAttribute('data-unit') ?? ''));
  own.hidden = false;
}

for (const choose of document.querySelectorAll<HTMLElement>('[data-booklet-choose]')) {
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.textContent = '选取加入汇编';
  toggle.setAttribute('aria-pressed', 'false');
  toggle.addEventListener('click', () => {
    const choosing = document.body.classList.toggle('choosing');
    toggle.setAttribute('aria-pressed', `${choosing}`);
    toggle.textContent = choosing ? '完成' : '选取加入汇编';
    if (choosing) offer();
  });
  bringAll(choose);
  choose.append(toggle);
  choose.hidden = false;
}

/** Puts a button to each measure of the lists that has none yet. */
function offer(): void {
  for (const place of document.querySelectorAll('[data-measure]')) {
    // A row of a table has its button in its last cell.
    const into = place.matches('tr') ? (place.lastElementChild ?? place) : place;
    if (unitOf(place) === undefined || into.querySelector(':scope > .booklet-toggle') !== null) continue;
    into.append(button(measureOf(place)));
  }
  show();
}

for (const growing of document.querySelectorAll('[data-booklet-grows]')) {
  new MutationObserver(() => {
    if (document.body.classList.contains('choosing')) offer();
  }).observe(growing, { childList: true, subtree: true });
}

onChoice(show);
show();
void carryOver(archiveRoot());
