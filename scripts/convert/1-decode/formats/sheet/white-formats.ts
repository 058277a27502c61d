import type { Octets } from '../octets.ts';

/** White among the colours that Excel numbers, and that of a window. */
const WHITE_BY_NUMBER = new Set([1, 9, 65]);
/** The first of the colours that a workbook may choose itself. */
const FIRST_CHOSEN = 8;
const WHITE = 0xffffff;
const COLOUR = 0x7f;
const FILL = { at: 14, shift: 26, none: 0, solid: 1 } as const;
const SHORTEST_PALETTE = 2;
const FILL_COLOURS_AT = 18;

/** Tells formats of cells ([MS-XLS] XF) that are white and have no ground, from the records of a workbook. */
export class WhiteFormats {
  private readonly fonts = new Map<number, number>();
  private readonly formats: { font: number; fill: number | undefined; colour: number }[] = [];
  private readonly palette = new Map<number, boolean>();

  addFont(number: number, colour: number): void {
    this.fonts.set(number, colour);
  }

  addFormat(format: Octets): void {
    const known = format.length >= FILL_COLOURS_AT + 2;
    this.formats.push({
      font: format.u16(0),
      // A format of Excel 95 is shorter: what its ground is, is not looked at.
      fill: known ? format.u32(FILL.at) >>> FILL.shift : undefined,
      colour: known ? format.u16(FILL_COLOURS_AT) & COLOUR : 0,
    });
  }

  addPalette(colours: Octets): void {
    if (colours.length < SHORTEST_PALETTE) return;
    const count = Math.min(colours.u16(0), Math.floor((colours.length - 2) / 4));
    for (let i = 0; i < count; i += 1)
      this.palette.set(FIRST_CHOSEN + i, (colours.u32(2 + i * 4) & WHITE) === WHITE);
  }

  has(format: number): boolean {
    const own = this.formats[format];
    if (own === undefined || !this.isWhite(this.fonts.get(own.font))) return false;
    return own.fill === FILL.none || (own.fill === FILL.solid && this.isWhite(own.colour));
  }

  private isWhite(colour: number | undefined): boolean {
    if (colour === undefined) return false;
    return this.palette.get(colour) ?? WHITE_BY_NUMBER.has(colour);
  }
}
