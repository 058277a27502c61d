/**
 * Marks on a page what the search found: `?find=` holds the phrases, folded. Browsers that
 * know text fragments have scrolled by themselves; the marks and the way from one to the
 * next are for all.
 */
import { fragmentOf } from '#domain/readable-address.ts';
import { foldings } from '#domain/search/figures.ts';
import { occurrences } from '#domain/search/fold.ts';
import { element } from '../lib/element.ts';
import { openAround } from '../lib/open-around.ts';
import { button } from '../search/show/messages.ts';

/** More phrases and longer ones nobody looks for. */
const MOST_PHRASES = 60;
const BLOCKS = 'p, h1, h2, h3, h4, li, td, th, dt, dd, blockquote, summary';

function markPhrases(phrases: readonly string[]): HTMLElement[][] {
  const place = document.querySelector('.reading') ?? document.querySelector('main');
  if (place === null) return [];
  const blocks = [...place.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  return blocks.flatMap((block) => markBlock(block, phrases));
}

/** Marks within one block, whose text may lie in several elements; each match has its pieces. */
function markBlock(block: Element, phrases: readonly string[]): HTMLElement[][] {
  const forms = foldings(block.textContent ?? '');
  const ranges = phrases
    .flatMap((phrase) => forms.flatMap((form) => occurrences(form, phrase)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: HTMLElement[][] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (end <= from) continue;
    found.push(markRange(block, Math.max(start, from), end));
    from = end;
  }
  return found;
}

function markRange(block: Element, start: number, end: number): HTMLElement[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; from: number; to: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node !== null && at < end; node = walker.nextNode()) {
    const { length } = node as Text;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) pieces.push({ node: node as Text, from, to });
    at += length;
  }
  return pieces.map(({ node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = element('mark', 'found-match');
    range.surroundContents(mark);
    return mark;
  });
}

/** The bar that leads from match to match. */
function showBar(matches: readonly HTMLElement[][]): void {
  let current = -1;
  const count = element('span', '');
  count.setAttribute('role', 'status');
  const go = (to: number, scroll: boolean): void => {
    for (const mark of matches[current] ?? []) mark.classList.remove('current');
    current = (to + matches.length) % matches.length;
    for (const mark of matches[current] ?? []) mark.classList.add('current');
    count.textContent = `第 ${current + 1} / ${matches.length} 处`;
    if (!scroll) return;
    openAround(matches[current]?.[0]);
    matches[current]?.[0]?.scrollIntoView({ block: 'center' });
  };
  const close = (): void => {
    // Who was on the bar goes on with the text.
    if (bar.contains(document.activeElement)) document.getElementById('main')?.focus({ preventScroll: true });
    bar.remove();
    document.body.classList.remove('has-found-bar');
    for (const mark of matches.flat()) mark.replaceWith(...mark.childNodes);
  };
  const bar = element(
    'div',
    'found-bar',
    count,
    button('上一处', () => go(current - 1, true)),
    button('下一处', () => go(current + 1, true)),
    button('取消标记', close),
  );
  // It stands outside the page's own landmarks.
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', '检索所得');
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  document.body.append(bar);
  document.body.classList.add('has-found-bar');
  // A section that the address names is where the reader wants to be: the first match after it.
  const target = document.getElementById(fragmentOf(location.hash));
  const after = matches.findIndex(([mark]) =>
    mark === undefined || target === null
      ? false
      : (target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ||
        target.contains(mark),
  );
  go(Math.max(after, 0), true);
}

const phrases = new URLSearchParams(location.search)
  .getAll('find')
  .filter((phrase) => phrase !== '')
  .slice(0, MOST_PHRASES);
if (phrases.length > 0) {
  const matches = markPhrases(phrases);
  if (matches.length > 0) showBar(matches);
}
