import { addressInWords, fitsFoot } from '../lib/told-address.ts';

/**
 * Has paper name the address that carries the booklet: that of the page alone leads to
 * whatever its reader has chosen. One that is too long to be typed again is left out.
 */
export function tellOrigin(fragment: string): void {
  const { dataset } = document.documentElement;
  const to = `#${fragment}`;
  const words = addressInWords(to);
  dataset.addressOf = to;
  dataset.address = fitsFoot(words) ? words : '';
}
