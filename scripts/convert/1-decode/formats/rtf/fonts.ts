import { type Encoding, encodingOfCharset, encodingOfCodePage } from './encodings.ts';

interface Font {
  name: string;
  charset: number | undefined;
  codePage: number | undefined;
}

/** The fonts of a file (`\fonttbl`): each says in which encoding its text is written. */
export class FontTable {
  private readonly fonts = new Map<number, Font>();
  private last: Font | undefined;
  private readonly known = new Map<number, Encoding>();

  take(word: string, value: number | undefined): void {
    if (word === 'f') {
      this.last = { name: '', charset: undefined, codePage: undefined };
      this.fonts.set(value ?? 0, this.last);
    } else if (word === 'fcharset' && this.last !== undefined) this.last.charset = value;
    else if (word === 'cpg' && this.last !== undefined) this.last.codePage = value;
  }

  addName(text: string): void {
    if (this.last !== undefined) this.last.name = (this.last.name + text).split(';')[0] as string;
  }

  nameOf(font: number): string {
    return this.fonts.get(font)?.name.trim() ?? '';
  }

  encodingOf(font: number, ofDocument: string): Encoding {
    const before = this.known.get(font);
    if (before !== undefined) return before;
    const own = this.fonts.get(font);
    const encoding =
      own?.codePage === undefined || own.codePage === 0
        ? encodingOfCharset(own?.charset, ofDocument)
        : { name: encodingOfCodePage(own.codePage), symbols: false, doubtful: false };
    if (own !== undefined) this.known.set(font, encoding);
    return encoding;
  }
}
