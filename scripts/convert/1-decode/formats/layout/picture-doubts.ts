import { areaOf, holds } from './geometry.ts';
import type { Page } from './page.ts';

/** A picture that takes this much of a page may hold text: a scan, a table, a red head. */
const LARGE = 0.05;
/** One that takes so much is the page itself. */
const WHOLE = 0.5;
/** So many characters over a picture are a stamp on it, not what it says. */
const STAMP = 20;

/** Which pages hold pictures that may say something, in words. */
export function pictureDoubts(pages: readonly Page[]): string[] {
  const whole: number[] = [];
  const partly: number[] = [];
  pages.forEach((page, index) => {
    const area = page.width * page.height;
    const silent = page.pictures.filter((picture) => {
      const over = page.glyphs.filter(({ x, y, width, size }) => holds(picture, x + width / 2, y - size / 3));
      return over.reduce((sum, { text }) => sum + text.length, 0) <= STAMP;
    });
    const taken = Math.max(0, ...silent.map(areaOf)) / area;
    const characters = page.glyphs.reduce((sum, { text }) => sum + text.length, 0);
    if (taken >= WHOLE && characters <= STAMP) whole.push(index + 1);
    else if (taken >= LARGE) partly.push(index + 1);
  });
  const say = (numbers: readonly number[], what: string): string[] =>
    numbers.length === 0 ? [] : [`第${numbers.join('、')}页${what}`];
  return [...say(whole, '只有图片，没有读出文字'), ...say(partly, '有大幅图片，里面的文字没有读出来')];
}
