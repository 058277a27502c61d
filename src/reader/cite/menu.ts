/** The menu of citations: forms with the reader's address and day, copied with one click, moved through by keys. */
import type { Citable } from '#domain/citation/citable.ts';
import { FORMS } from '#domain/citation/forms.ts';
import { copyText } from '../lib/give-copy.ts';
import { addressOf, today } from './occasion.ts';

/** Milliseconds for which a button says that it has copied. */
const REMEMBERED = 2500;

/** Brings every citation of the page to life. */
export function startMenus(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-cite]')) startMenu(place);
}

/** What a page cites, as its markup carries it. */
export function citedBy(place: HTMLElement): Citable {
  return JSON.parse(place.dataset.cite ?? '{}') as Citable;
}

function startMenu(place: HTMLElement): void {
  const menu = place.querySelector('details');
  const summary = place.querySelector('summary');
  const panel = place.querySelector('.cite-panel');
  const permalink = place.querySelector<HTMLAnchorElement>('[data-permalink]');
  const status = place.querySelector('[data-cite-status]');
  if (menu === null || summary === null || permalink === null || status === null) return;

  const cited = citedBy(place);
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('[data-cite-copy]')];
  const texts = [...place.querySelectorAll<HTMLElement>('[data-cite-text]')];
  const written = (i: number): string =>
    FORMS[i]?.write(cited, { address: addressOf(permalink), accessed: today() }) ?? '';
  const write = (): void => {
    for (const [i, text] of texts.entries()) text.textContent = written(i);
  };
  // Readers copy what they see: the whole address, not only the path.
  permalink.textContent = addressOf(permalink);
  write();

  const close = (): void => {
    menu.open = false;
    status.textContent = '';
  };
  for (const [i, button] of buttons.entries()) {
    button.hidden = false;
    button.addEventListener('click', () => {
      write();
      void copyText(written(i)).then((done) => {
        status.textContent = done
          ? `已复制：${FORMS[i]?.name ?? ''}`
          : '浏览器不允许复制；文字已选中，请按 Ctrl+C';
        if (done) confirm(button);
        else select(texts[i]);
      });
    });
  }

  menu.addEventListener('toggle', () => {
    if (menu.open) {
      write();
      panel?.scrollIntoView({ block: 'nearest' });
    } else status.textContent = '';
  });
  place.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && menu.open) {
      event.preventDefault();
      close();
      summary.focus();
      return;
    }
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const atSummary = document.activeElement === summary;
    if (at < 0 && !atSummary) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || (atSummary && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    menu.open = true;
    if (to < 0) summary.focus();
    else buttons[Math.min(to, buttons.length - 1)]?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (menu.open && target instanceof Node && !menu.contains(target)) close();
  });
}

function confirm(button: HTMLButtonElement): void {
  button.textContent = '已复制';
  button.classList.add('done');
  window.setTimeout(() => {
    button.textContent = '复制';
    button.classList.remove('done');
  }, REMEMBERED);
}

/** Selects a text, so that the reader can copy it by hand. */
function select(text: HTMLElement | undefined): void {
  if (text === undefined) return;
  const range = document.createRange();
  range.selectNodeContents(text);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
