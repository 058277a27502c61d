import { hasFilters, readAddress, type SearchState, toggled, writeAddress } from './address.ts';
import type { SearchAnswer, SearchEngine, SearchOptions } from './engine.ts';
import { showFilters } from './filter-list.ts';
import { moveByKeyboard } from './keyboard.ts';
import { countMessage, DAMAGED, damaged, LOADING, noHits } from './messages.ts';
import { type IndexKind, openSearch } from './open.ts';
import { resultList } from './result-list.ts';

declare global {
  /** For other programs of the intranet, and for tests. */
  var archive: {
    search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
    /** Which index answers. */
    index(): Promise<IndexKind>;
  };
}

/** Results shown at first, and more for each wish. */
const STEP = 20;
/** Milliseconds after which a reader is told that something is on its way. */
const PATIENCE = 400;

const part = <T extends HTMLElement>(name: string): T => {
  const found = document.querySelector<T>(`[data-search="${name}"]`);
  if (found === null) throw new Error(`the search page has no ${name}`);
  return found;
};

const form = part<HTMLFormElement>('form');
const box = part<HTMLInputElement>('box');
const filters = part('filters');
const status = part('status');
const results = part('results');
const more = part<HTMLButtonElement>('more');
const titles = part('titles');
const root = form.getAttribute('data-root') ?? '../';

// `?index=text` looks through the texts where Pagefind would run: for tests, and to find faults.
const prefer = new URLSearchParams(location.search).get('index') === 'text' ? 'text' : undefined;
let opening: ReturnType<typeof openSearch> | undefined;
const open = (): ReturnType<typeof openSearch> => {
  if (opening === undefined) {
    opening = openSearch(new URL(root, document.baseURI), prefer);
    opening.catch(() => {
      opening = undefined;
    });
  }
  return opening;
};
const engine = async (): Promise<SearchEngine> => (await open()).engine;

globalThis.archive = {
  search: async (query, options) => (await engine()).search(query, options),
  index: async () => (await open()).kind(),
};

let state = readAddress(location.search);
let limit = STEP;
/** Counts the questions: only the answer to the last one is shown. */
let asked = 0;

async function ask(): Promise<void> {
  asked += 1;
  const mine = asked;
  const { q } = state;
  if (q.trim() === '') {
    clear();
    return;
  }
  const slow = setTimeout(() => say(LOADING), PATIENCE);
  try {
    const answer = await (await engine()).search(q, { filters: state.filters, limit });
    if (mine === asked) show(q, answer);
  } catch (error) {
    console.error(error);
    if (mine === asked) fail();
  } finally {
    clearTimeout(slow);
  }
}

function show(q: string, answer: SearchAnswer): void {
  say(countMessage(q, answer));
  showFilters(filters, answer, state.filters, (facet, value, on) => go(toggled(state, facet, value, on)));
  const nothing = answer.total === 0;
  const hints = nothing ? noHits(hasFilters(state), () => go({ ...state, filters: NO_FILTERS })) : [];
  results.replaceChildren(...resultList(answer, root), ...hints);
  more.hidden = answer.results.length >= answer.total + answer.near;
  titles.hidden = true;
}

function clear(): void {
  say('');
  filters.replaceChildren();
  results.replaceChildren();
  more.hidden = true;
  titles.hidden = false;
}

function fail(): void {
  say(DAMAGED);
  filters.replaceChildren();
  results.replaceChildren(...damaged());
  more.hidden = true;
  titles.hidden = false;
}

function say(message: string): void {
  if (status.textContent !== message) status.textContent = message;
}

const NO_FILTERS = { year: [], issuer: [], kind: [] };

/** A new state with an entry of its own in the history; while somebody types, all changes share one. */
function go(next: SearchState, typing = false): void {
  const to = writeAddress(next, location.pathname);
  state = next;
  limit = STEP;
  if (to !== location.pathname + location.search) {
    if (typing && history.state?.typing === true) history.replaceState({ typing: true }, '', to);
    else history.pushState({ typing }, '', to);
  } else if (!typing) history.replaceState({ typing: false }, '', to);
  void ask();
}

let composing = false;
box.addEventListener('compositionstart', () => {
  composing = true;
});
box.addEventListener('compositionend', () => {
  composing = false;
  go({ ...state, q: box.value }, true);
});
box.addEventListener('input', (event) => {
  if (composing || (event instanceof InputEvent && event.isComposing)) return;
  go({ ...state, q: box.value }, true);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ ...state, q: box.value });
});
more.addEventListener('click', () => {
  const shown = results.querySelectorAll('a.result-link').length;
  limit += STEP;
  void ask().then(() => results.querySelectorAll<HTMLElement>('a.result-link')[shown]?.focus());
});
window.addEventListener('popstate', () => {
  state = readAddress(location.search);
  box.value = state.q;
  limit = STEP;
  void ask();
});
moveByKeyboard(box, results);

// A browser that comes back to the page may have kept what was typed; the address counts.
box.value = state.q;
void ask();
if (state.q === '') box.focus();
