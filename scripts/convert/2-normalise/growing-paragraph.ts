import { OutsideBrackets } from '#domain/sentences.ts';

/** Characters at a paragraph's end that are looked at: an open bracket is closed within them. */
const TAIL = 400;
/** Characters at its beginning: the longest marker, the longest heading without a number. */
const HEAD = 64;

/**
 * A paragraph while lines are added to it: what joining asks of it, worked out as it
 * grows. Asking its whole text again at every line would take longer and longer.
 */
export class GrowingParagraph {
  head = '';
  tail = '';
  hasFullStop = false;
  readonly #outside: OutsideBrackets;

  constructor(line: string, mark: RegExp) {
    this.#outside = new OutsideBrackets(mark);
    this.add(line);
  }

  add(line: string): void {
    if (this.head.length < HEAD) this.head = (this.head + line.slice(0, HEAD)).slice(0, HEAD);
    this.tail = (this.tail + line.slice(-TAIL)).slice(-TAIL);
    this.hasFullStop ||= line.includes('。');
    this.#outside.add(line);
  }

  /** Whether one of the marks stands outside brackets and quotation marks. */
  get hasMarkOutside(): boolean {
    return this.#outside.found;
  }
}
