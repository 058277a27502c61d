import { outsideBrackets, splitSentences } from '#domain/sentences.ts';
import { MARKER_FORMS, type MarkerForm } from '../marker.ts';
import { isChapterName } from '../words/chapter-names.ts';
import { endsWithMark, hasMark } from '../words/marks.ts';
import {
  FEWEST_ANSWERED,
  FEWEST_BELOW,
  FEWEST_INSIDE,
  FEWEST_RUNNING,
  LONGEST_BETWEEN,
  MOST_ANSWERED,
  NUMBER_WITHIN,
} from './bars.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { findResponsibilities } from './responsibility.ts';

const CANDIDATES: readonly MarkerForm[] = ['section', 'subsection', 'task', 'item'];
/** Steps of a measure, unless nothing else is numbered, or they alone say who answers and most of them do. */
const STEPS: readonly MarkerForm[] = ['subitem', 'circled'];

/**
 * The level that carries the tasks. 第X条 where a text has them; else the innermost of
 * 一、（一） 1. that has at least as many members as the level around it: a few 1. 2. 3.
 * inside one （一） are steps of that measure, unless they count on across the headings. Where a level names who answers for most of its
 * members, it is that one, the innermost of several that is not such a level of steps. Who is
 * named in the heading of a 一、 with numbers beneath it leads all of them.
 */
export function findMeasureForm(body: readonly ClassifiedParagraph[]): MarkerForm | undefined {
  const counts = new Map<MarkerForm, number>();
  const answered = new Map<MarkerForm, number>();
  let current: MarkerForm | undefined;
  // Who stands behind the heading of a 一、 answers for what is beneath it.
  let leads = false;
  for (const [i, paragraph] of body.entries()) {
    const form = paragraph.marker?.form;
    if (form !== undefined) {
      current = form;
      leads = form === 'section' && leadsOthers(body, i);
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    if (paragraph.class === 'cell') continue;
    if (current === undefined || leads || findResponsibilities(paragraph.text).length === 0) continue;
    answered.set(current, (answered.get(current) ?? 0) + 1);
  }
  if ((counts.get('article') ?? 0) >= 2) return 'article';
  const numbered = (form: MarkerForm): boolean => (counts.get(form) ?? 0) > 0;
  const present = CANDIDATES.filter(numbered);
  const steps = STEPS.filter(numbered);
  if (present.length === 0) return steps.find((form) => (counts.get(form) ?? 0) >= FEWEST_ANSWERED);
  const someAnswered = (form: MarkerForm): boolean => (answered.get(form) ?? 0) >= FEWEST_ANSWERED;
  const levels = [...present, ...(present.some(someAnswered) ? [] : steps)];
  const named = levels.findLast((form, i) => {
    const count = counts.get(form) ?? 0;
    const around = counts.get(levels[i - 1] ?? form) ?? 0;
    const enough = Math.max(FEWEST_ANSWERED, count * MOST_ANSWERED);
    return (answered.get(form) ?? 0) >= enough && count >= around * FEWEST_INSIDE;
  });
  if (named !== undefined) return named;
  const most = mostAnswered(present, counts, answered);
  if (most !== undefined) return most;
  const running = present.findLast((form) => runsThrough(body, form));
  if (running !== undefined) return running;
  const outer = present[0] as MarkerForm;
  if (listsWithin(body, outer)) return outer;
  let chosen: MarkerForm | undefined = outer;
  for (const form of present.slice(1)) {
    if ((counts.get(form) ?? 0) < (counts.get(chosen as MarkerForm) ?? 0)) continue;
    if (chosen !== 'subsection' || !areLists(body, chosen, form)) chosen = form;
  }
  return chosen === 'section' ? (formBelowHeadings(body, present) ?? chosen) : chosen;
}

/**
 * Whether most of a level have sentences of their own, and numbers further in stand only where one of
 * them leads to a list: 二、委员会的职权是：（一）…；（二）…. The numbers are then parts of its sentence.
 */
function listsWithin(body: readonly ClassifiedParagraph[], outer: MarkerForm): boolean {
  let all = 0;
  let sentences = 0;
  let leads = false;
  let lists = 0;
  for (const { marker, text } of body) {
    if (marker === undefined) continue;
    if (marker.form === outer) {
      all += 1;
      if (endsWithMark(text, '。')) sentences += 1;
      leads = endsWithMark(text, '：:');
    } else if (rankOf(marker.form) > rankOf(outer)) {
      if (!leads) return false;
      lists += 1;
    }
  }
  return lists > 0 && sentences * 2 > all;
}

/** What leads to a list of cases, conditions or points, and to no tasks: 符合下列条件的：, 重点是：. */
const LEADS_TO_LIST =
  /(?:下列|以下|如下)(?!各?项?(?:工作|任务|措施|举措|事项))|(?<!(?:工作|任务|措施|举措|事项))[：:]$/u;

/**
 * Whether numbers further in are lists that some of a level have, and the others do not: half of the level at most
 * have one, each led to by words of a list, and nearly all that is in them is one sentence.
 */
function areLists(body: readonly ClassifiedParagraph[], outer: MarkerForm, inner: MarkerForm): boolean {
  let members = 0;
  let lists = 0;
  let entries = 0;
  let sentences = 0;
  let listed = false;
  for (const [i, paragraph] of body.entries()) {
    const form = paragraph.marker?.form;
    if (form === undefined) continue;
    if (form === inner) {
      if (!listed && !LEADS_TO_LIST.test(body[i - 1]?.text ?? '')) return false;
      if (!listed) lists += 1;
      listed = true;
      entries += 1;
      sentences += splitSentences(paragraph.text.slice(paragraph.marker?.length ?? 0)).length;
    } else if (rankOf(form) < rankOf(inner)) {
      if (form === outer) members += 1;
      listed = false;
    }
  }
  return lists > 1 && lists * 2 <= members && sentences * 4 <= entries * 5;
}

/**
 * The level beneath 一、 where all 一、 are headings alone on their lines: 二、主要任务 with 1. 2. 3., beside others
 * with text. `undefined` where one has its text behind it, and so may be a task, or where the numbers differ.
 */
function formBelowHeadings(
  body: readonly ClassifiedParagraph[],
  present: readonly MarkerForm[],
): MarkerForm | undefined {
  const below = new Map<MarkerForm, number>();
  let level: MarkerForm | undefined;
  for (const { marker, text } of body) {
    if (marker === undefined || !present.includes(marker.form)) continue;
    if (marker.form === 'section') {
      if (hasMark(outsideBrackets(text), '。；：:')) return undefined;
      level = undefined;
    } else {
      level ??= marker.form;
      if (marker.form === level) below.set(level, (below.get(level) ?? 0) + 1);
    }
  }
  const [only, ...others] = [...below];
  return only !== undefined && others.length === 0 && only[1] >= FEWEST_BELOW ? only[0] : undefined;
}

/** Whether the numbers of a level go on from 1 across the headings around them: no steps of one heading do. */
export function runsThrough(body: readonly ClassifiedParagraph[], form: MarkerForm): boolean {
  let last = 0;
  let across = false;
  let behindHeading = false;
  for (const { marker } of body) {
    if (marker === undefined) continue;
    if (rankOf(marker.form) < rankOf(form)) behindHeading = true;
    if (marker.form !== form) continue;
    if (marker.number !== last + 1) return false;
    across ||= behindHeading && last > 0;
    behindHeading = false;
    last += 1;
  }
  return across && last >= FEWEST_RUNNING;
}

/** The level most members of which name who answers, where any does; not one of steps. */
function mostAnswered(
  present: readonly MarkerForm[],
  counts: ReadonlyMap<MarkerForm, number>,
  answered: ReadonlyMap<MarkerForm, number>,
): MarkerForm | undefined {
  let best: MarkerForm | undefined;
  for (const [i, form] of present.entries()) {
    const own = answered.get(form) ?? 0;
    const around = counts.get(present[i - 1] ?? form) ?? 0;
    if (own < FEWEST_ANSWERED || (counts.get(form) ?? 0) < around * FEWEST_INSIDE) continue;
    if (own > (answered.get(best ?? form) ?? 0) || best === undefined) best = form;
  }
  return best;
}

/** Whether a paragraph is a heading without a text, and the next number stands further in. */
function leadsOthers(body: readonly ClassifiedParagraph[], at: number): boolean {
  const { text, marker } = body[at] as ClassifiedParagraph;
  if (marker === undefined || hasMark(outsideBrackets(text), '。；')) return false;
  const next = body.slice(at + 1, at + 1 + NUMBER_WITHIN).find((paragraph) => paragraph.marker !== undefined);
  return next?.marker !== undefined && rankOf(next.marker.form) > rankOf(marker.form);
}

/** Punctuation that no heading has. */
const NO_MARK_OF_HEADINGS = /[\p{P}](?<![（）()《》“”、])/u;

/** Indexes of headings without a number right before an article: 立案与管辖. */
export function headingsBetween(body: readonly ClassifiedParagraph[]): Set<number> {
  const found = new Set<number>();
  const inChapters = body.some(({ marker }) => marker?.form === 'chapter');
  for (const [i, { class: looks, marker, text }] of body.entries()) {
    if (looks !== 'display' || marker !== undefined || [...text].length > LONGEST_BETWEEN) continue;
    if (body[i + 1]?.marker?.form !== 'article' || NO_MARK_OF_HEADINGS.test(text)) continue;
    // Beside 第一章 it is a chapter.
    if (isChapterName(text) && inChapters) continue;
    const before = body[i - 1];
    if (i > 0 && before?.class !== 'marked' && !endsWithMark(before?.text ?? '', '。；：”）)')) continue;
    found.add(i);
  }
  // One alone above the first article may be anything.
  const article = body.findIndex(({ marker }) => marker?.form === 'article');
  return [...found].some((i) => i > article) && article >= 0 ? found : new Set();
}

/** How deep a form stands among all forms: outer ones are smaller. */
export function rankOf(form: MarkerForm): number {
  return MARKER_FORMS.indexOf(form);
}

/**
 * The forms that are headings around the measures: those further out, and 一、 around
 * 第X条 where a text begins with 一、 (in a regulation it would stand inside an article).
 */
export function headingForms(body: readonly ClassifiedParagraph[], measureForm: MarkerForm): Set<MarkerForm> {
  const forms = new Set(MARKER_FORMS.filter((form) => rankOf(form) < rankOf(measureForm)));
  const first = (form: MarkerForm): number => body.findIndex((p) => p.marker?.form === form);
  if (measureForm === 'article' && first('section') >= 0 && first('section') < first('article'))
    forms.add('section');
  return forms;
}
