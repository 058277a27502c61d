import { type Block, paragraphText } from '#domain/elements.ts';
import { formatChineseNumeral } from '#domain/numerals.ts';
import type { Section } from '#domain/schema.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { goesOnAsReference, isAmended, readMarker } from '../marker.ts';
import type { ParsedUnit, SourceText } from '../types.ts';
import {
  FEWEST_TWICE,
  LONGEST_SENTENCE,
  LONGEST_SURE_HEADING,
  LONGEST_TOLD_HEADING,
  SHARE_TWICE,
} from './bars.ts';
import { clipped } from './clipped.ts';
import { isOpen } from './decided.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { wordsWithin } from './words-within.ts';

/** An article's number behind the end of a sentence, and what follows it. */
const ARTICLE_WITHIN = /[。；]\s?(?<article>第[一二三四五六七八九十百]{1,5}条)(?=[\p{Script=Han}“《])/gu;
/** A sentence that another follows. */
const HOLDS_A_SENTENCE = /。[^。]/u;
const A_SENTENCE = /，.*。$/u;

/**
 * Warnings for what stands in one place and may be two: a heading that holds its text, an article within the one
 * above it, measures that have all been there before.
 */
export function checkRunTogether(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  {
    blocks,
    sections,
    units,
  }: {
    readonly blocks: readonly Block[];
    readonly sections: readonly Section[];
    readonly units: readonly ParsedUnit[];
  },
): Diagnostic[] {
  const placeOfWords = wordsWithin(source, paragraphs);
  const said = (lines: Section['lines'], words: string, told: string): Diagnostic[] => {
    const place = placeOfWords(lines, words);
    return place === undefined ? [] : [diagnostic('parse/other-reading', place, told)];
  };
  // What the editor says of a paragraph is not doubted.
  const decided = new Set(paragraphs.filter((one) => !isOpen(one)).map(({ lines }) => lines.start));
  const onLine = Map.groupBy(sections, ({ lines }) => lines.start);
  const headings = sections
    .filter(({ title, lines }) => {
      const length = [...title].length;
      const isFlat = (onLine.get(lines.start)?.length ?? 0) > 1;
      return (
        !decided.has(lines.start) &&
        (length > LONGEST_SURE_HEADING ||
          (length > LONGEST_SENTENCE && (HOLDS_A_SENTENCE.test(title) || (isFlat && A_SENTENCE.test(title)))))
      );
    })
    .flatMap(({ label, title, lines }) =>
      said(lines, title, `“${clipped(label + title, LONGEST_TOLD_HEADING)}”整段读作了小标题，里面可能有正文`),
    );
  const articles = units.flatMap(({ head, paragraphs: own }) => {
    if (readMarker(head.label)?.form !== 'article') return [];
    const words = own.map((paragraph) => articleWithin(paragraphText(paragraph))).find((one) => one !== '');
    return words === undefined
      ? []
      : said(head.lines, words, `“${words}”像是另一条，读作了“${head.label}”里的文字`);
  });
  const numbers = new Set([...units.map(({ head }) => head.label), ...sections.map(({ label }) => label)]);
  const closings = blocks.flatMap((block) => (block.role === 'closing' ? [block] : []));
  const lost = units.flatMap(({ head, paragraphs: own }, at) => {
    const { form, number = 0 } = readMarker(head.label) ?? {};
    const next = `${formatChineseNumeral(number + 1)}、`;
    if (form !== 'section' || head.type !== 'measure' || numbers.has(next)) return [];
    const texts = own.map((paragraph) => ({ text: paragraphText(paragraph), lines: head.lines }));
    const behind = at === units.length - 1 ? closings : [];
    for (const { text, lines } of [...texts, ...behind]) {
      const words = numberWithin(text, next);
      if (words !== '') return said(lines, words, `“${words}”像是另一条，读作了“${head.label}”里的文字`);
    }
    return [];
  });
  return [
    ...headings,
    ...articles,
    ...lost,
    ...measuresTwice(units).flatMap(({ lines, label, text }) =>
      said(
        lines,
        clipped(text, LONGEST_TOLD_HEADING).replace(/…$/u, ''),
        `从“${clipped(label + text, LONGEST_TOLD_HEADING)}”起，前面已经有过同样的几条，全文可能放了两遍`,
      ),
    ),
  ];
}

/** What the number behind a section's may stand for within a sentence: 二、三季度, 第三、四条. */
const OF_A_ROW = /[一二三四五六七八九十百第、]$/u;

/** The number that would come next where it stands behind no stop, with what follows; '' where it does not. */
function numberWithin(text: string, next: string): string {
  const at = text.indexOf(next, 1);
  const behind = text.slice(at + next.length, at + LONGEST_TOLD_HEADING);
  if (at < 0 || OF_A_ROW.test(text.slice(0, at)) || !/^\p{Script=Han}{2}/u.test(behind)) return '';
  return /^[一二三四五六七八九十]/u.test(behind) ? '' : next + (behind.split('\n')[0] ?? '');
}

/** The number of an article that begins within a text and is no reference, with what follows; '' where there is none. */
function articleWithin(text: string): string {
  for (const { 0: found, index, groups } of text.matchAll(ARTICLE_WITHIN)) {
    const behind = index + found.length;
    const words = text.slice(behind, behind + LONGEST_TOLD_HEADING);
    if (!goesOnAsReference(words) && !isAmended(words))
      return (groups?.article ?? '') + words.slice(0, LONGEST_TOLD_HEADING / 2);
  }
  return '';
}

/** The first of measures that have all stood before with the same number and words; none where these are few. */
function measuresTwice(
  units: readonly ParsedUnit[],
): { lines: Section['lines']; label: string; text: string }[] {
  const before = new Set<string>();
  const twice = units.flatMap(({ head, paragraphs }) => {
    if (head.type !== 'measure' || head.label === '') return [];
    const text = paragraphs.map(paragraphText).join('\n');
    if (!before.has(text)) {
      before.add(text);
      return [];
    }
    return [
      { lines: head.lines, label: head.label, text: (text.split('\n')[0] ?? '').slice(head.label.length) },
    ];
  });
  return twice.length >= Math.max(FEWEST_TWICE, units.length * SHARE_TWICE) ? twice.slice(0, 1) : [];
}
