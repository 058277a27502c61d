import { SECTION_NUMBER, SUBSECTION_NUMBER } from '../../../marker.ts';
import { attribute, type Element, isElement, isText, isUnseen, type ParentNode, walk } from './tree.ts';

/** A line end that is followed by an indent of full-width spaces or by a number of a list. */
const MEANT = new RegExp(
  `\\n[ \\t\\r]*(?:\\u3000|第[一二三四五六七八九十百]{1,4}[章条]|${SECTION_NUMBER}|${SUBSECTION_NUMBER}|[0-9]{1,3}[.．、](?![0-9]))`,
  'gu',
);
const ANY = /\S[ \t\r]*\n\s*\S/gu;
const VERBATIM = new Set(['pre', 'xmp', 'listing', 'textarea']);
const VERBATIM_STYLE = /white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b/iu;
const PHRASING = new Set(['b', 'strong', 'i', 'em', 'u', 'font', 'span', 'a']);
const FEWEST = 3;
const SHARE = 0.4;

/** Whether an element shows the line ends of its source. */
export function keepsLineEnds(element: Element): boolean {
  return VERBATIM.has(element.tagName) || VERBATIM_STYLE.test(attribute(element, 'style') ?? '');
}

/**
 * Whether a page means the line ends of its source although a browser would not show them:
 * text pasted into a page without tags, each line with its indent or its number.
 */
export function meansLineEnds(root: ParentNode): boolean {
  let all = 0;
  let meant = 0;
  let running = '';
  const endRun = (): void => {
    const value = running.trim();
    running = '';
    if (!value.includes('\n')) return;
    all += [...value.matchAll(ANY)].length;
    meant += [...value.matchAll(MEANT)].length;
  };
  walk(
    root,
    (node) => {
      if (isElement(node) && isUnseen(node)) return 'skip';
      // Bold words and the like stand in one run with the text around them.
      if (isElement(node) && !PHRASING.has(node.tagName)) endRun();
      if (isText(node)) running += node.value;
      return undefined;
    },
    (element) => {
      if (!PHRASING.has(element.tagName)) endRun();
    },
  );
  endRun();
  return all >= FEWEST && meant >= all * SHARE;
}
