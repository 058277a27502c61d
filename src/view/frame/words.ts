import type { Circular, Unit } from '#archive/circulars.ts';
import type { Role } from '#domain/schema.ts';

/** `6个部分、53项`, `5个部分、5则问答`; what a circular holds. */
export function countOfUnits({ sections, units }: Circular): string {
  const parts = sections.filter(({ level }) => level === 1).length;
  const questions = units.filter(({ type }) => type === 'question').length;
  const measures = units.length - questions;
  const counts = [
    ...(parts > 0 ? [`${parts}个部分`] : []),
    ...(measures > 0 ? [`${measures}项`] : []),
    ...(questions > 0 ? [`${questions}则问答`] : []),
  ];
  return counts.length > 0 ? counts.join('、') : '未分项';
}

/** What the margin holds, in the width of Han characters. */
const MARGIN = 5;

/** What it holds where the window leaves less room for it. */
const NARROW_MARGIN = 2.5;

/**
 * Classes of a number: it hangs in the margin if it fits there, a long one only where the
 * margin is wide; `第一百二十四条` does not fit at all.
 */
export function numberClass(text: string): string {
  const width = [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0);
  if (width > MARGIN) return 'unit-number';
  return width <= NARROW_MARGIN ? 'unit-number hanging' : 'unit-number hanging long';
}

/** The number of a unit as it hangs in the margin: as printed, else made from what is known of it. */
export function marginNumber({ label, number, key, type }: Unit): string {
  if (label !== '') return label;
  return type === 'question' ? `问${number ?? key.slice(1)}` : `${number ?? key}`;
}

/** Fragment of a circular on the page of a department. */
export function planAnchor({ id }: Pick<Circular, 'id'>): string {
  return `plan-${id}`;
}

/** Fragment of what a circular asks of a department in one role. */
export function roleAnchor(circular: Pick<Circular, 'id'>, role: Role): string {
  return `${planAnchor(circular)}-${role}`;
}
