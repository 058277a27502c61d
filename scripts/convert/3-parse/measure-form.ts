import { MARKER_FORMS, type MarkerForm } from '../marker.ts';
import type { ClassifiedParagraph } from './paragraph.ts';
import { findResponsibilities } from './responsibility.ts';

/** Share of a level's members that must name who answers for them. */
const MOST_ANSWERED = 0.6;

/** Chapters that need no number. */
export const CHAPTER_NAMES = /^(?:总则|附则)$/u;

const CANDIDATES: readonly MarkerForm[] = ['section', 'subsection', 'item'];

/**
 * The level that carries the tasks. 第X条 where a text has them; else the innermost of
 * 一、（一） 1. that has at least as many members as the level around it: a few 1. 2. 3.
 * inside one （一） are steps of that measure. Where a level names who answers for most of its
 * members, it is that one, the innermost of several (a section's lead stands in its heading).
 */
export function findMeasureForm(body: readonly ClassifiedParagraph[]): MarkerForm | undefined {
  const counts = new Map<MarkerForm, number>();
  const answered = new Map<MarkerForm, number>();
  let current: MarkerForm | undefined;
  for (const paragraph of body) {
    const form = paragraph.marker?.form;
    if (form !== undefined) {
      current = form;
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    if (current !== undefined && findResponsibilities(paragraph.text).length > 0) {
      answered.set(current, (answered.get(current) ?? 0) + 1);
    }
  }
  if ((counts.get('article') ?? 0) >= 2) return 'article';
  const present = CANDIDATES.filter((form) => (counts.get(form) ?? 0) > 0);
  const named = present.findLast(
    (form) => (answered.get(form) ?? 0) >= Math.max(2, (counts.get(form) ?? 0) * MOST_ANSWERED),
  );
  if (named !== undefined) return named;
  let chosen = present[0];
  for (const form of present.slice(1)) {
    if ((counts.get(form) ?? 0) >= (counts.get(chosen as MarkerForm) ?? 0)) chosen = form;
  }
  return chosen;
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
