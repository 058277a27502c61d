import type { RecognisedText } from '#domain/recognised-text.ts';
import type { ScannedPages } from '../extraction.ts';
import type { Page } from '../layout/page.ts';
import { recognisedPage } from './recognised-page.ts';

/** So many characters on a page that is a picture are a stamp on it, not what it says. */
const STAMP = 20;

const EMPTY: Page = { width: 0, height: 0, glyphs: [], hidden: [], rules: [], pictures: [] };

/**
 * The pages of a file, those that are pictures as they were recognised. Of these a layer of
 * text that the file has besides is not taken: two readings of one picture are one too many.
 */
export function withRecognised(
  read: readonly Page[],
  kept: RecognisedText | undefined,
): { pages: readonly Page[]; scan: ScannedPages | undefined; doubts: string[] } {
  if (kept === undefined || kept.pages.length === 0) return { pages: read, scan: undefined, doubts: [] };
  const recognised = new Map(kept.pages.map((page) => [page.page, page]));
  const count = Math.max(read.length, ...recognised.keys());
  const replaced: number[] = [];
  const pages = Array.from({ length: count }, (_, i): Page => {
    const own = read[i];
    const page = recognised.get(i + 1);
    if (page === undefined) return own ?? EMPTY;
    if (own !== undefined && charactersOf(own) > STAMP) replaced.push(i + 1);
    return recognisedPage(page);
  });
  const others = read.filter((_, i) => !recognised.has(i + 1));
  return {
    pages,
    scan: {
      pages: kept.pages.map(({ page, width, height }) => ({ page, width, height })),
      wholly: others.every(({ glyphs }) => glyphs.every(({ text }) => text.trim() === '')),
    },
    doubts:
      replaced.length === 0 ? [] : [`第${replaced.join('、')}页原来带有文字层，没有采用，文字取自识别文本`],
  };
}

const charactersOf = ({ glyphs, hidden }: Page): number =>
  [...glyphs, ...hidden].reduce((sum, { text }) => sum + text.trim().length, 0);
