import type { TextBlock } from '#domain/elements.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { Section } from '#domain/schema.ts';

/** Whether the circular itself numbers a measure as an article, `第十四条`. */
export const isArticle = ({ head }: PublishedUnit): boolean => /^第\s*[^\s条]+\s*条/u.test(head.label);

/** `eId` of a measure or question: it ends in the key, and so names the same as the address. */
export function unitId(unit: PublishedUnit): string {
  const { type, key } = unit.head;
  if (type === 'question') return `hcontainer_${key}`;
  return isArticle(unit) ? `art_${key}` : `para_${key}`;
}

/** `eId` of a paragraph of a measure, from 1; `undefined` where all of it stands in number and heading. */
export function paragraphId(unit: PublishedUnit, number: number): string | undefined {
  const paragraph = unit.paragraphs[number - 1];
  const isHead = (role: string): boolean => role === 'label' || role === 'title';
  if (paragraph === undefined || (number === 1 && paragraph.every(({ role }) => isHead(role))))
    return undefined;
  return `${unitId(unit)}__p_${number}`;
}

/** The element of a section, by what the circular calls it, else by its depth; and the beginning of its `eId`. */
export function sectionName(
  { level = 1 }: Pick<TextBlock, 'level'>,
  label: string,
): readonly [string, string] {
  if (/^第.+编/u.test(label)) return ['part', 'part'];
  if (/^第.+章/u.test(label)) return ['chapter', 'chp'];
  if (/^第.+节/u.test(label) || level === 1) return ['section', 'sec'];
  return level === 2 ? ['subsection', 'subsec'] : ['level', 'lvl'];
}

/** `eId` of a section beneath a heading. */
export function sectionId(heading: Pick<TextBlock, 'level'>, { key, label }: Section): string {
  return `${sectionName(heading, label)[1]}_${key}`;
}
