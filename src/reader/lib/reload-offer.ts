import { element } from './element.ts';

/** What a reader can do where something did not load. */
export function reloadOffer(): HTMLElement {
  const made = element('button', '', '重新载入');
  made.setAttribute('type', 'button');
  made.addEventListener('click', () => location.reload());
  return made;
}
