import { isCasePartAlone } from '../words/case-parts.ts';
import { LINES_OF_A_CASE_TITLE } from './bars.ts';
import { isOpen } from './decided.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import type { TitleRun } from './title-run.ts';

/** By what a library of cases files one: 2031-06-1-054-003. */
const FILED = '\\d{4}(?:-\\d{1,3}){4}';
/** The number in its brackets before the title; a tool that takes text out of a PDF may leave these empty. */
const BEFORE_TITLE = new RegExp(`^【\\s?(?:${FILED})?\\s?】\\s?`, 'u');
/** The number and the dash before the gist, where such a tool set them between two lines of the title. */
const DISPLACED_NUMBER = new RegExp(`${FILED}\\s?`, 'u');
const DASH = /\s?——\s?/u;
/** Where the gist begins behind the name of the case, the dash between them being displaced. */
const GIST_BEHIND = /案\s/u;

/**
 * The title of a case as the courts' library of cases prints it, over as many lines as stand above the case's
 * first part: 【2031-06-1-054-003】王某盗窃案——自首的认定. `undefined` where no such bracket begins the text.
 */
export function titleOfCase(
  paragraphs: readonly ClassifiedParagraph[],
  from: number,
  to: number,
): TitleRun | undefined {
  const first = paragraphs[from];
  if (first === undefined || !BEFORE_TITLE.test(first.text)) return undefined;
  const head = paragraphs.slice(from, Math.min(to, from + LINES_OF_A_CASE_TITLE + 1));
  const lines = head.slice(
    0,
    Math.max(
      0,
      head.findIndex(({ text }) => isCasePartAlone(text)),
    ),
  );
  const mayBeTitle = (line: ClassifiedParagraph): boolean => isOpen(line) || line.decided?.is === 'title';
  if (lines.some((line) => line.class === 'marked' || line.class === 'cell' || !mayBeTitle(line)))
    return undefined;
  const text = withDashInPlace(
    lines
      .map((line) => line.text.replace(BEFORE_TITLE, '').replace(DISPLACED_NUMBER, ''))
      .join('')
      .trim(),
  );
  return text.includes('案') ? { from, to: from + lines.length, text } : undefined;
}

/** A title with the dash where its name ends: 王某盗窃案 自首——的认定. */
function withDashInPlace(title: string): string {
  if (title.includes('案——')) return title;
  const without = title.replace(DASH, '');
  return without === title ? title : without.replace(GIST_BEHIND, '案——');
}
