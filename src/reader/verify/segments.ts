/** Where a passage may be taken apart that was put together from several texts. */

/** Words or figures: a row of marks alone is from nowhere. */
export const WORDS = /[\p{L}\p{N}]/u;
const SENTENCE = /[^。；？！;?!\r\n]*(?:[。；？！;?!]+[”’」』）)"]*|[\r\n]+|$)/gu;
const OPENING = '“「『';
const CLOSING = '”」』';

/** Its sentences, and what stands on lines of its own. */
export function sentencesOf(text: string): string[] {
  return (text.match(SENTENCE) ?? []).map(withoutLooseMarks).filter((one) => WORDS.test(one));
}

/** Without the mark at an end whose other half went to another segment. */
function withoutLooseMarks(segment: string): string {
  const text = segment.trim();
  const count = (marks: string): number => [...text].filter((one) => marks.includes(one)).length;
  const surplus = count(OPENING) - count(CLOSING);
  if (surplus < 0 && CLOSING.includes(text.slice(-1))) return text.slice(0, -1);
  if (surplus > 0 && OPENING.includes(text.slice(-1))) return text.slice(0, -1);
  return surplus > 0 && OPENING.includes(text.charAt(0)) ? text.slice(1) : text;
}

/** A stretch of a text, without the marks around it. */
export interface Stretch {
  readonly text: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
  /** Whether it stands within marks of quotation, and these are closed. */
  readonly quoted: boolean;
}

/** What stands within marks of quotation, and what stands around it; quotations within a quotation stay in it. */
export function quotedStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number, next: number, quoted: boolean): void => {
    stretches.push({ text: text.slice(start, end), start, quoted });
    start = next;
  };
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charAt(at);
    const opens = OPENING.includes(one) || (one === '"' && depth === 0);
    const closes = CLOSING.includes(one) || (one === '"' && depth > 0);
    if (opens && depth === 0) cut(at, at + 1, false);
    else if (closes && depth <= 1) cut(at, at + 1, depth === 1);
    if (opens) depth += 1;
    else if (closes) depth = Math.max(0, depth - 1);
  }
  cut(text.length, text.length, false);
  return stretches;
}

/** What stands within marks of quotation, and what stands around it, where there are words in it. */
export function quotationsOf(text: string): string[] {
  return quotedStretches(text)
    .map((stretch) => stretch.text)
    .filter((one) => WORDS.test(one));
}

/** Marks of quotation, of all of which one may stand for another. */
const MARKS = new RegExp(`[${OPENING}${CLOSING}"]`, 'u');

/** Whether there is a mark of quotation in a text. */
export const isMark = (text: string): boolean => MARKS.test(text);
