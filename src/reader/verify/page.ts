import { openJump } from '../jump/open.ts';
import { element } from '../lib/element.ts';
import { scriptRuns } from '../lib/script-runs.ts';
import { type OpenSearch, openSearch } from '../search/rank/open.ts';
import { answersTo } from './answers.ts';
import { openIdentities } from './identities.ts';
import { addressedQuestion, LONGEST_ASKED } from './question.ts';

const part = <T extends HTMLElement>(name: string): T => {
  const found = document.querySelector<T>(`[data-verify="${name}"]`);
  if (found === null) throw new Error(`the page has no ${name}`);
  return found;
};

const form = part<HTMLFormElement>('form');
const box = part<HTMLTextAreaElement>('box');
const answer = part('answer');
const status = part('status');
const asked = part('asked');
const nothingAsked = asked.textContent;
const root = new URL(form.getAttribute('data-root') ?? '../', document.baseURI);
const link = (address: string): string => new URL(address, root).href;

const jump = openJump(root);

const known = openIdentities(root);
let search: Promise<OpenSearch> | undefined;
let turn = 0;

async function ask(typed: string): Promise<void> {
  turn += 1;
  const mine = turn;
  answer.replaceChildren();
  asked.textContent = typed.trim() === '' ? nothingAsked : `核对：${typed.slice(0, LONGEST_ASKED).trim()}`;
  if (typed.trim() === '') {
    status.textContent = '';
    return;
  }
  status.classList.remove('visually-hidden');
  status.textContent = '正在核对……';
  try {
    const found = await answersTo(typed.slice(0, LONGEST_ASKED), {
      link,
      jump,
      known,
      search: () => {
        search ??= openSearch(root);
        search.catch(() => {
          search = undefined;
        });
        return search;
      },
    });
    if (mine !== turn) return;
    answer.replaceChildren(...found, ...(typed.length > LONGEST_ASKED ? [cut()] : []));
    // The answer itself is there to be seen; readers of screens are told how it begins.
    status.classList.add('visually-hidden');
    status.textContent = told(found);
  } catch (error) {
    console.error(error);
    if (mine !== turn) return;
    status.classList.remove('visually-hidden');
    status.textContent = FAILED;
  }
}

/** How the pieces of a passage are counted, or else the heading of each answer. */
const told = (answers: readonly HTMLElement[]): string =>
  answers.find((one) => one.classList.contains('verify-counts'))?.textContent ??
  answers.flatMap((one) => one.querySelector('h2')?.textContent ?? []).join('；');

const cut = (): HTMLElement =>
  element('p', 'soft', `文字太长，只读了前 ${LONGEST_ASKED.toLocaleString('en')} 个字。`);

const FAILED = '没能核对完，请刷新页面再试。';

/** Keeps an address or a fingerprint in the page's own address, to be passed on; a passage, which no server is to see, never. */
function remember(query: string): void {
  try {
    const address = location.pathname + (query === '' ? '' : `?q=${encodeURIComponent(query)}`);
    history.replaceState(null, '', address);
  } catch {
    // Some browsers keep the address of a file as it is.
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = box.value.trim();
  remember(addressedQuestion(query.slice(0, LONGEST_ASKED)));
  void ask(query);
});
box.addEventListener('input', () => {
  // A box of a million characters freezes the page before anything is read of them; one too many tells that some were cut.
  if (box.value.length > LONGEST_ASKED + 1) box.value = box.value.slice(0, LONGEST_ASKED + 1);
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
const given = new URLSearchParams(location.search).get('q') ?? '';
if (given !== '') {
  box.value = given;
  // What an older link carried: a passage is not sent again.
  remember(addressedQuestion(given.slice(0, LONGEST_ASKED)));
  void ask(given);
}
scriptRuns();
