import { element, type XmlNode } from './xml.ts';

const EMU_PER_TWIP = 635;

/** How large something drawn is, from twentieths of a point. */
export const extentOf = (width: number, height: number): XmlNode =>
  element('wp:extent', { cx: String(width * EMU_PER_TWIP), cy: String(height * EMU_PER_TWIP) });
