/** The button that copies citation and address; it appears only where scripts run. */

import { copyText } from '../browser/give-copy.ts';

const row = document.querySelector<HTMLElement>('[data-copy]');
const quoted = document.querySelector('[data-citation]');
const citation = quoted?.textContent?.trim() ?? '';
const permalink = document.querySelector<HTMLAnchorElement>('[data-permalink]');
const outcome = document.querySelector('[data-copy-status]');

// Readers copy what they see: the whole address, not only the path.
if (permalink !== null) permalink.textContent = permalink.href;

let forgetting: number | undefined;

if (row !== null && permalink !== null && outcome !== null) {
  row.hidden = false;
  row.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    void copyText(`${citation}\n${permalink.href}`).then((done) => {
      window.clearTimeout(forgetting);
      outcome.textContent = done ? '已复制' : '浏览器不允许复制；引文与链接已选中，请按 Ctrl+C';
      if (done) forgetting = window.setTimeout(forget, 4000, outcome);
      else if (quoted !== null) select(quoted, permalink);
    });
  });
}

function forget(outcome: Element): void {
  outcome.textContent = '';
}

/** Selects from one element to another, so that the reader can copy by hand. */
function select(from: Element, to: Element): void {
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
