import { type InlineRole, isRead, type Paragraph, placedInlines, readingText } from './elements.ts';
import { splitSentences } from './sentences.ts';

/** A stretch of one role that lies within one sentence. */
export interface Segment {
  readonly role: InlineRole;
  readonly text: string;
  /** Offset in `wholeText` of the measure. */
  readonly start: number;
  /** Number of the sentence, counted over the whole measure from 1; number and responsibility have none. */
  readonly sentence?: number;
}

/** The paragraphs of a measure, cut at the ends of sentences. */
export function segmentsOf(paragraphs: readonly Paragraph[]): Segment[][] {
  let sentencesBefore = 0;
  return placedInlines(paragraphs).map((paragraph) => {
    const ends = splitSentences(readingText(paragraph)).map(({ end }) => end);
    const segments: Segment[] = [];
    let position = 0;
    let sentence = 0;
    for (const { role, text, start } of paragraph) {
      if (!isRead({ role, text })) {
        segments.push({ role, text, start });
        continue;
      }
      let rest = text;
      while (rest !== '') {
        const end = ends[sentence] ?? position + rest.length;
        const piece = rest.slice(0, end - position);
        segments.push({
          role,
          text: piece,
          start: start + text.length - rest.length,
          sentence: sentencesBefore + sentence + 1,
        });
        position += piece.length;
        rest = rest.slice(piece.length);
        if (position >= end) sentence += 1;
      }
    }
    sentencesBefore += ends.length;
    return segments;
  });
}

/**
 * Takes the heading off a measure: what leads up to its printed title, and the title.
 * A measure without a printed title keeps all its text.
 */
export function takeHeading(paragraphs: readonly Segment[][]): { heading: Segment[]; body: Segment[][] } {
  const [first = [], ...others] = paragraphs;
  const cut = first.findLastIndex(({ role }) => role === 'title') + 1;
  return { heading: first.slice(0, cut), body: [first.slice(cut), ...others] };
}
