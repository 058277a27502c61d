import { leafTitle } from '#domain/paper/leaf-title.ts';
import type { Booklet } from './sheets.ts';

/** How a booklet is laid out: as pages of the site are, or as an official document. */
export type BookletForm = 'plain' | 'standard';

export const readForm = (text: string | null): BookletForm => (text === 'standard' ? 'standard' : 'plain');

const SHEETS = ['booklet/standard.css', 'fonts/fonts.css'];
let links: HTMLLinkElement[] = [];

/**
 * Sets the paper of a form: its style sheets, and what every leaf says. Rules for paper
 * hold for the whole page, so the sheets of the standard are there only while it is chosen.
 */
export function setPaper(form: BookletForm, { title, archive, made }: Booklet, root: string): void {
  const isStandard = form === 'standard';
  if (isStandard && links.length === 0) {
    links = SHEETS.map((path) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `${root}${path}`;
      return link;
    });
  }
  for (const link of links) {
    if (isStandard) document.head.append(link);
    else link.remove();
  }
  document.documentElement.dataset.leaf = isStandard
    ? `（档案副本）${leafTitle(title)}\n${archive}　${made}`
    : leafTitle(title);
}
