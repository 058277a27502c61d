import { openJump } from '../jump/open.ts';
import { linkFromFolder } from '../lib/link-from-folder.ts';
import { type OpenSearch, openSearch } from '../search/rank/open.ts';
import { answersTo } from './answers.ts';
import { type Identities, openIdentities } from './identities.ts';
import { addressedQuestion } from './question.ts';

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
const root = new URL(form.getAttribute('data-root') ?? '../', document.baseURI);
const inFolder = root.protocol === 'file:';
const link = (address: string): string => new URL(address, root).href;

const jump = openJump(root);

let identities: Promise<Identities> | undefined;
let search: Promise<OpenSearch> | undefined;
let turn = 0;

async function ask(typed: string): Promise<void> {
  turn += 1;
  const mine = turn;
  answer.replaceChildren();
  asked.textContent = typed.trim() === '' ? '' : `核对：${typed.trim()}`;
  if (typed.trim() === '') {
    status.textContent = '';
    return;
  }
  status.classList.remove('visually-hidden');
  status.textContent = '正在核对……';
  try {
    identities ??= openIdentities(root);
    const found = await answersTo(typed, {
      link,
      jump,
      known: await identities,
      search: () => {
        search ??= openSearch(root);
        return search;
      },
    });
    if (mine !== turn) return;
    answer.replaceChildren(...found);
    // The answer itself is there to be seen; readers of screens are told how it begins.
    status.classList.add('visually-hidden');
    status.textContent = found.map((one) => one.querySelector('h2')?.textContent ?? '').join('；');
  } catch (error) {
    console.error(error);
    identities = undefined;
    search = undefined;
    if (mine !== turn) return;
    status.classList.remove('visually-hidden');
    status.textContent = FAILED;
  }
}

const FAILED = '没能读取档案的数据，请刷新页面再试。';

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
  remember(addressedQuestion(query));
  void ask(query);
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
if (inFolder) linkFromFolder();
const given = new URLSearchParams(location.search).get('q') ?? '';
if (given !== '') {
  box.value = given;
  // What an older link carried: a passage is not sent again.
  remember(addressedQuestion(given));
  void ask(given);
}
