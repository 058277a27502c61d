import { childOf, type XmlNode } from './xml.ts';

/** The colour of paper, and what no eye tells from it. */
export const WHITE = /^(?:f[89a-f]){3}$/iu;

/** What something stands on: paper, a ground that is not white, or what is not told. */
export type Ground = 'paper' | 'coloured' | 'unknown';

/** Whether properties of any kind give a ground that is not white. */
export function isShaded(properties: XmlNode | undefined): boolean {
  const ground = childOf(properties, 'w:shd')?.attributes;
  const { 'w:fill': fill = 'auto', 'w:val': pattern = 'clear' } = ground ?? {};
  return (fill !== 'auto' && !WHITE.test(fill)) || !['clear', 'nil'].includes(pattern);
}

/** The ground of what stands on one thing upon another. */
export function groundOf(outer: Ground | undefined, isColoured: boolean, isUnknown = false): Ground {
  if (outer === 'coloured' || isColoured) return 'coloured';
  return isUnknown ? 'unknown' : (outer ?? 'paper');
}
