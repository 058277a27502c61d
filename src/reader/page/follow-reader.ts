/** Contents that follow the reader: the entry of what is being read is marked and kept in sight. */

import { currentOf } from './reading-place.ts';

/** Begins when the whole page is there: the entries lead to places below the contents. */
export function followReader(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a')];
  const entries = links.flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1));
    return target === null ? [] : [{ link, target }];
  });
  let current: HTMLAnchorElement | undefined;
  /** Where a link has led the reader, and how far the page was scrolled then. */
  let led: { link: HTMLAnchorElement; scroll: number | undefined } | undefined;
  let waiting = false;

  const update = (): void => {
    waiting = false;
    const scroll = window.scrollY;
    if (led !== undefined) {
      led.scroll ??= scroll;
      if (Math.abs(led.scroll - scroll) > 2) led = undefined;
    }
    const { clientHeight, scrollHeight } = document.documentElement;
    const at = currentOf(
      entries.map(({ target }) => target.getBoundingClientRect().top),
      clientHeight,
      scroll > 0 && scroll + clientHeight >= scrollHeight - 2,
    );
    mark(led?.link ?? entries[at]?.link);
  };

  const mark = (link: HTMLAnchorElement | undefined): void => {
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
    const list = contents.parentElement;
    if (link === undefined || list === null || list.scrollHeight <= list.clientHeight) return;
    const box = list.getBoundingClientRect();
    const { top, bottom } = link.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom) list.scrollTop += top - box.top - list.clientHeight / 3;
  };

  const soon = (): void => {
    if (!waiting) window.requestAnimationFrame(update);
    waiting = true;
  };

  /** A link counts until the reader scrolls on: near the end its target cannot come to the top. */
  const lead = (hash: string): void => {
    const link = hash === '' ? undefined : entries.find((entry) => entry.link.hash === hash)?.link;
    led = link === undefined ? undefined : { link, scroll: undefined };
    soon();
  };

  contents.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) lead(event.target.hash);
  });
  window.addEventListener('hashchange', () => lead(location.hash));
  window.addEventListener('load', () => lead(location.hash));
  window.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('resize', soon);
}
