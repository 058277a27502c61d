import type { Section } from '../schema.ts';
import { partName } from './unit-name.ts';

/** How regulations call their parts: 第三章. */
const CALLED = /^第\s*[^\s编章节部]+\s*(?:编|章|节|部分)/u;

/**
 * What a text calls a section: `第三部分`, `第三部分（二）`, or `第三章` where the circular itself says so. In an
 * annex it is named with it: `附件1第二部分`.
 * @param section its key, and where it is known its number as printed
 */
export function sectionName({
  key,
  label = '',
}: {
  readonly key: Section['key'];
  readonly label?: string;
}): string {
  const path = key.split('-');
  const called = CALLED.exec(label)?.[0].replace(/\s/gu, '');
  const own = path.map(partName);
  // A number that stands twice has a letter in its key, by which alone it is told apart.
  return called === undefined || /\d[a-z]/u.test(path.at(-1) ?? '')
    ? own.join('')
    : [...own.slice(0, -1), called].join('');
}
