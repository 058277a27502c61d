import type { Glyphs, Page } from './page.ts';

/** Larger than the text by this factor. */
const LARGER = 1.5;
const FEWEST_PAGES = 3;
const ON_MOST = 0.6;

/**
 * The pages without the words that lie across their text: at one place of most pages, and
 * larger than what they lie across. They share lines with the text and would stand in it.
 */
export function withoutWatermarks(pages: readonly Page[]): { pages: Page[]; marks: Glyphs[][] } {
  const places = pages.map(({ glyphs }) => {
    const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
    const body = sizes[Math.floor(sizes.length / 2)] ?? 0;
    const large = glyphs.filter(({ size }) => size > body * LARGER);
    return new Map(large.map((run) => [`${run.text} ${Math.round(run.x)} ${Math.round(run.y)}`, run]));
  });
  const counts = Map.groupBy(
    places.flatMap((place) => [...place.keys()]),
    (key) => key,
  );
  const needed = Math.max(FEWEST_PAGES, pages.length * ON_MOST);
  const marks = places.map((place) =>
    [...place].filter(([key]) => (counts.get(key)?.length ?? 0) >= needed).map(([, run]) => run),
  );
  return {
    marks,
    pages: pages.map((page, i) => {
      const own = new Set(marks[i]);
      return own.size === 0 ? page : { ...page, glyphs: page.glyphs.filter((run) => !own.has(run)) };
    }),
  };
}
