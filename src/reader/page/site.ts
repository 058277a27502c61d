/**
 * What every page does beyond plain HTML: the jump box, the choice for a booklet, marks of what was searched for,
 * addresses, `/` for the search box, copies that are text, links from a folder, paper. One script, because each would
 * cost every page its address.
 */
import '../booklet/add.ts';
import '../jump/box.ts';
import { cssString } from '#domain/paper/leaf-title.ts';
import { linkFromFolder } from '../lib/link-from-folder.ts';
import { ownRules } from '../lib/own-rules.ts';
import { addressInWords, fitsFoot } from '../lib/told-address.ts';
import { startCopying } from './copy-as-text.ts';
import './find-on-page.ts';
import { slashKey } from './slash-key.ts';
import { startToolsMenu } from './tools-menu.ts';
import { unfoldOnPaper } from './unfold-on-paper.ts';

/** Tells the reader of a print where it is from, with what was searched for and the place on the page. */
function tellAddress(): void {
  const { dataset } = document.documentElement;
  let told = addressInWords(dataset.addressOf ?? location.href);
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-address]')) {
    // A sheet names the page that it is the paper of: where to is in the attribute.
    told = addressInWords(place.dataset.pageAddress ?? '');
    place.textContent = told;
  }
  // Where leaves say it in their margin: a question that has no room there stands on the page.
  if (dataset.address) dataset.address = fitsFoot(told) ? told : addressInWords(location.pathname);
}

if (location.protocol === 'file:') linkFromFolder();
tellAddress();
slashKey.offer();
startCopying();
startToolsMenu();
unfoldOnPaper();
window.addEventListener('hashchange', tellAddress);
// The search writes its state into the address without any event.
window.addEventListener('beforeprint', tellAddress);

// Chromium 131 and 132 set the boxes in margins, but read no attribute for them.
if (!CSS.supports('width', 'attr(a type(<length>))')) {
  const setRules = ownRules();
  window.addEventListener('beforeprint', () =>
    setRules(`:root{--leaf:${cssString(document.documentElement.dataset.leaf ?? '')}}`),
  );
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !slashKey.isOn()) return;
  const at = event.target;
  const typing = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select';
  if (at instanceof HTMLElement && (at.isContentEditable || at.matches(typing))) return;
  const box =
    document.querySelector<HTMLInputElement>('main [role="search"] input[name="q"]') ??
    document.querySelector<HTMLInputElement>('[role="search"] input[name="q"]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});
