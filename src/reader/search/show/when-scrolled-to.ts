/**
 * Calls back while somebody scrolls and an element is in view, or nearly; never before one
 * scrolls, so that a high window loads no more than a low one.
 */
export function whenScrolledTo(one: HTMLElement, reached: () => void): void {
  if (typeof IntersectionObserver === 'undefined') return;
  let inView = false;
  const look = (): void => {
    if (inView && window.scrollY > 0) reached();
  };
  new IntersectionObserver(
    (entries) => {
      inView = entries[entries.length - 1]?.isIntersecting ?? false;
      look();
    },
    { rootMargin: '0px 0px 20% 0px' },
  ).observe(one);
  window.addEventListener('scroll', look, { passive: true });
}
