import type { UnitHead } from '#domain/schema.ts';
import { LABEL } from '#domain/words/responsibility.ts';
import { withoutLastMark } from '../words/marks.ts';
import { FIELD_LABEL, labelOf, PERSON_LABEL } from '../words/measure-fields.ts';
import { LONGEST_VALUE } from './bars.ts';
import { topLevelBrackets } from './brackets.ts';
import { deadlineDate } from './deadline-date.ts';
import { cutWhen } from './says-when.ts';

/** By when a measure is to be done, and what is to come of it, as printed. */
export interface Values {
  readonly deadline: string | undefined;
  readonly outcome: string | undefined;
}

const LABELS = new RegExp(FIELD_LABEL, 'gu');
/** Where a value ends: with its sentence, or before what the next label is about. */
const NEXT = new RegExp(`[。！？]|[，,；;、\\s]*(?:${LABEL}|${PERSON_LABEL}|${FIELD_LABEL})`, 'u');
const OPENING = '（(〔[［【';
const CLOSING = '）)〕]］】';

/** A step of a measure, behind the measure's own number or at the beginning of a further paragraph. */
const STEP =
  /(?<=^|[。；：:，！？）)】\]]\s?)(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是)/gu;

/** A value behind a label or in a bracket, and where in the measure it stands. */
interface Labelled {
  readonly field: 'deadline' | 'outcome';
  readonly value: string;
  readonly words: string;
  readonly at: number;
  /** In which step; 0 where in none. */
  readonly step: number;
  /** Whether the step is a paragraph of its own. */
  readonly apart: boolean;
}

/** What ends a sentence, or begins or ends another bracket. */
const BESIDE = /^[。；！？（(〔[【）)〕\]】]?$/u;
/** A bare year or day may be that of something that was. */
const BY_THEN = /[前底]|完成|长期|持续|全年|每/u;

/** Brackets at the end of a sentence that say by when and nothing else: （政治部负责）（2032年6月底前完成）. */
function datesInBrackets(text: string): Omit<Labelled, 'step' | 'apart'>[] {
  return topLevelBrackets(text).flatMap(({ start, end }) => {
    const words = text.slice(start + 1, end - 1);
    if (!BESIDE.test(text.charAt(end)) || !BESIDE.test(text.charAt(start - 1)) || start === 0) return [];
    const { names, deadline } = cutWhen(words);
    if (deadline === undefined || names !== '' || !BY_THEN.test(deadline)) return [];
    return [{ field: 'deadline' as const, value: deadline, words, at: start }];
  });
}

function labelledIn(texts: readonly string[]): { values: Labelled[]; steps: number } {
  const values: Labelled[] = [];
  let steps = 0;
  texts.forEach((text, at) => {
    // The first paragraph begins with the number of the measure.
    const begins = [...text.matchAll(STEP)].filter(({ index }) => at > 0 || index > 0);
    const told: Omit<Labelled, 'step' | 'apart'>[] = [...datesInBrackets(text)];
    for (const { 0: label, index } of text.matchAll(LABELS)) {
      const field = labelOf(label);
      const value = valueAt(text, index + label.length);
      if ((field === 'deadline' || field === 'outcome') && value !== '')
        told.push({ field, value, words: label + value, at: index });
    }
    for (const one of told) {
      const within = begins.filter(({ index }) => index < one.at).length;
      const step = within === 0 ? 0 : steps + within;
      values.push({ ...one, step, apart: begins[0]?.index === 0 });
    }
    steps += begins.length;
  });
  return { values, steps };
}

/**
 * By when single steps of a measure are to be done, as their labels say it, where that is not the
 * measure's own: they do not say the same, or one step of several alone says it.
 */
export function deadlinesOfSteps(texts: readonly string[]): readonly string[] {
  const { values, steps } = labelledIn(texts);
  return ofSteps(values, steps).map(({ words }) => words);
}

function ofSteps(values: readonly Labelled[], steps: number): readonly Labelled[] {
  const dated = values.filter(({ field }) => field === 'deadline');
  const stepwise = dated.filter(({ step }) => step > 0);
  const [first] = stepwise;
  if (first === undefined) return [];
  if (dated.length === 1) return first.apart && steps > 1 ? stepwise : [];
  const differ = new Set(dated.map(({ value }) => value)).size > 1;
  const severalSteps = new Set(dated.map(({ step }) => step)).size > 1;
  return differ && severalSteps ? stepwise : [];
}

/**
 * What a text says behind labels: 完成时限：2026年6月底前。成果形式：实施细则。
 *
 * @param deadline what it says of when beside who answers, without a label
 */
export function labelledValues(texts: readonly string[], deadline?: string): Values {
  const found = { deadline: new Set<string>(), outcome: new Set<string>() };
  const { values, steps } = labelledIn(texts);
  const others = new Set(ofSteps(values, steps));
  for (const one of values) if (!others.has(one)) found[one.field].add(one.value);
  if (deadline !== undefined && ![...found.deadline].some((value) => value.includes(deadline)))
    found.deadline.add(deadline);
  const joined = (values: ReadonlySet<string>): string | undefined =>
    values.size === 0 ? undefined : [...values].join('；');
  return { deadline: joined(found.deadline), outcome: joined(found.outcome) };
}

/** The value behind a label: to the end of its sentence, to the next label, or to the bracket around both. */
function valueAt(text: string, from: number): string {
  const rest = text.slice(from, from + LONGEST_VALUE);
  const next = NEXT.exec(rest)?.index ?? rest.length;
  let depth = 0;
  let end = 0;
  for (; end < next; end += 1) {
    const c = rest[end] as string;
    if (OPENING.includes(c)) depth += 1;
    else if (CLOSING.includes(c)) {
      depth -= 1;
      if (depth < 0) break;
    }
  }
  return withoutLastMark(rest.slice(0, end).trim(), '，,；;、');
}

/** The fields of a measure that it says; none of them where it does not. */
export function deadlineAndOutcome({ deadline, outcome }: Values): Pick<UnitHead, 'deadline' | 'outcome'> {
  return {
    ...(deadline === undefined
      ? {}
      : { deadline: { printed: deadline, date: deadlineDate(deadline) ?? null } }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
