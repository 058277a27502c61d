/** The bar at a selection: a link to what is selected, its citation, and its words with that. */

import { officialForm } from '#domain/citation/official.ts';
import { quoted } from '#domain/citation/quoted.ts';
import { inBrackets } from '#domain/text-state.ts';
import { element } from '../lib/element.ts';
import { copyText } from '../lib/give-copy.ts';
import { ownRules } from '../lib/own-rules.ts';
import { addressTold, archiveRoot } from '../lib/told-address.ts';
import { citedOnPage } from './cited-on-page.ts';
import { type Passage, passageOf } from './selected.ts';

/** Milliseconds without a change after which a selection counts as made. */
const SETTLED = 250;
/** Between the selection and the bar; handles of phones hang below a selection. */
const GAP = { fine: 8, coarse: 32 };

/** Offers the bar on pages of circulars and measures. */
export function startSelectionBar(): void {
  const place = document.querySelector<HTMLElement>('[data-cite]');
  const permalink = document.querySelector<HTMLAnchorElement>('[data-permalink]');
  const reading = document.querySelector('.reading');
  if (place === null || permalink === null || reading === null) return;
  const cited = citedOnPage(place);
  const root = archiveRoot();

  const name = element('span', 'passage-name');
  const status = element('span', 'passage-status');
  status.setAttribute('role', 'status');
  const link = copyButton('复制链接', () => (passage === null ? '' : addressOf(passage)));
  const citation = copyButton('复制出处', () => (passage === null ? '' : citationOf(passage)));
  const quotation = copyButton('原文＋出处', () => (passage === null ? '' : quotationOf(passage)));
  const bar = element('div', 'passage-bar', name, link, citation, quotation, status);
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', '所选文字');
  bar.hidden = true;
  const setRules = ownRules();
  const moveBar: Place = (x, y) => setRules(`.passage-bar{left:${x}px;top:${y}px}`);
  // A press on the bar must not take the selection away.
  bar.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  });

  let passage: Passage | null = null;
  let dismissed = '';
  let waiting: number | undefined;

  const addressOf = ({ address }: Passage): string => addressTold(new URL(address, root).href);
  const formOf = ({ place: named }: Passage): string => officialForm({ ...cited, place: named });
  const citationOf = (one: Passage): string => formOf(one) + inBrackets(one.note);
  // Brackets of one form are not put into each other where words can do (GB/T 15834—2011, 4.9): the number of
  // the document keeps its own, and what is said of the count goes behind a comma.
  const quotationOf = (one: Passage): string =>
    `${quoted(one.words)}（${formOf(one)}${one.note === '' ? '' : `，${one.note}`}）`;

  const hide = (): void => {
    bar.hidden = true;
    status.textContent = '';
    bar.querySelector('input')?.remove();
  };
  const update = (): void => {
    const selection = window.getSelection();
    const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (range === null || range.collapsed || !range.intersectsNode(reading)) {
      if (!bar.contains(document.activeElement)) hide();
      return;
    }
    const found = passageOf(range, cited.place);
    if (found === null || found.address === dismissed) {
      hide();
      return;
    }
    if (passage?.address !== found.address) status.textContent = '';
    passage = found;
    dismissed = '';
    name.textContent = found.name + inBrackets(found.note);
    bar.hidden = false;
    moveTo(bar, range, moveBar);
  };
  const soon = (): void => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(update, SETTLED);
  };

  document.addEventListener('selectionchange', soon);
  window.addEventListener('resize', () => {
    if (!bar.hidden) update();
  });
  document.addEventListener('keydown', (event) => {
    if (bar.hidden) return;
    // Who selected by keys has the focus nowhere: Tab leads to the bar that has come up.
    if (event.key === 'Tab' && !event.shiftKey && document.activeElement?.matches('body, main, .reading')) {
      event.preventDefault();
      link.focus({ preventScroll: true });
    }
    if (event.key !== 'Escape') return;
    dismissed = passage?.address ?? '';
    if (bar.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    hide();
  });

  function copyButton(words: string, text: () => string): HTMLElement {
    const button = element('button', '', words);
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => {
      const copied = text();
      void copyText(copied).then((done) => {
        status.textContent = done ? '已复制' : '请按 Ctrl+C 复制';
        if (!done) showText(copied);
      });
    });
    return button;
  }

  /** The text in a field of the bar, selected, for browsers that copy nothing by themselves. */
  function showText(text: string): void {
    bar.querySelector('input')?.remove();
    const field = document.createElement('input');
    field.readOnly = true;
    field.value = text;
    bar.append(field);
    field.select();
  }
}

/** Puts the bar so far (px) from what it is positioned by. */
type Place = (left: number, top: number) => void;

/**
 * Puts the bar beside the selection, never over it: below its end, or above its beginning
 * where only that is in sight. It stands in the page behind the selected block, so that
 * Tab leads to it from there.
 */
function moveTo(bar: HTMLElement, range: Range, place: Place): void {
  const end = range.endContainer instanceof Element ? range.endContainer : range.endContainer.parentElement;
  const home = end?.closest('.unit-text, .grid-box, article.unit, .part, .reading');
  if (home != null && bar.parentElement !== home) home.append(bar);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const lines = rects.length > 0 ? rects : [range.getBoundingClientRect()];
  const top = Math.min(...lines.map((rect) => rect.top));
  const bottom = Math.max(...lines.map((rect) => rect.bottom));
  const last = lines.reduce((a, b) =>
    b.bottom > a.bottom || (b.bottom === a.bottom && b.right > a.right) ? b : a,
  );

  const gap = window.matchMedia('(pointer: coarse)').matches ? GAP.coarse : GAP.fine;
  const width = document.documentElement.clientWidth;
  place(0, 0);
  const { offsetHeight, offsetWidth } = bar;
  const below = bottom + gap;
  const above = top - gap - offsetHeight;
  const fits = (y: number): boolean => y >= 0 && y + offsetHeight <= window.innerHeight;
  const y = !fits(below) && fits(above) ? above : below;
  const x = Math.max(8, Math.min(last.right - offsetWidth / 2, width - offsetWidth - 8));
  // From where the page counts: the nearest ancestor that is positioned.
  const zero = bar.getBoundingClientRect();
  place(x - zero.left, y - zero.top);
}
