import { splitSentences } from '#domain/sentences.ts';
import type { MarkerForm } from '../marker.ts';
import { isHeadingOfAims, isHeadingOfCarryingOut } from '../words/aims.ts';
import { hasMark } from '../words/marks.ts';
import { FEWEST_ALL_ANSWERED, LONGEST_MIXED_HEADING, MOST_UNANSWERED } from './bars.ts';
import { rankOf, runsThrough } from './measure-form.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { findResponsibilities } from './responsibility.ts';

/** A numbered paragraph further out than the level of the measures, with what stands beneath it. */
interface Outer {
  readonly at: number;
  readonly form: MarkerForm;
  /** Index behind the last paragraph beneath it. */
  readonly to: number;
  /** Index of the nearest paragraph above that is numbered further out; -1 where none is. */
  readonly around: number;
  /** Index of the first numbered paragraph of a heading's or measure's level beneath it; `to` where none is. */
  readonly inner: number;
}

/** Forms of which one may carry the tasks in one branch and head them in another. */
const MIXED: readonly MarkerForm[] = ['section', 'subsection'];

/**
 * Paragraphs that would be headings by their level and are measures: those with nothing of
 * the measures' level beneath them that are more than a heading (several sentences, who
 * answers), those of such a row, and those that tell a task in several sentences and who
 * answers for it. What stands beneath the latter belongs to them.
 */
export function measuresFurtherOut(
  body: readonly ClassifiedParagraph[],
  measureForm: MarkerForm,
): { readonly measures: ReadonlySet<number>; readonly inside: ReadonlySet<number> } {
  const measures = new Set<number>();
  const inside = new Set<number>();
  if (measureForm === 'article') return { measures, inside };
  // Where numbers go on across the headings, a 一、 with its text before the first of them says what they are for.
  const runs = runsThrough(body, measureForm);
  const first = runs ? body.findIndex(({ marker }) => marker?.form === measureForm) : 0;
  const isBeforeAll = (one: Outer): boolean =>
    one.form === 'section' && one.to <= first && !namesItself(body, one);
  const outer = outerParagraphs(body, measureForm).filter((one) => !isAim(body, one));
  // Where they all say who answers, too, a row that says of nobody that he does holds none of them.
  const answered = new Set(
    outer.filter((one) => one.inner === one.to && namesItself(body, one)).map(({ around }) => around),
  );
  const all = runs && areAllAnswered(body, measureForm);
  const isApart = ({ around }: Outer): boolean => all && !answered.has(around);
  let listed: Outer | undefined;
  for (const one of outer) {
    const list = one.inner === one.to && isListed(body, one, listed);
    listed = list ? one : undefined;
    if (list) inside.add(one.at);
    else if (one.inner === one.to) {
      if (!tellsMore(body, one) || isBeforeAll(one)) continue;
      if (!isApart(one)) measures.add(one.at);
      else if (severalSentences(body[one.at] as ClassifiedParagraph)) inside.add(one.at);
    } else if (severalSentences(body[one.at] as ClassifiedParagraph) && namesItself(body, one)) {
      measures.add(one.at);
      for (let i = one.at + 1; i < one.to; i += 1) inside.add(i);
    }
  }
  // What stands in a row with measures is one, too, if it ends like a sentence.
  for (const [i, one] of outer.entries()) {
    if (one.inner !== one.to || !(body[one.at] as ClassifiedParagraph).text.endsWith('。')) continue;
    const beside = [outer[i - 1], outer[i + 1]].some(
      (other) =>
        other?.form === one.form && (other.to === one.at || one.to === other.at) && measures.has(other.at),
    );
    if (beside && !isBeforeAll(one) && !isApart(one)) measures.add(one.at);
  }
  for (const at of inside) measures.delete(at);
  return { measures, inside };
}

/** Whether a paragraph has a heading of aims or principles, or stands beneath one, and says of nobody that he answers for it. */
function isAim(body: readonly ClassifiedParagraph[], one: Outer): boolean {
  const around = body[one.around];
  if (namesItself(body, one)) return false;
  const { text, marker } = body[one.at] as ClassifiedParagraph;
  const behind = text.slice(marker?.length ?? 0);
  const own = behind.slice(0, splitSentences(behind)[0]?.end);
  if (one.form === 'section' && one.inner === one.to && isHeadingOfCarryingOut(own)) return true;
  return [own, around?.text.slice(around.marker?.length ?? 0) ?? ''].some(isHeadingOfAims);
}

function outerParagraphs(body: readonly ClassifiedParagraph[], measureForm: MarkerForm): Outer[] {
  const outer: Outer[] = [];
  /** By rank, the last paragraph so far. */
  const last: number[] = [];
  for (const [at, { marker }] of body.entries()) {
    if (marker === undefined) continue;
    const rank = rankOf(marker.form);
    const around = Math.max(-1, ...last.slice(0, rank).filter((index) => index !== undefined));
    last[rank] = at;
    if (!MIXED.includes(marker.form) || rank >= rankOf(measureForm)) continue;
    let to = at + 1;
    let inner = -1;
    for (; to < body.length; to += 1) {
      const form = body[to]?.marker?.form;
      if (form === undefined) continue;
      if (rankOf(form) <= rankOf(marker.form)) break;
      if (inner < 0 && rankOf(form) <= rankOf(measureForm)) inner = to;
    }
    outer.push({ at, form: marker.form, to, around, inner: inner < 0 ? to : inner });
  }
  return outer;
}

/** （一）各县人民政府；（二）市级各部门。: members of a sentence's list, no headings. */
function isListed(body: readonly ClassifiedParagraph[], one: Outer, before: Outer | undefined): boolean {
  const paragraph = body[one.at] as ClassifiedParagraph;
  if (paragraph.text.endsWith('；')) return true;
  const last = before !== undefined && before.form === one.form && before.to === one.at;
  return last && paragraph.text.endsWith('。') && !severalSentences(paragraph);
}

/** Whether a level has many members, and nearly all say who answers, in the text up to the next number. */
function areAllAnswered(body: readonly ClassifiedParagraph[], form: MarkerForm): boolean {
  let members = 0;
  let answered = 0;
  let counted = true;
  for (const { marker, text } of body) {
    if (marker !== undefined && rankOf(marker.form) <= rankOf(form)) {
      counted = marker.form !== form;
      if (!counted) members += 1;
    }
    if (counted || findResponsibilities(text).length === 0) continue;
    counted = true;
    answered += 1;
  }
  return members >= FEWEST_ALL_ANSWERED && members - answered <= members * MOST_UNANSWERED;
}

function tellsMore(body: readonly ClassifiedParagraph[], one: Outer): boolean {
  const paragraph = body[one.at] as ClassifiedParagraph;
  if (severalSentences(paragraph) || namesItself(body, one)) return true;
  const text = paragraph.text.slice(paragraph.marker?.length ?? 0);
  return text.endsWith('。') && (hasMark(text, '，：:') || [...text].length > LONGEST_MIXED_HEADING);
}

/** Whether a paragraph, or the text right beneath it, says who answers. */
function namesItself(body: readonly ClassifiedParagraph[], { at, inner }: Outer): boolean {
  return body.slice(at, inner).some(({ text }) => findResponsibilities(text).length > 0);
}

function severalSentences({ text, marker }: ClassifiedParagraph): boolean {
  const behind = text.slice(marker?.length ?? 0);
  const named = findResponsibilities(behind).map(({ span }) => span);
  const sentences = splitSentences(behind).filter(
    ({ start, end }) => !named.some((span) => span.start <= start + 1 && span.end >= end - 1),
  );
  return sentences.length > 1;
}
