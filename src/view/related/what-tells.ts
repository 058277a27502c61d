import { splitSentences } from '#domain/sentences.ts';
import type { Compared } from './compare-texts.ts';

/** Stands for sentences that are left out. */
export const LEFT_OUT = '……';

/**
 * Of a text that was written anew the sentences with wording that the other text has; what lies between
 * them is left out with a mark. The sentence that opens it stands where nothing else tells what the text is
 * about. A text of which changes are told stays whole.
 */
export function whatTells(text: readonly Compared[]): readonly Compared[] {
  const has = (asked: Compared['kind']): boolean => text.some(({ kind }) => kind === asked);
  if (!has('plain')) return text;
  const kept = keptStretches(text, !has('shared'));
  const told: Compared[] = [];
  let at = 0;
  let next = 0;
  for (const { text: words, kind } of text) {
    const end = at + words.length;
    while (next < kept.length && (kept[next] as Stretch).start < end) {
      const { start, end: keptEnd } = kept[next] as Stretch;
      if (start >= at && start > 0 && (kept[next - 1] as Stretch | undefined)?.end !== start)
        told.push({ text: LEFT_OUT, kind: 'plain' });
      told.push({ text: words.slice(Math.max(start, at) - at, keptEnd - at), kind });
      if (keptEnd > end) break;
      next += 1;
    }
    at = end;
  }
  if ((kept.at(-1)?.end ?? 0) < at) told.push({ text: LEFT_OUT, kind: 'plain' });
  return told;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The sentences to be shown, as offsets in the whole text; those that follow each other stay apart. */
function keptStretches(text: readonly Compared[], opening: boolean): Stretch[] {
  const whole = text.map(({ text: words }) => words).join('');
  const shared: Stretch[] = [];
  let at = 0;
  for (const { text: words, kind } of text) {
    if (kind === 'shared') shared.push({ start: at, end: at + words.length });
    at += words.length;
  }
  const kept: Stretch[] = [];
  let next = 0;
  let paragraph = 0;
  for (const line of whole.split('\n')) {
    for (const sentence of splitSentences(line)) {
      const start = paragraph + sentence.start;
      const end = paragraph + sentence.end;
      while (next < shared.length && (shared[next] as Stretch).end <= start) next += 1;
      const tells = next < shared.length && (shared[next] as Stretch).start < end;
      if (tells || (opening && kept.length === 0)) kept.push({ start, end });
    }
    paragraph += line.length + 1;
  }
  return kept;
}
