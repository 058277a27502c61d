import { DOC_NUMBER } from '../doc-number.ts';
import { foldFullWidth } from '../numerals.ts';

/**
 * A copy of a circular may show its number twice: as the original prints it, `甲高法明传（2031）7号`, and as its
 * citation writes it by the standard, `甲高法明传〔2031〕7号`. What the original has in the texts of the copy, where
 * it differs; `undefined` where it does not, or stands in none of them.
 */
export function printedNumber(citation: string, texts: readonly string[]): string | undefined {
  const cited = DOC_NUMBER.exec(citation)?.[0];
  if (cited === undefined) return undefined;
  for (const text of texts) {
    const at = inSixCorners(text).indexOf(cited);
    const printed: string = at < 0 ? cited : text.slice(at, at + cited.length);
    if (printed !== cited) return printed;
  }
  return undefined;
}

/** With the brackets and figures of the standard, one character for one character. */
const inSixCorners = (text: string): string =>
  foldFullWidth(text)
    .replace(/[﹝〖[(【]/gu, '〔')
    .replace(/[﹞〗\])】]/gu, '〕');
