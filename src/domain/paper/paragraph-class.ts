import { type Paragraph, paragraphText } from '../elements.ts';
import { textWidth } from '../text-width.ts';

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

/** A measure of so many lines of a print stays on one leaf. */
const LINES = 10;
/** Characters of a printed line: 162 mm at 12 pt, a little less than fit. */
const LINE = 37;

/** Whether a measure is so short that it stays whole on paper. */
export function isShort(paragraphs: readonly Paragraph[]): boolean {
  const lines = paragraphs.map((paragraph) => Math.ceil((2 + textWidth(paragraphText(paragraph))) / LINE));
  return lines.reduce((sum, count) => sum + count, 0) <= LINES;
}
