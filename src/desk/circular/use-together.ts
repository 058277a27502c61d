import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** A pane's rows with the lines of the source that they are about. */
interface Row {
  readonly element: HTMLElement;
  readonly from: number;
  readonly to: number;
}

/**
 * Makes two panes scroll together, by the lines that stand at their tops, and marks in each what
 * the other's row under the pointer, or with the focus, is about.
 */
export function useTogether(
  source: RefObject<HTMLElement | null>,
  result: RefObject<HTMLElement | null>,
  ready: boolean,
): void {
  useEffect(() => {
    const [left, right] = [source.current, result.current];
    if (!ready || left === null || right === null) return;
    let follower: HTMLElement | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scroll = (from: HTMLElement, to: HTMLElement): void => {
      // What was moved along must not move the other in turn.
      if (follower === from) return;
      follower = to;
      clearTimeout(timer);
      timer = setTimeout(() => {
        follower = undefined;
      }, SETTLED);
      align(from, to);
    };
    const point = (event: Event): void => {
      const row = (event.target as Element).closest<HTMLElement>('[data-line], [data-item]');
      for (const old of [left, right].flatMap((pane) => [...pane.querySelectorAll('.pointed')]))
        old.classList.remove('pointed');
      if (row === null) return;
      const { from, to } = rowOf(row);
      const other = left.contains(row) ? right : left;
      for (const { element } of rowsOf(other).filter((one) => one.from <= to && from <= one.to))
        element.classList.add('pointed');
      row.classList.add('pointed');
    };
    const scrollLeft = (): void => scroll(left, right);
    const scrollRight = (): void => scroll(right, left);
    left.addEventListener('scroll', scrollLeft, { passive: true });
    right.addEventListener('scroll', scrollRight, { passive: true });
    for (const pane of [left, right])
      for (const event of ['mouseover', 'focusin']) pane.addEventListener(event, point);
    return () => {
      left.removeEventListener('scroll', scrollLeft);
      right.removeEventListener('scroll', scrollRight);
      for (const pane of [left, right])
        for (const event of ['mouseover', 'focusin']) pane.removeEventListener(event, point);
      clearTimeout(timer);
    };
  }, [source, result, ready]);
}

/** How long after a pane was moved along its own scrolling counts as that (ms). */
const SETTLED = 120;

function rowOf(element: HTMLElement): Row {
  const { line, from, to } = element.dataset;
  return { element, from: Number(from ?? line), to: Number(to ?? line) };
}

function rowsOf(pane: HTMLElement): Row[] {
  return [...pane.querySelectorAll<HTMLElement>('[data-line], [data-item]')].map(rowOf);
}

/** Brings the row of `to` that is about the same lines as the top of `from` to the same height. */
function align(from: HTMLElement, to: HTMLElement): void {
  const top = from.getBoundingClientRect().top;
  const rows = rowsOf(from);
  const first = rows.find(({ element }) => element.getBoundingClientRect().bottom > top + 1);
  if (first === undefined) return;
  const box = first.element.getBoundingClientRect();
  const passed = Math.max(0, Math.min(1, (top - box.top) / Math.max(1, box.height)));
  const line = first.from + passed * (first.to - first.from);
  const others = rowsOf(to);
  const other = others.find((one) => one.to >= line) ?? others[others.length - 1];
  if (other === undefined) return;
  const there = other.element.getBoundingClientRect();
  const part =
    other.to > other.from
      ? (line - other.from) / (other.to - other.from + 1)
      : passed * (first.to > first.from ? 0 : 1);
  to.scrollTop += there.top - to.getBoundingClientRect().top + Math.max(0, Math.min(1, part)) * there.height;
}
