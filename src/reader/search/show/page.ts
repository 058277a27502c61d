import { linkFrom } from '../../jump/open.ts';
import { linkFromFolder } from '../../lib/link-from-folder.ts';
import {
  hasFilters,
  NOTHING_CHOSEN,
  readAddress,
  type SearchState,
  toggled,
  writeAddress,
} from '../ask/address.ts';
import { onTyped } from '../ask/typing.ts';
import type { SearchAnswer } from '../rank/answer.ts';
import { type OpenSearch, openSearch, TooLarge } from '../rank/open.ts';
import { publishSearch } from '../rank/publish.ts';
import type { SearchResult } from '../rank/result.ts';
import { offerNames } from './completion-list.ts';
import { filtersInWords, showFilters, unfolding } from './filter-list.ts';
import { moveByKeyboard } from './keyboard.ts';
import {
  countMessage,
  DAMAGED,
  damaged,
  LOADING,
  noHits,
  spellingOffer,
  TOO_LARGE,
  tooLarge,
} from './messages.ts';
import { offerCopies } from './offer-copies.ts';
import { resultList } from './result-list.ts';

/** Results shown at first, and more for each wish. */
const STEP = 10;
/** Results that a copy holds at most. */
const MOST_COPIED = 2000;
/** Milliseconds in which nobody typed on: what holds half a word need not be loaded. */
const PAUSE = 80;
/** Milliseconds after which a reader is told that something is on its way. */
const PATIENCE = 400;
/** And after which nothing is expected any more. */
const LAST_PATIENCE = 20_000;

const part = <T extends HTMLElement>(name: string): T => {
  const found = document.querySelector<T>(`[data-search="${name}"]`);
  if (found === null) throw new Error(`the search page has no ${name}`);
  return found;
};

const form = part<HTMLFormElement>('form');
const box = part<HTMLInputElement>('box');
const completions = part('completions');
const filters = part('filters');
const narrow = unfolding(filters, '筛选');
const inWords = part('filters-in-words');
const status = part('status');
const tools = part('tools');
const folding = part<HTMLInputElement>('fold');
const results = part('results');
const more = part<HTMLButtonElement>('more');
const titles = part('titles');
const root = form.getAttribute('data-root') ?? '../';
const base = new URL(root, document.baseURI);
const fromFolder = base.protocol === 'file:';

// `?index=text` looks through the texts where Pagefind would run: for tests, and to find faults.
const prefer = new URLSearchParams(location.search).get('index') === 'text' ? 'text' : undefined;
let opening: Promise<OpenSearch> | undefined;
const open = (): Promise<OpenSearch> => {
  if (opening === undefined) {
    opening = openSearch(base, prefer);
    opening.catch(() => {
      opening = undefined;
    });
  }
  return opening;
};
const search = publishSearch(open);

let state = readAddress(location.search);
/** What the browser kept of a result list that a reader comes back to. */
const kept = history.state as { limit?: number; opened?: number } | null;
let limit = kept?.limit ?? STEP;
/** Counts the questions: only the answer to the last one is shown. */
let asked = 0;

async function ask(typed = false): Promise<void> {
  asked += 1;
  const mine = asked;
  const { q, filters: chosen, perCircular } = state;
  folding.checked = perCircular;
  if (q.trim() === '') {
    empty();
    say('');
    return;
  }
  const slow = setTimeout(() => say(LOADING), PATIENCE);
  // A server that never answers is as good as none; should it answer yet, its answer is shown.
  const stuck = setTimeout(() => mine === asked && fail(new Error('no answer')), LAST_PATIENCE);
  try {
    const opened = open();
    if (typed) await new Promise((resume) => setTimeout(resume, PAUSE));
    const { engine, complete } = await opened;
    if (mine !== asked) return;
    const answer = await engine.search(q, { filters: chosen, limit, perCircular });
    if (mine !== asked) return;
    show(q, answer);
    // Who comes with an address has typed to the end.
    const isLast = (): boolean => mine === asked;
    if (typed) void offerNames(completions, complete(q), isLast, take);
    else completions.replaceChildren();
  } catch (error) {
    console.error(error);
    if (mine === asked) fail(error);
  } finally {
    clearTimeout(slow);
    clearTimeout(stuck);
  }
}

function show(q: string, answer: SearchAnswer): void {
  say(countMessage(q, answer, state.perCircular));
  const clear = (): void => take(q, NOTHING_CHOSEN);
  showFilters(filters, answer, state.filters, { change: (...to) => go(toggled(state, ...to)), clear });
  inWords.textContent = filtersInWords(answer);
  const nothing = answer.total === 0 && answer.jumps.length === 0;
  const { spelling } = answer;
  results.replaceChildren(
    ...(spelling === null ? [] : [spellingOffer(spelling, () => take(spelling))]),
    ...resultList(answer, { root, fromFolder, unfold: (result) => others(q, result) }),
    ...(nothing ? noHits(hasFilters(state), clear) : []),
  );
  narrow.hidden = filters.childElementCount === 0;
  tools.hidden = answer.results.length === 0;
  more.hidden = answer.results.length >= answer.available;
  titles.hidden = true;
}

/** The results of a circular that were folded into one. */
async function others(q: string, first: SearchResult): Promise<readonly SearchResult[]> {
  const only = { ...state.filters, circular: first.circular };
  const { results: all } = await search(q, { filters: only, limit: MOST_COPIED });
  // Several texts of a circular may have its page for address: not by that is the first one known.
  const isFirst = ({ url, title, excerpt }: SearchResult): boolean =>
    url === first.url && title === first.title && excerpt === first.excerpt;
  return all.filter((one) => !isFirst(one) && (one.rung === 'exact') === (first.rung === 'exact'));
}

function fail(error: unknown): void {
  empty();
  say(error instanceof TooLarge ? TOO_LARGE : DAMAGED);
  results.replaceChildren(...(error instanceof TooLarge ? tooLarge() : damaged()));
}

function empty(): void {
  for (const place of [filters, inWords, results, completions]) place.replaceChildren();
  narrow.hidden = true;
  tools.hidden = true;
  more.hidden = true;
  titles.hidden = false;
}

function say(message: string): void {
  if (status.textContent !== message) status.textContent = message;
}

/** A new state with an entry of its own in the history; while somebody types, all changes share one. */
function go(next: SearchState, typing = false): void {
  const to = writeAddress(next, location.pathname);
  state = next;
  limit = STEP;
  copies.clear();
  if (!typing) box.value = next.q;
  try {
    if (to !== location.pathname + location.search) {
      if (typing && history.state?.typing === true) history.replaceState({ typing: true }, '', to);
      else history.pushState({ typing }, '', to);
    } else if (!typing) history.replaceState({ typing: false }, '', to);
  } catch {
    // Some browsers keep the address of a file as it is, or of a page that changed it too often.
  }
  void ask(typing);
}

/** Takes up an offer, whose button then goes: the focus goes to the box, but where that would call a keyboard up. */
function take(q: string, filters = state.filters): void {
  if (window.matchMedia('(pointer: fine)').matches) box.focus();
  go({ ...state, q, filters });
}

const links = (): HTMLElement[] => [...results.querySelectorAll<HTMLElement>('a.result-link')];

const composing = onTyped(box, () => go({ ...state, q: box.value }, true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (composing()) return;
  const typed = box.value;
  const searchFor = (): void => go({ ...state, q: typed });
  // Who names one measure goes to it; a circular may as well be looked for where others cite it.
  void open()
    .then(({ jump }) => jump(typed))
    .then((answer) => {
      const { certain = null, pointed = false } = answer ?? {};
      if (certain === null || !pointed || certain.name === '') searchFor();
      else location.assign(linkFrom(base, certain.url));
    })
    .catch(searchFor);
});
folding.addEventListener('change', () => go({ ...state, perCircular: folding.checked }));
const copies = offerCopies(
  { copy: part('copy'), csv: part('csv'), copied: part('copied') },
  base,
  async () => {
    const { q, filters: chosen } = state;
    return { q, results: (await search(q, { filters: chosen, limit: MOST_COPIED })).results };
  },
  async () => (await open()).copies(),
);
more.addEventListener('click', () => {
  const shown = links().length;
  limit += STEP;
  void ask().then(() => links()[shown]?.focus());
});
window.addEventListener('popstate', () => {
  state = readAddress(location.search);
  box.value = state.q;
  limit = STEP;
  void ask();
});
results.addEventListener('click', ({ target }) => {
  const opened = links().indexOf((target as Element).closest<HTMLElement>('a.result-link') as HTMLElement);
  if (opened < 0) return;
  try {
    history.replaceState({ ...history.state, limit, opened }, '');
  } catch {
    // As above.
  }
});
moveByKeyboard(box, results);
if (hasFilters(state)) narrow.open = true;
if (fromFolder) linkFromFolder();

// A browser that comes back to the page may have kept what was typed; the address counts.
box.value = state.q;
const answered = ask();
if (kept?.opened !== undefined) {
  // Back from a result: where the reader left the list.
  void answered.then(() => links()[kept.opened ?? 0]?.focus());
} else if (state.q === '' || window.matchMedia('(pointer: fine)').matches) {
  // The arrows lead on from the box at once. On a touch screen a keyboard would cover the results.
  box.focus({ preventScroll: true });
  box.setSelectionRange(box.value.length, box.value.length);
}
