/** Contents that follow the reader: the entry of what is being read is marked and kept in sight. */

const contents = document.querySelector<HTMLDetailsElement>('details.contents');

if (contents !== null) {
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>('a')].map((link) => [link.hash.slice(1), link]),
  );
  const targets = [...links.keys()]
    .map((id) => document.getElementById(id))
    .filter((target) => target !== null);
  const inView = new Set<Element>();
  let current: HTMLAnchorElement | undefined;

  const mark = (target: Element) => {
    const link = links.get(target.id);
    if (link === undefined || link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    current = link;
    const list = contents.parentElement;
    if (list === null || list.scrollHeight <= list.clientHeight) return;
    const top = link.offsetTop - list.offsetTop;
    if (top < list.scrollTop || top + link.offsetHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = top - list.clientHeight / 3;
    }
  };

  if (typeof IntersectionObserver === 'function') {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target);
          else inView.delete(target);
        }
        const first = targets.find((target) => inView.has(target));
        if (first !== undefined) mark(first);
      },
      { rootMargin: '0px 0px -60% 0px' },
    );
    for (const target of targets) observer.observe(target);
  }
}
