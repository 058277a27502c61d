import { HAN } from '../../../character-kinds.ts';
import { CODE, isSpokenOf, isVoid, type Tag, tagsIn } from './tags.ts';

/** Asked first: most texts hold none of these. */
const ANY = /<\/?[a-z]|<!--|&(?:#|[a-z])/iu;
/** Characters that nobody types so but a program: spaces, quotation marks, dashes, signs. */
const CHARACTER =
  /&(?:nbsp|e[nm]sp|thinsp|[lr][ds]quo|[mn]dash|hellip|middot|bull|times|divide|deg|[lr]aquo|sect|para|copy|reg|trade|yen|plusmn|permil|#0*(?:1[6-9]\d|[2-9]\d\d|\d{4,7})|#x0*[a-f0-9]{2,6});/giu;
/** A quotation mark of ASCII is meant where two stand around words. */
const QUOTED = /&(?:quot|#34);[^&\n]{0,40}\p{Script=Han}[^&\n]{0,40}&(?:quot|#34);/iu;
const ATTRIBUTE = /\s[a-z-]+\s*=/iu;
/** What stands between the two tags of a pair that is only named: <p>和</p>. */
const BETWEEN_NAMED = /^\s*(?:[、,，/和与或及]|…+|\.{3,})\s*$/u;
/** Figures and signs that stand raised are so few. */
const RAISED = /^su[pb]$/u;
const ENDS_SENTENCE = /[。；：！？”）>]\s*$/u;
const BEGINS_PARAGRAPH = /^(?:\s*(?:$|\n)|[\u3000\u2003]|&(?:e[mn]sp|nbsp|#12288);)/iu;
const IN_TABLE = /(?:^|\n)[ \t]*\|[^\n]*$/u;
/** So many breaks of lines are no slip of somebody who writes of them. */
const FEWEST_BREAKS = 3;
const FEWEST_UNCLOSED = 3;
/** How much of what stands in an element is looked at. */
const WITHIN = 400;
const COMMENT = /(?:^|\n)[ \t]*<!--(?<words>[\s\S]{0,2000}?)-->/gu;

/** Whether a plain text is written in the markup of pages, where others only speak of it or hold `a<b`. */
export function holdsMarkup(whole: string): boolean {
  if (!ANY.test(whole)) return false;
  const text = whole.replace(CODE, '');
  if (QUOTED.test(text)) return true;
  for (const { groups } of text.matchAll(COMMENT)) if (HAN.test(groups?.words ?? '')) return true;
  for (const { index, 0: name } of text.matchAll(CHARACTER))
    if (!isSpokenOf(text, index, index + name.length)) return true;
  return usesTags(text, tagsIn(text));
}

function usesTags(text: string, tags: readonly Tag[]): boolean {
  const opened = new Map<string, Tag>();
  let breaks = 0;
  let unclosed = 0;
  for (const tag of tags) {
    const { name, closes, attributes, start, end } = tag;
    if (isVoid(name)) {
      if (name !== 'br') {
        if (ATTRIBUTE.test(attributes)) return true;
        continue;
      }
      const before = text.slice(Math.max(0, start - WITHIN), start);
      if (IN_TABLE.test(before)) continue;
      const placed = BEGINS_PARAGRAPH.test(text.slice(end, end + 12));
      if (ENDS_SENTENCE.test(before) || (placed && before.trim() === '')) return true;
      breaks += 1;
      if (breaks >= FEWEST_BREAKS) return true;
    } else if (!closes) {
      opened.set(name, tag);
      if (name === 'p' && (start === 0 || text[start - 1] === '\n')) unclosed += 1;
      if (unclosed >= FEWEST_UNCLOSED) return true;
    } else {
      const open = opened.get(name);
      if (open === undefined) continue;
      opened.delete(name);
      const inside = text.slice(open.end, Math.min(start, open.end + WITHIN));
      const said = HAN.test(inside) || (RAISED.test(name) && inside.trim() !== '');
      if (ATTRIBUTE.test(open.attributes) || (said && !BETWEEN_NAMED.test(inside))) return true;
    }
  }
  return false;
}
