import type { ReadLine } from '#domain/reading.ts';

interface Props {
  readonly id: string;
  readonly lines: readonly ReadLine[];
  /** The line that is chosen. */
  readonly line: number;
}

/** The page on which a line stands; `undefined` where its format has none. */
export function pageOf({ place }: ReadLine): number | undefined {
  const page = /^p(\d+)(?:\/|$)/u.exec(place)?.[1];
  return page === undefined ? undefined : Number(page);
}

/** The original's pages as pictures, one below the other; the one with the chosen line is marked. */
export function Pages({ id, lines, line }: Props) {
  const pages = new Map<number, { from: number; to: number }>();
  for (const one of lines) {
    const page = pageOf(one);
    if (page === undefined) continue;
    const known = pages.get(page);
    pages.set(page, { from: known?.from ?? one.number, to: one.number });
  }
  return (
    <ol class="pages">
      {[...pages].map(([page, { from, to }]) => (
        <li
          key={page}
          class={from <= line && line <= to ? 'chosen' : undefined}
          data-item={`page-${page}`}
          data-from={from}
          data-to={to}
        >
          <img src={`/pictures/${id}/${page}`} alt={`原件第${page}页`} loading="lazy" />
        </li>
      ))}
    </ol>
  );
}
