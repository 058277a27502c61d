/** The menu of citations: forms with the reader's address and day, copied with one click, moved through by keys. */
import type { Citable } from '#domain/citation/citable.ts';
import { FORM_GROUPS, FORMS, type Form } from '#domain/citation/forms.ts';
import { element } from '../lib/element.ts';
import { copyText } from '../lib/give-copy.ts';
import { citedOnPage } from './cited-on-page.ts';
import { addressOf, today } from './occasion.ts';

/** Milliseconds for which a button says that it has copied. */
const REMEMBERED = 2500;

/** Brings every citation of the page to life. */
export function startMenus(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-cite]')) startMenu(place);
}

function startMenu(place: HTMLElement): void {
  const permalink = place.querySelector<HTMLAnchorElement>('[data-permalink]');
  if (permalink === null) return;
  const cited = citedOnPage(place);
  const { menu, summary, panel, buttons, texts, status } = makeMenu(cited);
  place.append(menu);
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
      panel.scrollIntoView({ block: 'nearest' });
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

/** All forms, each with the button that copies it. Pages come without: who runs no scripts has the official form. */
function makeMenu(cited: Citable) {
  const buttons: HTMLButtonElement[] = [];
  const texts: HTMLElement[] = [];
  const status = element('p', 'cite-status');
  status.setAttribute('role', 'status');
  const formOf = ({ name, use }: Form): HTMLElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '复制';
    button.setAttribute('aria-label', `复制：${name}`);
    const text = element('pre', 'cite-text');
    // What is cut off at its edge is scrolled by the keyboard.
    text.tabIndex = 0;
    buttons.push(button);
    texts.push(text);
    const inWords = use === undefined ? [] : [element('small', '', use)];
    return element(
      'div',
      'cite-form',
      element('p', 'cite-form-name', element('span', '', name), ...inWords, button),
      text,
    );
  };
  const groups = FORM_GROUPS.map(({ name, forms }) => {
    const group = element('div', '', element('p', 'cite-group', name), ...forms.map(formOf));
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', name);
    return group;
  });
  const panel = element('div', 'cite-panel', ...groups, status);
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', '引用格式');
  const summary = element('summary', 'cite-button', `引用本${wordFor(cited)}`);
  const menu = document.createElement('details');
  menu.className = 'cite-menu';
  menu.append(summary, panel);
  return { menu, summary, panel, buttons, texts, status };
}

function wordFor({ place, interview }: Citable): string {
  if (place === '') return '件';
  const section = /(?:部分|编|章|节)$/u.exec(place)?.[0];
  if (section !== undefined) return section;
  if (place.includes('条')) return '条';
  return interview ? '问' : '项';
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
