const WHITE = 255;

/** The colours of a file (`\colortbl`), each named by its place in the table. */
export class ColourTable {
  private readonly colours: (readonly number[] | undefined)[] = [];
  private parts: Partial<Record<'red' | 'green' | 'blue', number>> = {};

  take(word: string, value = 0): boolean {
    if (word !== 'red' && word !== 'green' && word !== 'blue') return false;
    this.parts[word] = value;
    return true;
  }

  /** Takes the text of the table: each colour ends with a semicolon. */
  addText(text: string): void {
    for (const character of text) {
      if (character !== ';') continue;
      const { red, green, blue } = this.parts;
      const isSaid = red !== undefined || green !== undefined || blue !== undefined;
      this.colours.push(isSaid ? [red ?? 0, green ?? 0, blue ?? 0] : undefined);
      this.parts = {};
    }
  }

  /** As WordprocessingML says it: `auto` where the program chooses, or the table has no such colour. */
  hexOf(colour: number): string {
    const parts = this.colours[colour];
    if (parts === undefined) return 'auto';
    return parts.map((part) => Math.min(part, WHITE).toString(16).padStart(2, '0')).join('');
  }
}
