import type { Style } from './styles.ts';
import { childOf, type XmlNode } from './xml.ts';

/** Fields that number their paragraph: Word works the number out when it prints. */
const NUMBERS_ITS_PARAGRAPH = /^\s*(?:AUTONUM(?:LGL|OUT)?|LISTNUM)(?![A-Z])/iu;
/** AUTONUM as it is inserted: figures with a stop behind them. */
const PLAIN = /^\s*AUTONUM\s*(?:\\\*\s*(?:Arabic|MERGEFORMAT)\s*)*$/iu;
const HEADING_STYLE = /^(?:heading|标题) ?\d/u;

export const numbersItsParagraph = (code: string): boolean => NUMBERS_ITS_PARAGRAPH.test(code);

/** Whether a paragraph has a level of the outline: numbers below it begin anew, above it they have levels. */
export const hasLevel = (properties: XmlNode | undefined, styles: readonly Style[]): boolean =>
  [properties, ...styles.map((style) => style.properties)].some(
    (own) => childOf(own, 'w:outlineLvl') !== undefined,
  ) || styles.some(({ name }) => HEADING_STYLE.test(name));

/**
 * The numbers that such fields print in the body of a document, as long as all of them are plain
 * ones of paragraphs without a level; from the first other one on what is printed is not told.
 */
export class AutoNumbers {
  private count = 0;
  private told = true;
  private counted = false;

  /** @param told whether numbers of this paragraph and those behind it count on. */
  beginParagraph(told: boolean): void {
    this.told &&= told;
    this.counted = false;
  }

  /** The number that a field prints; `undefined` where that is not told. */
  next(code: string): string | undefined {
    this.told &&= PLAIN.test(code) && !this.counted;
    if (!this.told) return undefined;
    this.counted = true;
    this.count += 1;
    return `${this.count}.`;
  }
}
