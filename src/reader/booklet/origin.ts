import { addressInWords } from '../lib/told-address.ts';

/** Half characters that fit into two lines at the foot of a print. */
const TWO_LINES = 100;

/**
 * Has paper name the address that carries the booklet: that of the page alone leads to
 * whatever its reader has chosen. One that is too long to be typed again is left out.
 */
export function tellOrigin(fragment: string): void {
  const { dataset } = document.documentElement;
  const to = `#${fragment}`;
  const words = addressInWords(to);
  const isShort = [...words].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0) <= TWO_LINES;
  dataset.addressOf = to;
  dataset.address = isShort ? words : '';
}
