import type { MarkerForm } from '../marker.ts';
import { CASE_NUMBER, type CasePart, casePartOf, FEWEST_PARTS } from '../words/case-parts.ts';
import { hasMark } from '../words/marks.ts';
import { LINES_OF_A_CASE_HEAD, LONGEST_GROUP } from './bars.ts';
import { rankOf } from './measure-form.ts';
import type { ClassifiedParagraph } from './paragraph.ts';

/** A heading by its words: how far in it stands, and where it ends if text follows it in its paragraph. */
export interface NamedHeading {
  readonly rank: number;
  readonly length?: number;
}

/** The cases of a text: from which paragraph on they stand, and their headings by index. */
export interface Cases {
  readonly from: number;
  readonly headings: ReadonlyMap<number, NamedHeading>;
}

/** A case without a number of the usual forms stands inside 一、; its parts stand inside everything. */
const CASE_RANK = rankOf('item');
/** The name of a case below its number. */
const WITHIN_CASE = 0.25;
const PART_RANK = rankOf('circled') + 1;

/** A part of a case at a paragraph. */
interface PlacedPart extends CasePart {
  readonly at: number;
  /** Whether a case begins with it. */
  readonly first: boolean;
}

/**
 * The cases that a text collects, told by parts that nothing else has (基本案情, 裁判要旨): their parts and
 * the titles above are headings, and the numbers in them are no measures. `undefined` where there are none, or
 * where the numbers above go on behind, so that the names say what a case has to have.
 */
export function casesIn(body: readonly ClassifiedParagraph[]): Cases | undefined {
  const parts = placedParts(body);
  const [first] = parts;
  if (first === undefined) return undefined;
  const headings = new Map<number, NamedHeading>();
  for (const [i, { at, length, first: begins }] of parts.entries()) {
    headings.set(at, { rank: PART_RANK, length });
    if (begins)
      for (const [above, rank] of titlesAbove(body, at, parts[i - 1]?.at ?? -1))
        headings.set(above, { rank });
  }
  const from = [...headings.keys()].reduce((least, at) => Math.min(least, at), first.at);
  const whole = withWholeRows(body, from, headings);
  return whole === undefined ? undefined : { from, headings: whole };
}

function placedParts(body: readonly ClassifiedParagraph[]): PlacedPart[] {
  const found = body.flatMap(({ text, marker, class: looks }, at) => {
    if (looks === 'cell') return [];
    const own = marker?.length ?? 0;
    const part = casePartOf(text.slice(own).trimStart());
    // A number stands before a name alone: 一、基本案情.
    if (part === undefined || (own > 0 && !endsWithPart(text, part))) return [];
    return [{ ...part, at, length: own > 0 ? text.length : part.length }];
  });
  const sure = new Set(found.flatMap((part) => (part.sure ? [part.name] : [])));
  if (sure.size < FEWEST_PARTS) return [];
  // Others in 【】 are parts where those that are known stand so.
  const bracketed = found.some((part) => part.sure && body[part.at]?.text.startsWith('【'));
  const known = found.filter((part) => part.known || bracketed);
  let seen = new Set<string>();
  return known.map((part, i) => {
    const first = i === 0 || seen.has(part.name);
    if (first) seen = new Set();
    seen.add(part.name);
    return { ...part, first };
  });
}

const endsWithPart = (text: string, part: CasePart): boolean =>
  part.known && text.endsWith(part.name) && part.length === part.name.length;

/** Indexes and ranks of the titles right above the first part of a case: 一、盗窃案件, 案例1, 张某盗窃案. */
function titlesAbove(
  body: readonly ClassifiedParagraph[],
  at: number,
  behind: number,
): (readonly [number, number])[] {
  const lowest = Math.max(behind + 1, at - LINES_OF_A_CASE_HEAD);
  for (let i = at - 1; i >= lowest; i -= 1) {
    const paragraph = body[i] as ClassifiedParagraph;
    const rank = titleRank(paragraph);
    if (rank === undefined) continue;
    // A number on a line of its own, or the heading of several cases.
    const outer = i - 1 > behind ? body[i - 1] : undefined;
    const around = outer === undefined ? undefined : titleRank(outer);
    if (around === undefined || around > rank) return [[i, rank]];
    if (around < rank)
      return [
        [i, rank],
        [i - 1, around],
      ];
    return CASE_NUMBER.test(outer?.text ?? '')
      ? [
          [i, rank + WITHIN_CASE],
          [i - 1, rank],
        ]
      : [[i, rank]];
  }
  return [];
}

const NAMES_A_CASE = /案(?:[（(][^（）()]*[）)])?$/u;

function titleRank({ text, marker, class: looks }: ClassifiedParagraph): number | undefined {
  if ([...text].length > LONGEST_GROUP || hasMark(text, '。；')) return undefined;
  if (marker !== undefined) return rankOf(marker.form);
  if (CASE_NUMBER.test(text)) return CASE_RANK;
  return looks === 'display' && NAMES_A_CASE.test(text) ? CASE_RANK : undefined;
}

/**
 * The headings with those of the same row that their words do not tell: 三、法院认为 between numbered parts, a
 * case without parts. `undefined` where a number above the cases goes on, or one behind the title of a case
 * that heads none: 二、报送时限 behind 一、案例体例. A row that begins anew within a case is its own.
 */
function withWholeRows(
  body: readonly ClassifiedParagraph[],
  from: number,
  known: ReadonlyMap<number, NamedHeading>,
): ReadonlyMap<number, NamedHeading> | undefined {
  const headings = new Map(known);
  /** The last number of each form, with the rank of its heading; without one above the cases. */
  const last = new Map<MarkerForm, { readonly number: number; readonly rank?: number }>();
  const anew = new Set<MarkerForm>();
  for (const [at, paragraph] of body.entries()) {
    const { marker } = paragraph;
    if (marker === undefined) continue;
    const { form, number } = marker;
    const before = last.get(form);
    const goesOn = before !== undefined && number === before.number + 1;
    const isHeading = headings.has(at);
    if (at >= from && goesOn && !anew.has(form) && before.rank === undefined) return undefined;
    if (at >= from && !isHeading) {
      if (number === 1) anew.add(form);
      if (anew.has(form) || !goesOn || before.rank === undefined) continue;
      const ofPart = before.rank === PART_RANK && titleRank(paragraph) !== undefined;
      if (!ofPart && !NAMES_A_CASE.test(paragraph.text)) return undefined;
      headings.set(at, { rank: before.rank });
    }
    const rank = headings.get(at)?.rank;
    last.set(form, rank === undefined ? { number } : { number, rank });
    anew.delete(form);
  }
  return headings;
}
