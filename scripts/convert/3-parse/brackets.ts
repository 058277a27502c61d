import { bracketDepths } from '#domain/sentences.ts';
import type { Span } from '../types.ts';

const OPENING = '（(〔[［【';
/** What any bracket begins with. */
export const BRACKET = /[（(〔[［【]/u;
const ONLY_STOPS = /^[。；\s]*$/u;

/** The brackets of a text that stand in no other, in order. */
export function topLevelBrackets(text: string): Span[] {
  if (!BRACKET.test(text)) return [];
  const depths = bracketDepths(text);
  const spans: Span[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i += 1) {
    const before = i === 0 ? 0 : (depths[i - 1] as number);
    if (before === 0 && depths[i] === 1) start = i;
    if (before === 1 && depths[i] === 0 && start >= 0) {
      if (OPENING.includes(text[start] as string)) spans.push({ start, end: i + 1 });
      start = -1;
    }
  }
  return spans;
}

/** Where a bracket stands: around a sentence's end, at a comma, or in the middle of a clause. */
export type BracketPlace = 'sentence' | 'clause' | 'inside';

/** Where a bracket of a text stands: only at the end of a sentence or clause it can be about the whole of it. */
export function placeOfBracket(text: string, { start, end }: Span): BracketPlace {
  const before = text.slice(0, start).trimEnd().at(-1) ?? '。';
  const behind = text.slice(end).trimStart().at(0) ?? '。';
  if ('。；！？：）)〕］]】'.includes(before) || '。；！？'.includes(behind)) return 'sentence';
  return '，、,'.includes(behind) ? 'clause' : 'inside';
}

/** Whether a bracket is all of a paragraph, or stands behind the end of a sentence and ends it. */
export function standsByItself(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start).trimEnd().at(-1) ?? '。';
  return '。；！？）)〕］]】'.includes(before) && ONLY_STOPS.test(text.slice(end));
}
