import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../types.ts';
import { MOST_BROKEN_TOLD, SHORTEST_BROKEN } from './bars.ts';
import { clipped } from './clipped.ts';
import { placeOf } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';

/** Running text that stops in the middle of a sentence. */
const STOPS_SHORT = /[。；，][^。；]*[\p{Script=Han}、，]$/u;
/** What may be the rest of a sentence, and ends one. */
const GOES_ON = /^[\p{Script=Han}，、].*[。；：:]$/u;
/** Characters at the end of a paragraph in which that is looked for: a long one has thousands of commas. */
const TAIL = 200;
/** Characters on both sides that a warning quotes. */
const QUOTED = 8;

/**
 * Warnings for paragraphs that stop in the middle of a sentence where the next one may go on with it: a line
 * end may have got into the text, or words may be missing. They stay two, as they are received. Where a whole
 * text is so, the last place that is told says how many follow.
 */
export function checkBroken(source: SourceText, paragraphs: readonly ClassifiedParagraph[]): Diagnostic[] {
  const broken = paragraphs.flatMap((paragraph, i) => {
    const next = paragraphs[i + 1];
    if (next === undefined || !isOpenText(paragraph) || !isOpenText(next) || next.marker !== undefined)
      return [];
    const { text, span } = paragraph;
    if (text.length < SHORTEST_BROKEN || !STOPS_SHORT.test(text.slice(-TAIL)) || !GOES_ON.test(next.text))
      return [];
    const words = `“${[...text].slice(-QUOTED).join('')}”后面没有句末的标点，下一段“${clipped(next.text, QUOTED)}”像是接着这一句的，仍按两段`;
    return [{ words, from: span.end - QUOTED, to: span.end }];
  });
  const left = broken.length - MOST_BROKEN_TOLD;
  return broken.slice(0, MOST_BROKEN_TOLD).map(({ words, from, to }, i) => {
    const more = left > 0 && i === MOST_BROKEN_TOLD - 1 ? `；后面还有 ${left} 处也是这样` : '';
    return diagnostic('parse/other-reading', placeOf(source, from, to), words + more);
  });
}

const isOpenText = ({ class: looks, decided }: ClassifiedParagraph): boolean =>
  decided === undefined && looks !== 'cell';
