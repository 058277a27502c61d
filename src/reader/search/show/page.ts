import { LONGEST_QUERY } from '#domain/search/query-address.ts';
import { recordCount } from '#domain/search/records.ts';
import { linkFrom } from '../../jump/link-from.ts';
import { leadingTo } from '../../jump/words.ts';
import { scriptRuns } from '../../lib/script-runs.ts';
import {
  hasFilters,
  NOTHING_CHOSEN,
  readAddress,
  type SearchState,
  toggled,
  writeAddress,
} from '../ask/address.ts';
import type { Overview } from '../ask/overviews.ts';
import { onTyped } from '../ask/typing.ts';
import type { SearchAnswer } from '../rank/answer.ts';
import { type Facet, SORTS } from '../rank/catalogue.ts';
import { type OpenSearch, openSearch } from '../rank/open.ts';
import { publishSearch } from '../rank/publish.ts';
import { shownOf } from '../rank/rank-by-text.ts';
import type { SearchResult } from '../rank/result.ts';
import { offerNames } from './completion-list.ts';
import type { Copies } from './copies-of.ts';
import { filtersInWords, showFilters, unfolding } from './filter-list.ts';
import { moveByKeyboard } from './keyboard.ts';
import { countMessage, DAMAGED, damaged, LOADING, lostPlace, noHits, spellingOffer } from './messages.ts';
import { overviewList } from './overview-list.ts';
import { addResults } from './result-list.ts';
import { whenScrolledTo } from './when-scrolled-to.ts';

/** Results that are added for each wish. */
const STEP = 10;
/** Results that come by themselves as one scrolls; then a reader is asked, so that the page has an end. */
const BY_THEMSELVES = 60;
/** More than a circular has records. */
const ALL_OF_CIRCULAR = 100_000;
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
const sorting = part<HTMLSelectElement>('sort');
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
    opening = openSearch(base, prefer, form.getAttribute('data-version') ?? undefined);
    opening.catch(() => {
      opening = undefined;
    });
  }
  return opening;
};
const search = publishSearch(open);

let state = readAddress(location.search, location.hash);
/** What the browser kept of a result list that a reader comes back to. */
const kept = history.state as { opened?: number } | null;
/** Facets that a reader wants to be counted though they must be loaded. */
const counted = new Set<Facet>();
/** Counts the questions: only the answer to the last one is shown. */
let asked = 0;

async function ask(typed = false): Promise<void> {
  asked += 1;
  const mine = asked;
  const { q } = state;
  folding.checked = state.perCircular;
  sorting.value = state.sort;
  if (q.trim() === '') {
    empty();
    say('');
    return;
  }
  const slow = setTimeout(() => say(LOADING), PATIENCE);
  // A server that never answers is as good as none; should it answer yet, its answer is shown.
  const stuck = setTimeout(() => mine === asked && fail(), LAST_PATIENCE);
  try {
    const opened = open();
    if (typed) await new Promise((resume) => setTimeout(resume, PAUSE));
    const { engine, complete, overviews: overviewsFor, parts } = await opened;
    if (mine !== asked) return;
    const { large } = parts.directory;
    const limit = state.listed ?? shownOf({ count: recordCount(parts.directory) });
    const [answer, overviews] = await Promise.all([
      engine.search(q, { ...optionsOf(state), limit }),
      large ? [] : overviewsFor(q),
    ]);
    if (mine !== asked) return;
    const { spelling } = answer;
    const right = overviews.length === 0 && spelling !== null ? await overviewsFor(spelling) : overviews;
    if (mine !== asked) return;
    show(q, answer, right);
    // Of a large archive they lie in files of their own, and results do not wait for them.
    if (large) void overviewsFor(q).then((late) => mine === asked && showOverviews(late));
    // Who comes with an address has typed to the end.
    const isLast = (): boolean => mine === asked;
    if (typed) void offerNames(completions, complete(q), isLast, { choose: take, linkTo: toPage });
    else completions.replaceChildren();
  } catch (error) {
    console.error(error);
    if (mine === asked) fail();
  } finally {
    clearTimeout(slow);
    clearTimeout(stuck);
  }
}

const optionsOf = ({ filters: chosen, perCircular, sort }: SearchState) => ({
  filters: chosen,
  perCircular,
  sort,
  facets: [...counted],
});

const listedHere = (listed: number) => ({
  perCircular: state.perCircular,
  filtered: hasFilters(state),
  listed,
  cut: state.q.length > LONGEST_QUERY,
});

const toPage = (url: string): string => linkFrom(base, url);

function showOverviews(found: readonly Overview[]): void {
  results.prepend(...overviewList(found, toPage));
}

function show(q: string, answer: SearchAnswer, overviews: readonly Overview[]): void {
  say(countMessage(q, answer, listedHere(answer.results.length)));
  byThemselves = answer.results.length + BY_THEMSELVES;
  const clear = (): void => take(q, NOTHING_CHOSEN);
  const count = (facet: Facet): void => {
    counted.add(facet);
    void ask();
  };
  showFilters(filters, answer, state.filters, {
    change: (...to) => go({ ...toggled(state, ...to), listed: undefined }),
    clear,
    count,
    manyValues: async () => (await open()).manyValues(),
  });
  inWords.textContent = filtersInWords(answer);
  const nothing = answer.total === 0 && answer.named === 0;
  const { spelling } = answer;
  results.replaceChildren(...(spelling === null ? [] : [spellingOffer(spelling, () => take(spelling))]));
  addResults(results, answer, listOptions(q));
  showOverviews(overviews);
  if (answer.lost) results.prepend(lostPlace(q, toPage));
  if (nothing) results.append(...noHits(q, answer, hasFilters(state), clear));
  narrow.hidden = filters.childElementCount === 0;
  tools.hidden = answer.results.length === 0;
  showMore(answer, answer.results.length);
  titles.hidden = true;
  titles.classList.add('answered');
}

const listOptions = (q: string) => ({
  root,
  fromFolder,
  unfold: (result: SearchResult) => others(q, result),
});

/** Whether there are more results than those that are listed. */
function showMore({ available, near }: SearchAnswer, listed: number): void {
  more.hidden = listed >= available && near !== null;
}

/** Results that stand in the list, without those that are unfolded under one of their circular. */
const listedNow = (): number => results.querySelectorAll(':scope > ol > li').length;

/** Results that are being added: who scrolls and who presses the button wait for the same. */
let growing: Promise<void> | undefined;
/** Up to so many results come as one scrolls. */
let byThemselves = BY_THEMSELVES;

/** Lists some more results; the address tells how many, so that who comes back finds them. */
function grow(): Promise<void> {
  growing ??= addMore().finally(() => {
    growing = undefined;
  });
  return growing;
}

async function addMore(): Promise<void> {
  if (more.hidden) return;
  const mine = asked;
  const listed = listedNow();
  try {
    const { engine } = await open();
    const answer = await engine.search(state.q, { ...optionsOf(state), from: listed, limit: STEP });
    if (mine !== asked) return;
    addResults(results, answer, listOptions(state.q));
    const now = listed + answer.results.length;
    state = { ...state, listed: now };
    showMore(answer, now);
    say(countMessage(state.q, answer, listedHere(now)));
    replaceAddress();
  } catch (error) {
    console.error(error);
    if (mine === asked) fail();
  }
}

function replaceAddress(): void {
  try {
    history.replaceState(history.state, '', writeAddress(state, location.pathname));
  } catch {
    // Some browsers keep the address of a file as it is, or of a page that changed it too often.
  }
}

/** The results of a circular that were folded into one. */
async function others(q: string, first: SearchResult): Promise<readonly SearchResult[]> {
  const only = { ...state.filters, circular: first.circular };
  const { results: all } = await search(q, { filters: only, limit: ALL_OF_CIRCULAR });
  // Several texts of a circular may have its page for address: not by that is the first one known.
  const isFirst = ({ url, title, excerpt }: SearchResult): boolean =>
    url === first.url && title === first.title && excerpt === first.excerpt;
  return all.filter((one) => !isFirst(one) && (one.rung === 'exact') === (first.rung === 'exact'));
}

function fail(): void {
  empty();
  say(DAMAGED);
  results.replaceChildren(...damaged());
}

function empty(): void {
  for (const place of [filters, inWords, results, completions]) place.replaceChildren();
  narrow.hidden = true;
  tools.hidden = true;
  more.hidden = true;
  titles.hidden = false;
  titles.classList.add('answered');
}

function say(message: string): void {
  if (status.textContent !== message) status.textContent = message;
}

/** A new state with an entry of its own in the history; while somebody types, all changes share one. */
function go(next: SearchState, typing = false): void {
  const to = writeAddress(next, location.pathname);
  state = next;
  copies?.clear();
  if (!typing) box.value = next.q;
  try {
    if (to !== location.pathname + location.search + location.hash) {
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
  go({ ...state, q, filters, listed: undefined });
}

const links = (): HTMLElement[] => [...results.querySelectorAll<HTMLElement>('a.result-link')];

const composing = onTyped(box, () => go({ ...state, q: box.value, listed: undefined }, true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (composing()) return;
  const typed = box.value;
  const searchFor = (): void => go({ ...state, q: typed, listed: undefined });
  // Who names one measure goes to it; a circular may as well be looked for where others cite it.
  void open()
    .then(({ jump }) => jump(typed))
    .then((answer) => {
      const { certain = null, pointed = false } = answer ?? {};
      if (certain === null || !pointed || certain.name === '') return searchFor();
      say(leadingTo(certain));
      location.assign(linkFrom(base, certain.url));
    })
    .catch(searchFor);
});
folding.addEventListener('change', () => go({ ...state, perCircular: folding.checked, listed: undefined }));
sorting.addEventListener('change', () => {
  const sort = SORTS.find((one) => one === sorting.value) ?? 'relevance';
  go({ ...state, sort, listed: undefined });
});
const copied = part('copied');
let copies: Copies | undefined;
async function give(as: 'copy' | 'csv'): Promise<void> {
  try {
    const { copies: load, engine } = await open();
    const { copiesOf } = await load();
    copies ??= copiesOf({ copied, reading: part('reading') }, base, async (progress, stopped) => {
      const { q } = state;
      // A copy holds every result by itself, also where the page lists one for each circular.
      const options = { ...optionsOf(state), perCircular: false };
      return { q, results: await engine.everything(q, options, { progress, stopped }) };
    });
    await copies[as]();
  } catch (error) {
    console.error(error);
    copied.textContent = as === 'copy' ? '未能复制' : '未能下载';
  }
}
part('copy').addEventListener('click', () => void give('copy'));
part('csv').addEventListener('click', () => void give('csv'));
more.addEventListener('click', () => {
  const shown = links().length;
  byThemselves = listedNow() + BY_THEMSELVES;
  void grow().then(() => links()[shown]?.focus());
});
whenScrolledTo(more, () => {
  if (listedNow() < byThemselves) void grow();
});
window.addEventListener('popstate', () => {
  state = readAddress(location.search, location.hash);
  box.value = state.q;
  void ask();
});
results.addEventListener('click', ({ target }) => {
  const opened = links().indexOf((target as Element).closest<HTMLElement>('a.result-link') as HTMLElement);
  if (opened < 0) return;
  try {
    history.replaceState({ ...history.state, opened }, '');
  } catch {
    // As above.
  }
});
moveByKeyboard(box, results);
if (hasFilters(state)) narrow.open = true;

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
scriptRuns();
