import type { UnitHead } from '#domain/schema.ts';
import { LABEL } from '#domain/words/responsibility.ts';
import { withoutLastMark } from '../words/marks.ts';
import { FIELD_LABEL, labelOf, PERSON_LABEL } from '../words/measure-fields.ts';
import { LONGEST_VALUE } from './bars.ts';
import { deadlineDate } from './deadline-date.ts';

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

/**
 * What a text says behind labels: 完成时限：2026年6月底前。成果形式：实施细则。
 *
 * @param deadline what it says of when beside who answers, without a label
 */
export function labelledValues(texts: readonly string[], deadline?: string): Values {
  const found = { deadline: new Set<string>(), outcome: new Set<string>() };
  for (const text of texts)
    for (const { 0: label, index } of text.matchAll(LABELS)) {
      const field = labelOf(label);
      const value = valueAt(text, index + label.length);
      if ((field === 'deadline' || field === 'outcome') && value !== '') found[field].add(value);
    }
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
