import { type Marker, readMarker } from '../marker.ts';
import { BEFORE_NUMBER, FLAT_HEADING } from './bars.ts';
import { CANDIDATE, isBeforeComma, markerAt } from './flat-markers.ts';
import { endsWithWhoAnswers } from './own-lines.ts';

/** The end of a sentence; the words up to the first mark. */
const SENTENCE_END = /[。！？]$/u;
const HEADING = /^[^。；，：]*/u;

/** Levels of which one may run into the next on one line. */
const RUN_TOGETHER: readonly Marker['form'][] = ['article', 'section', 'subsection', 'item'];
/** Behind the number of an article that a sentence names, and does not begin: 第二条规定的情形. */
const OF_AN_ARTICLE = /^(?:规定|所[称列述指]|第|[的之中及和或与至、，])/u;

/**
 * Where in a paragraph that begins with a number the next ones of its row begin, each behind
 * the end of a sentence or behind who answers: 1.健全机制。（甲庭负责）|2.规范流程。 A heading
 * parts from the row beneath it: 一、审判改革|（一）健全机制。|（二）规范流程。
 */
export function runOnCuts(paragraph: string): number[] {
  const first = sectionsWithin(paragraph);
  if (first > 0) return [first, ...runOnCuts(paragraph.slice(first)).map((cut) => cut + first)];
  const row = rowCuts(paragraph);
  return [0, ...row].flatMap((from, i) => {
    const own = from === 0 ? [] : [from];
    const piece = paragraph.slice(from, row[i]);
    const below = rowBelow(piece);
    const inner = below === undefined ? [] : runOnCuts(piece.slice(below));
    if (below === undefined || inner.length === 0) return own;
    return [...own, from + below, ...inner.map((cut) => from + below + cut)];
  });
}

/** Whether a sentence names the article whose number ends at a place: none begins there. */
export const namesArticle = (text: string, behind: number): boolean =>
  OF_AN_ARTICLE.test(text.slice(behind, behind + BEFORE_NUMBER).trimStart());

/** 一、 behind the end of a sentence; and 二、 behind a later one. */
const FIRST_SECTION = /(?<=。)\s?一、(?=\p{Script=Han}{2})/u;
const SECOND_SECTION = /。二、(?=\p{Script=Han}{2})/u;

/** Where sections begin that run on behind what leads to them: …通报如下。|一、典型做法…。二、工作要求; 0 where none do. */
function sectionsWithin(paragraph: string): number {
  const first = paragraph.includes('。二、') ? FIRST_SECTION.exec(paragraph) : null;
  return first !== null && SECOND_SECTION.test(paragraph.slice(first.index)) ? first.index : 0;
}

/** The level of a number that may run into the next of its row. */
function rowOf(text: string): Marker | undefined {
  const first = readMarker(text, { opens: true });
  return first !== undefined && RUN_TOGETHER.includes(first.form) ? first : undefined;
}

function rowCuts(paragraph: string): number[] {
  const first = rowOf(paragraph);
  if (first === undefined) return [];
  const cuts: number[] = [];
  let number = first.number;
  for (const { index } of paragraph.matchAll(CANDIDATE)) {
    if (index < first.length) continue;
    const marker = markerAt(paragraph, index, new Map([['item', number]]));
    if (marker?.form !== first.form || marker.number !== number + 1) continue;
    if (isBeforeComma(paragraph, index, marker)) continue;
    const before = paragraph.slice(Math.max(0, index - BEFORE_NUMBER), index).trimEnd();
    if (!SENTENCE_END.test(before) && !endsWithWhoAnswers(before)) continue;
    if (marker.form === 'article' && namesArticle(paragraph, index + marker.length)) continue;
    cuts.push(index);
    number = marker.number;
  }
  return cuts;
}

/** Where the row beneath a heading begins, in a paragraph that begins with the heading. */
function rowBelow(paragraph: string): number | undefined {
  const first = rowOf(paragraph);
  if (first === undefined) return undefined;
  const heading = HEADING.exec(paragraph.slice(first.length, first.length + FLAT_HEADING))?.[0] ?? '';
  for (const { index } of heading.matchAll(CANDIDATE)) {
    const inner = rowOf(paragraph.slice(first.length + index));
    if (
      index > 1 &&
      inner !== undefined &&
      RUN_TOGETHER.indexOf(inner.form) > RUN_TOGETHER.indexOf(first.form)
    )
      return first.length + index;
  }
  return undefined;
}
