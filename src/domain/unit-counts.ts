import { KINDS } from './names.ts';
import type { Kind } from './schema.ts';

/** What is counted: measures by 项, an interview's questions with their answers by 则. */
type Units = readonly { readonly type: 'measure' | 'question' }[];

/** `24项`; with questions among them `24项任务、2则问答`. */
export function unitCounts(units: Units): string {
  const questions = questionsIn(units);
  const measures = units.length - questions;
  if (questions === 0) return `${measures}项`;
  return [...(measures > 0 ? [`${measures}项任务`] : []), `${questions}则问答`].join('、');
}

/** The same for a list of what is held: `任务24项`, `问答2则`; nothing of what there is none. */
export function heldUnits(units: Units): string[] {
  const questions = questionsIn(units);
  const measures = units.length - questions;
  return [...(measures > 0 ? [`任务${measures}项`] : []), ...(questions > 0 ? [`问答${questions}则`] : [])];
}

/** `公文4件`, `访谈1篇`: an interview is no circular. */
export function heldCirculars(circulars: Iterable<{ readonly kind: Kind }>): string[] {
  const all = [...circulars];
  const talks = all.filter(isInterview).length;
  const others = all.length - talks;
  return [...(others > 0 ? [`公文${others}件`] : []), ...(talks > 0 ? [`${KINDS.interview}${talks}篇`] : [])];
}

/** What one number counts of them, and by what word. */
export const circularWord = (
  circulars: readonly { readonly kind: Kind }[],
): { what: string; unit: string } =>
  circulars.some(isInterview) ? { what: '篇目', unit: '篇' } : { what: '公文', unit: '件' };

/** By what all of them are counted in one number: 项, questions alone 则, both 条. */
export function unitWord(units: Units): string {
  const questions = questionsIn(units);
  if (questions === 0) return '项';
  return questions === units.length ? '则' : '条';
}

const isInterview = ({ kind }: { readonly kind: Kind }): boolean => kind === 'interview';

const questionsIn = (units: Units): number => units.filter(({ type }) => type === 'question').length;
