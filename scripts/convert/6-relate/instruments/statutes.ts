import type { Span } from '../../types.ts';
import { STATUTE_ABBREVIATIONS, STATUTES } from '../../words/statutes.ts';
import { lexicon } from '../lexicon.ts';

/** A statute that a text names without title marks. */
export interface StatutePlace extends Span {
  readonly name: string;
}

const names = lexicon([...STATUTES, ...Object.keys(STATUTE_ABBREVIATIONS)]);

/** What makes another word of the 法 at the end of a name: 公司|法人, 民事诉讼|法律, 刑法学. */
const GOES_ON = '律院官人治庭规制学定理警医典条';
/** Before a name: another country's law, or none at all. */
const ANOTHERS = /(?:国际|外国|域外|香港|澳门|台湾|[美英法德日]国|日本|欧盟|比较|大陆|英美|港澳台?)$/u;
/** Longer than these none of them is. */
const LONGEST_BEFORE = 3;

/** The statutes that stand in a text by their whole names. */
export function statutesIn(text: string): StatutePlace[] {
  const places: StatutePlace[] = [];
  for (const { word, start } of names.find(text)) {
    const end = start + word.length;
    if (end < text.length && GOES_ON.includes(text.charAt(end))) continue;
    if (ANOTHERS.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))) continue;
    places.push({ start, end, name: STATUTE_ABBREVIATIONS[word] ?? word });
  }
  return places;
}
