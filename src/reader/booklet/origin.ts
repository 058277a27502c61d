import { addressInWords } from '../lib/told-address.ts';

/** Half characters that fit into two lines at the foot of a print. */
const TWO_LINES = 100;

/**
 * Has paper name the address that carries the booklet: that of the page alone leads to
 * whatever its reader has chosen. One that is too long to be typed again is left out.
 */
export function tellOrigin(fragment: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-address]')) {
    const words = addressInWords(`#${fragment}`);
    place.dataset.pageAddress = `#${fragment}`;
    place.textContent = words;
    place.hidden = [...words].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0) > TWO_LINES;
    document.documentElement.dataset.address = place.hidden ? '' : words;
  }
}
