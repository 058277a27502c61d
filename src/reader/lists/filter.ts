/** Fields that narrow a list as one types (src/view/lists/ListFilter.astro). */
import { filterCut, filterWords, LONGEST_FILTER } from '#domain/list-filter.ts';
import { narrowPage } from './narrow-page.ts';
import { searchNames } from './search-names.ts';

for (const box of document.querySelectorAll<HTMLElement>('[data-list-filter]')) if (box.hidden) start(box);

function start(box: HTMLElement): void {
  const input = box.querySelector('input');
  const status = box.querySelector('[role="status"]');
  const list = document.getElementById(box.dataset.listFilter ?? '');
  if (input === null || status === null || list === null) return;
  const { names, root = '', unit = '', what = '' } = box.dataset;
  const narrows = names === undefined ? narrowPage(list) : searchNames(list, box, { names, root });
  let asked = 0;

  const narrow = async (): Promise<void> => {
    const words = filterWords(input.value);
    history.replaceState({ ...history.state, [input.id]: input.value.slice(0, LONGEST_FILTER + 1) }, '');
    asked += 1;
    const mine = asked;
    try {
      if (words.length > 0) await narrows.ready();
    } catch {
      status.textContent = '名称未能载入，请按下面的目录查找';
      return;
    }
    if (mine !== asked) return;
    const { passed, of } = narrows.narrow(words);
    const cut = filterCut(input.value);
    if (words.length === 0) status.textContent = '';
    else if (passed === 0) status.textContent = `${cut}${of} ${unit}${what}中没有符合的`;
    else status.textContent = `${cut}符合的 ${passed} ${unit}，共 ${of} ${unit}${what}`;
  };
  input.addEventListener('input', (event) => {
    // While somebody composes Han characters, what stands in the field is not yet what is meant.
    if (!(event instanceof InputEvent && event.isComposing)) narrow();
  });
  input.addEventListener('compositionend', narrow);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const first = narrows.first();
    if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      narrow();
    } else if (event.key === 'ArrowDown' && first !== null) first.focus();
    else if (event.key === 'Enter' && input.value !== '' && first !== null) first.click();
    else return;
    event.preventDefault();
  });

  box.hidden = false;
  // Who comes back finds the list as it was left.
  const left: unknown = history.state?.[input.id];
  if (typeof left === 'string' && left !== '') input.value = left;
  if (input.value !== '') narrow();
}
