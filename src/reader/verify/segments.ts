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

/** What stands within marks of quotation, and what stands around it, without those marks; quotations within a quotation stay in it. */
export function quotationsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  const cut = (): void => {
    parts.push('');
  };
  for (const one of text) {
    const opens = OPENING.includes(one) || (one === '"' && depth === 0);
    const closes = CLOSING.includes(one) || (one === '"' && depth > 0);
    if (opens && depth === 0) cut();
    else if (closes && depth <= 1) cut();
    else parts[parts.length - 1] += one;
    if (opens) depth += 1;
    else if (closes) depth = Math.max(0, depth - 1);
  }
  return parts.filter((one) => WORDS.test(one));
}
