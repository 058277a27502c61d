/** The page /go/: jumps to the place that `?q=` surely names, else offers what it may mean. */
import { type JumpAnswer, LONGEST_NAME } from '#domain/jump/resolve.ts';
import { addressedQuery } from '#domain/search/query-address.ts';
import { element } from '../lib/element.ts';
import { reloadOffer } from '../lib/reload-offer.ts';
import { scriptRuns } from '../lib/script-runs.ts';
import { archiveRoot } from '../lib/told-address.ts';
import { linkFrom } from './link-from.ts';
import { openJump } from './open.ts';
import { leadingTo, missingWords, misunderstanding, targetParts } from './words.ts';

/** Characters of what was typed that a link shows. */
const MOST_SHOWN = 60;

const form = document.querySelector<HTMLFormElement>('form[data-go]');
const box = form?.querySelector<HTMLInputElement>('input[name="q"]');
const result = document.querySelector<HTMLElement>('[data-go-result]');

if (form != null && box != null && result !== null) {
  const root = archiveRoot();
  const jump = openJump(root);
  const typed = new URLSearchParams(location.search).get('q') ?? '';
  // A browser that comes back to the page may have kept what was typed; the address counts.
  box.value = typed;
  const answered = (): void => document.querySelector('[data-go-below]')?.classList.add('answered');
  if (typed.trim() === '') {
    answered();
    box.focus();
  } else if (typed.length > LONGEST_NAME) {
    result.replaceChildren(
      element('p', 'jump-said', `输入超过 ${LONGEST_NAME} 个字，不是公文的名称，没有查找。`),
      searchInstead(typed, root),
    );
    answered();
  } else {
    jump(typed)
      .then(
        (answer) => {
          if (answer.certain === null) {
            const isNothing = answer.targets.length === 0 && answer.understood === null;
            result.replaceChildren(
              ...understood(answer, typed, root),
              ...(isNothing ? [] : [searchInstead(typed, root)]),
            );
            result.querySelector<HTMLElement>('.jump-choices a')?.focus();
          } else {
            result.replaceChildren(element('p', 'jump-said', leadingTo(answer.certain)));
            // The reader comes back from there to where the link was, and not to this page.
            location.replace(linkFrom(root, answer.certain.url));
          }
        },
        () =>
          result.replaceChildren(
            element('p', 'jump-said', '目录没有载入，请重新载入，或者从下面的目录里找。'),
            element('p', 'jump-further', reloadOffer()),
          ),
      )
      .finally(answered);
  }
  const asYouType = (): void => {
    const words = box.value;
    // Without its index the page says what is wrong when it is asked to go.
    void jump(words).then(
      (answer) => {
        if (box.value === words)
          result.replaceChildren(...(words.trim() === '' ? [] : understood(answer, words, root)));
      },
      () => undefined,
    );
  };
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) asYouType();
  });
  box.addEventListener('compositionend', asYouType);
}

/** What was made of the words, in words: the place, or the places that may be meant, or what is not there. */
function understood(answer: JumpAnswer, typed: string, root: URL): HTMLElement[] {
  if (answer.targets.length === 0) return misunderstanding(answer, typed, root);
  const list = element(
    'ol',
    'jump-choices',
    ...answer.targets.map((target) => {
      const link = element('a', '', ...targetParts(target));
      link.setAttribute('href', linkFrom(root, target.url));
      return element('li', '', link);
    }),
  );
  const { length } = answer.targets;
  const found = length === 1 ? '可能指下面这一处' : `可能指下列 ${length} 处`;
  const said =
    answer.certain === null
      ? `“${typed.trim()}”${found}${missingWords(answer)}，请${length === 1 ? '确认' : '选择'}：`
      : '按“前往”打开：';
  return [element('p', 'jump-said', said), list];
}

function searchInstead(typed: string, root: URL): HTMLElement {
  const words = typed.trim();
  const search = element(
    'a',
    '',
    `在全文中检索“${words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}……` : words}”`,
  );
  search.setAttribute('href', linkFrom(root, 'search/') + addressedQuery(typed));
  return element('p', 'jump-further screen-only', search);
}
scriptRuns();
