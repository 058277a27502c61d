import { readableAddress } from '#domain/readable-address.ts';
import { toldAddress } from '#domain/told-address.ts';

/** Where the archive begins, as the name of the archive on every page leads to it. */
export function archiveRoot(): URL {
  const home = document.querySelector<HTMLAnchorElement>('.site-name');
  return new URL('./', home?.href ?? document.baseURI);
}

/** An address of the archive as it is copied or printed, for others to find it by. */
export function addressTold(address: string): string {
  const { site } = document.querySelector<HTMLElement>('.site-name')?.dataset ?? {};
  return toldAddress(new URL(address, document.baseURI), archiveRoot(), site);
}

/** The same in words, as paper has it: `网址：http://…`, or where only the place in the archive is known `站内地址：…`. */
export function addressInWords(address: string): string {
  const told = addressTold(address);
  const isWhole = /^[a-z]+:/u.test(told);
  return `${isWhole ? '网址' : '站内地址'}：${told === '' ? '首页' : readableAddress(told)}`;
}

/** Half characters that fit into two lines at the foot of a print. */
const TWO_LINES = 100;

/** Whether words have room in the margin below a text, and can be typed again. */
export const fitsFoot = (words: string): boolean =>
  [...words].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0) <= TWO_LINES;
