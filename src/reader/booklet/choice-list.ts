import { element } from '../lib/element.ts';
import type { Entry } from './texts.ts';

export interface ListActions {
  readonly move: (from: number, by: number) => void;
  readonly remove: (at: number) => void;
}

/** The chosen measures in their order; without actions, to be read only. */
export function choiceList(
  entries: readonly Entry[],
  linkTo: (entry: Entry) => string,
  actions: ListActions | undefined,
): HTMLElement {
  const list = element('ol', 'booklet-choice');
  entries.forEach((entry, i) => {
    list.append(row(entry, i, entries.length, linkTo(entry), actions));
  });
  return list;
}

function row(
  entry: Entry,
  at: number,
  count: number,
  address: string,
  actions: ListActions | undefined,
): HTMLElement {
  const { unit, chosen, unread } = entry;
  const name = unit?.title ?? `${chosen.circular}/${chosen.key}`;
  const link = element('a', '', name);
  link.setAttribute('href', address);
  const item = element(
    'li',
    unit === undefined ? 'missing' : '',
    element('span', 'booklet-number', `${at + 1}`),
    element(
      'div',
      '',
      unit === undefined ? name : link,
      element(
        'small',
        '',
        unit?.citation ??
          (unread ? '这一项的文件没有载入，打印时会缺这一项。' : '本档案没有这一项；打印时略去。'),
      ),
    ),
  );
  if (actions === undefined) return item;
  const controls = element(
    'div',
    'booklet-controls',
    control('上移', name, at > 0, () => actions.move(at, -1)),
    control('下移', name, at < count - 1, () => actions.move(at, 1)),
    control('移出', name, true, () => actions.remove(at)),
  );
  item.append(controls);
  item.draggable = true;
  item.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/x-booklet', `${at}`));
  item.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('text/x-booklet') === true) event.preventDefault();
  });
  item.addEventListener('drop', (event) => {
    event.preventDefault();
    const from = Number(event.dataTransfer?.getData('text/x-booklet') || Number.NaN);
    if (Number.isInteger(from) && from !== at) actions.move(from, at - from);
  });
  return item;
}

function control(words: string, name: string, works: boolean, act: () => void): HTMLElement {
  const made = element('button', '', words) as HTMLButtonElement;
  made.type = 'button';
  made.disabled = !works;
  made.setAttribute('aria-label', `${words}：${name}`);
  made.addEventListener('click', act);
  return made;
}
