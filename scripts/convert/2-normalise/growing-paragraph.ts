import { OutsideBrackets } from '#domain/sentences.ts';
import { PARAGRAPH_HEAD, PARAGRAPH_TAIL } from './bars.ts';

/**
 * A paragraph while lines are added to it: what joining asks of it, worked out as it
 * grows. Asking its whole text again at every line would take longer and longer.
 */
export class GrowingParagraph {
  head = '';
  tail = '';
  hasFullStop = false;
  readonly #outside: OutsideBrackets;

  constructor(line: string, marks: string) {
    this.#outside = new OutsideBrackets(marks);
    this.add(line);
  }

  add(line: string): void {
    if (this.head.length < PARAGRAPH_HEAD)
      this.head = (this.head + line.slice(0, PARAGRAPH_HEAD)).slice(0, PARAGRAPH_HEAD);
    this.tail = (this.tail + line.slice(-PARAGRAPH_TAIL)).slice(-PARAGRAPH_TAIL);
    this.hasFullStop ||= line.includes('。');
    this.#outside.add(line);
  }

  /** Whether one of the marks stands outside brackets and quotation marks. */
  get hasMarkOutside(): boolean {
    return this.#outside.found;
  }
}
