import { type Paragraph, paragraphText } from '#domain/elements.ts';

/** Two or more Latin words in a row, or one that is very long: lines around them cannot be filled. */
const LATIN_RUN = /[A-Za-z][\w.,'’-]*\s+[\w'’-]*[A-Za-z]|[\w./:-]{16,}/u;

/** Whether the lines of a text must keep their natural length, because filling them would tear them open. */
export function isRagged(text: string): boolean {
  return LATIN_RUN.test(text);
}

/** Classes of a paragraph of a measure: how its lines end, and whether it only names who is responsible. */
export function paragraphClass(paragraph: Paragraph): string | undefined {
  const isTask = paragraph.length > 0 && paragraph.every(({ role }) => role === 'responsibility');
  const classes = [isRagged(paragraphText(paragraph)) && 'ragged', isTask && 'only-responsibility'];
  return classes.filter(Boolean).join(' ') || undefined;
}

/** What is shorter stays on one sheet of paper: some seven lines. */
const SHORT = 260;

/** Whether a measure is so short that it stays whole on paper. */
export function isShort(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.reduce((sum, paragraph) => sum + paragraphText(paragraph).length, 0) <= SHORT;
}
