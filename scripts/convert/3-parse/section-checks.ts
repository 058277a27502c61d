import type { Block } from '#domain/elements.ts';
import type { Section } from '#domain/schema.ts';
import { splitSentences } from '#domain/sentences.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedUnit, SourceText } from '../types.ts';
import { isHeadingOfAims, isHeadingOfCarryingOut } from '../words/aims.ts';
import { LONGEST_TOLD_HEADING, MOST_SAY_WHO, SENTENCES_OF_TASKS } from './bars.ts';
import { clipped } from './clipped.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { wordsWithin } from './words-within.ts';

/** A part with the sections and measures inside it. */
interface PartWithSections {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly units: readonly ParsedUnit[];
}

/**
 * Warnings for sections of text between others that have measures, in texts whose measures say who answers:
 * their tasks may have lost their numbers. What opens or ends a plan has no tasks, and aims have none anywhere.
 */
export function checkSections(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  { blocks, sections, units }: PartWithSections,
): Diagnostic[] {
  const answered = units.filter(({ head }) => head.departments.length > 0).length;
  if (units.length === 0 || answered < units.length * MOST_SAY_WHO) return [];
  const parents = new Map(sections.map(({ key, parent }) => [key, parent]));
  const headed = new Set<string>();
  for (const { head } of units)
    for (let key = head.section; key !== null && !headed.has(key); key = parents.get(key) ?? null)
      headed.add(key);
  const outer = new Set(parents.values());
  const texts = textsOf(blocks);
  const placeOfWords = wordsWithin(source, paragraphs);
  return [...Map.groupBy(sections, ({ parent }) => parent).values()].flatMap((row) => {
    const first = row.findIndex(({ key }) => headed.has(key));
    const last = row.findLastIndex(({ key }) => headed.has(key));
    return row.slice(Math.max(0, first), last + 1).flatMap(({ key, label, title, lines }) => {
      if (headed.has(key) || outer.has(key) || isHeadingOfAims(title) || isHeadingOfCarryingOut(title))
        return [];
      if (splitSentences(texts.get(key) ?? '').length < SENTENCES_OF_TASKS) return [];
      const place = placeOfWords(lines, title);
      const words = `“${clipped(label + title, LONGEST_TOLD_HEADING)}”下面只有段落，没有分出任务，前后都有`;
      return place === undefined ? [] : [diagnostic('parse/other-reading', place, words)];
    });
  });
}

/** The text right below each heading, by the section's key. */
function textsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let open: string | undefined;
  for (const block of blocks) {
    if (block.role === 'heading') open = block.section;
    else if (block.role !== 'paragraph') open = undefined;
    else if (open !== undefined) texts.set(open, (texts.get(open) ?? '') + block.text);
  }
  return texts;
}
