import { paragraphText } from '#domain/elements.ts';
import { formatChineseNumeral } from '#domain/numerals.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { type MarkerForm, readMarker } from '../marker.ts';
import type { ParsedUnit, SourceText } from '../types.ts';
import { LONGEST_TOLD_HEADING } from './bars.ts';
import { behindNumber } from './number-checks.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { wordsWithin } from './words-within.ts';

const PRINTED: Partial<Record<MarkerForm, (number: number) => string>> = {
  item: String,
  section: formatChineseNumeral,
};
/** What stands before a number that begins something: nothing, or the end of a sentence or a bracket. */
const BEFORE = /(?:^|[。；！？）)】\]]\s?)$/u;
/** A mark that is none of numbers', and the text. */
const BEHIND_A_WRONG_MARK = /^\s?(?<mark>[,，:：;；·•'’])\s?[\p{Script=Han}“《]/u;
/** A heading right behind a figure, and no unit of measurement or kind of thing that is counted. */
const BEHIND_NO_MARK =
  /^\s?(?![年月日时点分秒天周季届期岁个项条款章节名人位户家次件所村社区县市省州乡镇街米元万亿千百十多余倍度轮类种处台辆艘场篇本册部份级层批组队支座栋间套号小公吨平里亩以至到和及或起比成号只张把头门道])[\p{Script=Han}]{4,20}[。：，]/u;

/** A number right behind who answers. */
const BEHIND_WHO = /[）)】\]]\s?(?<number>\d{1,2}[.．、])(?=[\p{Script=Han}“《])/u;
/** The first of a row of steps. */
const FIRST_STEP = /(?<!\d)1[.．、]/u;

/** The words that begin with a number behind who answers where no 1 stands before it: no step, but another task. */
function numberWithoutFirst(text: string): string | undefined {
  const found = BEHIND_WHO.exec(text);
  const number = found?.groups?.number;
  if (found === null || number === undefined) return undefined;
  const at = found.index + found[0].length - number.length;
  return FIRST_STEP.test(text.slice(0, at + number.length))
    ? undefined
    : text.slice(at, at + LONGEST_TOLD_HEADING);
}

/**
 * Warnings where the number that would come next stands within a measure and the next measure has another, or
 * where another number stands behind who answers: its mark was mistyped or lost, or the one before it, and what
 * it tells, with who answers, would be the measure's above.
 */
export function checkLostNumbers(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
): Diagnostic[] {
  const placeOfWords = wordsWithin(source, paragraphs);
  return units.flatMap(({ head, paragraphs: own }, at) => {
    if (head.type !== 'measure') return [];
    const texts = own.map((paragraph, i) => paragraphText(paragraph).slice(i === 0 ? head.label.length : 0));
    const printed = PRINTED[readMarker(head.label)?.form ?? 'circled'];
    const next = (head.number ?? 0) + 1;
    const follows = units[at + 1]?.head.number === next;
    const lost =
      printed === undefined || follows
        ? undefined
        : texts
            .map((text, i) => lostNumberIn(text, printed(next), i > 0))
            .find((found) => found !== undefined);
    const words = lost ?? numberWithoutFirst(texts.join('\n'));
    const place = words === undefined ? undefined : placeOfWords(head.lines, words.split('\n')[0] as string);
    if (words === undefined || place === undefined) return [];
    const told = `“${words}${words.length < LONGEST_TOLD_HEADING ? '' : '…'}”像是另一条，读作了这一条里的文字`;
    return [diagnostic('parse/other-reading', place, told)];
  });
}

const STEPS: ReadonlySet<MarkerForm> = new Set(['subsection', 'item', 'subitem', 'circled']);

/** Warnings where a step of a measure is missing among those that stand in paragraphs of their own. */
export function checkSteps(
  source: SourceText,
  paragraphs: readonly ClassifiedParagraph[],
  units: readonly ParsedUnit[],
): Diagnostic[] {
  const placeOfWords = wordsWithin(source, paragraphs);
  return units.flatMap(({ head, paragraphs: own }) => {
    const last = new Map<MarkerForm, number>();
    return own.slice(1).flatMap((paragraph): Diagnostic[] => {
      const text = paragraphText(paragraph);
      const marker = readMarker(text, { opens: true });
      if (marker === undefined || !STEPS.has(marker.form)) return [];
      const before = last.get(marker.form);
      last.set(marker.form, marker.number);
      if (before === undefined || marker.number <= before + 1) return [];
      const place = placeOfWords(head.lines, text.slice(0, LONGEST_TOLD_HEADING));
      const label = text.slice(0, marker.length).trim();
      return place === undefined
        ? []
        : [diagnostic('parse/number-skipped', place, behindNumber(label, before))];
    });
  });
}

/** The words that begin with a number behind the end of a sentence, and are no step of a row. */
function lostNumberIn(text: string, number: string, further: boolean): string | undefined {
  const steps = new Map<string, boolean>();
  const begins = (mark: string): boolean => {
    const known = steps.get(mark) ?? (text.includes(`1${mark}`) || text.includes(`一${mark}`));
    steps.set(mark, known);
    return known;
  };
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if ((at === 0 && !further) || !BEFORE.test(text.slice(Math.max(0, at - 2), at))) continue;
    const behind = text.slice(at + number.length, at + number.length + LONGEST_TOLD_HEADING);
    const mark = BEHIND_A_WRONG_MARK.exec(behind)?.groups?.mark;
    const bare = /\d/u.test(number) && BEHIND_NO_MARK.test(behind);
    if (bare || (mark !== undefined && !begins(mark))) return text.slice(at, at + LONGEST_TOLD_HEADING);
  }
  return undefined;
}
