/**
 * The jump box in a search field: what is typed is read as the name of a place, from the
 * first key on. Where it is surely one, Enter goes there; where it may be several, they
 * are listed; else Enter searches, as without any script.
 */
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import { addressedQuery } from '#domain/search/query-address.ts';
import { element } from '../lib/element.ts';
import { archiveRoot } from '../lib/told-address.ts';
import { linkFrom } from './link-from.ts';
import { openJump } from './open.ts';
import { targetParts } from './words.ts';

/** Choices in the list; the page /go/ shows them all. */
const MOST = 8;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-jump]')) {
  const box = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (box !== null) startBox(form, box);
}

function startBox(form: HTMLFormElement, box: HTMLInputElement): void {
  const root = archiveRoot();
  const jump = openJump(root);
  const list = element('div', 'jump-list');
  list.id = `${box.id}-jumps`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '直达');
  list.hidden = true;
  form.append(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');

  let options: HTMLElement[] = [];
  let active = -1;
  /** Counts the questions: only the answer to the last one is shown. */
  let asked = 0;

  const activate = (to: number): void => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = to;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', option.id);
  };
  const hide = (): void => {
    asked += 1;
    activate(-1);
    list.hidden = true;
    list.replaceChildren();
    options = [];
    box.setAttribute('aria-expanded', 'false');
  };
  const option = (link: HTMLElement, href: string): HTMLElement => {
    link.setAttribute('href', href);
    link.setAttribute('role', 'option');
    link.setAttribute('tabindex', '-1');
    link.setAttribute('aria-selected', 'false');
    link.id = `${list.id}-${options.length}`;
    options.push(link);
    return link;
  };
  const show = ({ certain, targets, pointed }: JumpAnswer): void => {
    hide();
    if (!pointed || targets.length === 0) return;
    for (const target of targets.slice(0, MOST)) {
      list.append(option(element('a', 'jump-option', ...targetParts(target)), linkFrom(root, target.url)));
    }
    if (targets.length > MOST) {
      const all = `${linkFrom(root, 'go/')}?q=${encodeURIComponent(box.value)}`;
      list.append(option(element('a', 'jump-option', `全部 ${targets.length} 处`), all));
    }
    const how =
      certain === null ? '↑↓ 选择，回车前往；不选则检索全文' : '回车直达；按 ↑ 取消选择后回车检索全文';
    const hint = element('p', 'jump-hint', how);
    hint.setAttribute('aria-hidden', 'true');
    list.append(hint);
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    if (certain !== null) activate(0);
  };
  const ask = (): void => {
    const typed = box.value;
    asked += 1;
    const mine = asked;
    if (typed.trim() === '') {
      hide();
      return;
    }
    // Without its index the box is a plain search field.
    void jump(typed).then(
      (answer) => {
        if (mine === asked) show(answer);
      },
      () => undefined,
    );
  };

  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
  box.addEventListener('compositionend', ask);
  box.addEventListener('focus', () => {
    if (box.value.trim() !== '' && list.hidden) ask();
  });
  box.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (list.hidden) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) activate(Math.max(-1, Math.min(options.length - 1, active + step)));
      else if (event.key === 'Escape') hide();
      else if (event.key === 'Enter' && options[active] !== undefined) options[active]?.click();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  form.addEventListener('submit', (event) => {
    hide();
    const address = addressedQuery(box.value);
    if (!address.includes('#')) return;
    event.preventDefault();
    location.assign(form.action + address);
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) hide();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) hide();
  });
}
