/**
 * Shows where the address points: every piece of a sentence, and the words of a text
 * fragment, in all browsers. Those that know text fragments hide them from scripts in
 * `location`, and find Chinese words only where their own dictionary parts the text so: what
 * the page was opened with is read from its navigation entry.
 */
import { element } from '../lib/element.ts';
import { openAround } from '../lib/open-around.ts';
import { findDirective, readFragment } from './text-directive.ts';

const NO_TEXT = '.print-only, .passage-bar, .visually-hidden, script, style';

/** Marks what the address points to, now and whenever the fragment changes. */
export function startPointing(): void {
  const [opened] = performance.getEntriesByType('navigation');
  const [, fragment = ''] = (opened?.name ?? '').split('#');
  point(location.hash.includes(':~:') || !fragment.includes(':~:') ? location.hash.slice(1) : fragment);
  window.addEventListener('hashchange', () => point(location.hash.slice(1)));
}

function point(fragment: string): void {
  for (const old of document.querySelectorAll('.pointed')) old.classList.remove('pointed');
  for (const old of document.querySelectorAll('mark.pointed-text')) {
    const parent = old.parentNode;
    old.replaceWith(...old.childNodes);
    parent?.normalize();
  }
  const { anchor, directives } = readFragment(fragment);
  const target = anchor === '' ? null : document.getElementById(anchor);
  const sentence = /^s(\d+)$/.exec(anchor)?.[1];
  if (sentence !== undefined) {
    for (const piece of document.querySelectorAll(`#s${sentence}, [data-s="${sentence}"]`))
      piece.classList.add('pointed');
  }
  // A fragment with a directive in it is no anchor to browsers that know none: they have not scrolled.
  if (directives.length === 0) return;
  target?.classList.add('pointed');
  // The search marks its finds itself.
  const searched = new URLSearchParams(location.search).has('find');
  const marks = searched ? [] : directives.flatMap(markText);
  const shown = marks[0] ?? target;
  openAround(shown);
  shown?.scrollIntoView({ block: marks.length > 0 ? 'center' : 'start' });
}

function markText(directive: Parameters<typeof findDirective>[1]): HTMLElement[] {
  const place = document.querySelector('.reading');
  if (place === null) return [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest(NO_TEXT) == null) nodes.push(node as Text);
  }
  const found = findDirective(nodes.map(({ data }) => data).join(''), directive);
  if (found === null) return [];
  let at = 0;
  const marks: HTMLElement[] = [];
  for (const node of nodes) {
    const { length } = node;
    const from = Math.max(found.start - at, 0);
    const to = Math.min(found.end - at, length);
    at += length;
    if (from >= to || node.data.slice(from, to).trim() === '') continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = element('mark', 'pointed-text');
    range.surroundContents(mark);
    marks.push(mark);
  }
  return marks;
}
