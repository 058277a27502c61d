/** A stretch of text, and whether no line may end inside it. */
export interface Stretch {
  readonly text: string;
  readonly together: boolean;
}

/**
 * What browsers would tear at the end of a line: a dash, an ellipsis or an interpunct may
 * not begin one, so it stays with the character before it; the figures of a document
 * number, and `第12条`, stay whole (GB/T 15834-2011, 5.1; clreq, line composition).
 */
const WHOLE = /\P{White_Space}(?:——?|……?|·)|〔\d{4}〕\s?\d+\s?号|第\d+[条项款章节号]/gu;

/** Cuts a text into stretches; joined, they are the text. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(WHOLE)) {
    if (index > from) stretches.push({ text: text.slice(from, index), together: false });
    stretches.push({ text: whole, together: true });
    from = index + whole.length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), together: false });
  return stretches;
}
