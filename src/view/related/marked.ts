import { splitSentences } from '#domain/sentences.ts';

/** A stretch of a text, and whether it is marked. */
export interface Marked {
  readonly text: string;
  readonly marked: boolean;
}

/** A text with some wordings marked wherever they stand; the longer one where two overlap. */
export function markWordings(text: string, wordings: readonly string[]): Marked[] {
  const ordered = wordings.filter((wording) => wording !== '').toSorted((a, b) => b.length - a.length);
  const segments: Marked[] = [];
  let plain = 0;
  for (let at = 0; at < text.length; ) {
    const found = ordered.find((wording) => text.startsWith(wording, at));
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (at > plain) segments.push({ text: text.slice(plain, at), marked: false });
    segments.push({ text: found, marked: true });
    at += found.length;
    plain = at;
  }
  if (plain < text.length) segments.push({ text: text.slice(plain), marked: false });
  return segments;
}

const LONGEST_EXCERPT = 160;
const BEFORE = 40;

/**
 * The sentence of a text that holds most of some wordings, with these marked; cut with … where
 * it is long. Without any of them, how the text begins.
 */
export function excerptWith(text: string, wordings: readonly string[]): Marked[] {
  const sentences = text
    .split('\n')
    .flatMap((paragraph) => splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end)));
  const holds = (sentence: string): number =>
    wordings.reduce((sum, wording) => sum + (sentence.includes(wording) ? wording.length : 0), 0);
  let best = sentences[0] ?? '';
  for (const sentence of sentences) if (holds(sentence) > holds(best)) best = sentence;
  return markWordings(cut(best, wordings), wordings);
}

function cut(sentence: string, wordings: readonly string[]): string {
  if (sentence.length <= LONGEST_EXCERPT) return sentence;
  const places = wordings.map((wording) => sentence.indexOf(wording)).filter((at) => at >= 0);
  const start = Math.max(0, Math.min(...places, sentence.length - LONGEST_EXCERPT) - BEFORE);
  const end = Math.min(sentence.length, start + LONGEST_EXCERPT);
  const from = safeCut(sentence, start);
  const to = safeCut(sentence, end);
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`;
}

/** Never between the two halves of a character that takes two UTF-16 units. */
function safeCut(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
