import { childOf, type XmlNode } from './xml.ts';

/** The colour of paper. */
export const WHITE = /^f{6}$/iu;

/** Whether properties of any kind give a ground that is not white. */
export function isShaded(properties: XmlNode | undefined): boolean {
  const ground = childOf(properties, 'w:shd')?.attributes;
  const { 'w:fill': fill = 'auto', 'w:val': pattern = 'clear' } = ground ?? {};
  return (fill !== 'auto' && !WHITE.test(fill)) || !['clear', 'nil'].includes(pattern);
}
