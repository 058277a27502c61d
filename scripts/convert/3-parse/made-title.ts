import { bracketDepths, type Depths } from '#domain/sentences.ts';
import { LONGEST_MADE_TITLE, SHORTEST_CUT_TITLE, SHORTEST_MADE_TITLE } from './bars.ts';

/** A clause that only says on what ground or to what end; the task is in the next one. */
const LEADS_IN = /^(?:按照|根据|依据|围绕|聚焦|立足|结合|针对|通过|为|以|在)/u;

/**
 * A title for a measure that prints none: its opening clause, and the next where the
 * first is too short to tell anything or only leads in; cut with an ellipsis where it runs on, at a mark if there is one. Takes
 * words of the text only, never adds any.
 */
export function madeTitle(text: string): string {
  const depths = bracketDepths(text);
  const shortest = LEADS_IN.test(text)
    ? Math.max(SHORTEST_MADE_TITLE, firstComma(text, depths) + 2)
    : SHORTEST_MADE_TITLE;
  let end = 0;
  let length = 0;
  for (const c of text) {
    const stop = '，；。：！？'.includes(c) && depths[end] === 0;
    if (stop && (length >= shortest || c === '。')) break;
    end += c.length;
    length += 1;
  }
  const clause = [...text.slice(0, end)];
  if (clause.length <= LONGEST_MADE_TITLE) return clause.join('');
  const cut = clause.slice(0, LONGEST_MADE_TITLE - 1).join('');
  return `${cut.slice(0, lastMark(cut, depths) ?? cut.length)}…`;
}

/** Where a title that runs on is cut between words: at its last mark, unless little is left. */
function lastMark(cut: string, depths: Depths): number | undefined {
  for (let at = cut.length - 1; at >= SHORTEST_CUT_TITLE; at -= 1)
    if ('，、'.includes(cut[at] as string) && depths[at] === 0) return at;
  return undefined;
}

function firstComma(text: string, depths: Depths): number {
  for (let i = 0; i < text.length; i += 1) if (text[i] === '，' && depths[i] === 0) return i;
  return 0;
}
