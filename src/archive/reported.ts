import { readingText } from '#domain/elements.ts';
import {
  answerParagraphs,
  type PlanMeasure,
  type ReportingSentence,
  reportingSentences,
  tellingWords,
} from '#domain/reporting/sentences.ts';
import { asked } from './asked/asked.ts';
import { allCirculars, type Circular, type Unit } from './circulars.ts';
import { type Placed, reportsBeside, subjectsOf } from './matters.ts';
import { once } from './once.ts';

/** An answer that may report on a measure, with the sentences that do. */
export interface Report extends Placed {
  /** In the order of the text; empty where no sentence says it for certain. */
  readonly sentences: readonly ReportingSentence[];
}

/** A measure of a plan, and what is reported of it. */
export interface ReportedMeasure {
  readonly unit: Unit;
  readonly reports: readonly Report[];
}

/**
 * What the archive's interviews report of each measure of a plan, in the order of the plan; empty where
 * they have no sentence on any. What was said before the plan was issued reports on nothing of it.
 */
export const reportedOf = asked('reportedOf', (plan: Circular): Promise<readonly ReportedMeasure[]> => {
  const found = known.get(plan) ?? reportsOn(plan);
  known.set(plan, found);
  return found;
});

/** Each measure of a plan asks for its own: all of them are looked for once. */
const known = new WeakMap<Circular, Promise<readonly ReportedMeasure[]>>();

async function reportsOn(plan: Circular): Promise<readonly ReportedMeasure[]> {
  const measures = plan.units.filter(({ type }) => type === 'measure');
  const answers = await Promise.all(
    measures.map(async (unit) =>
      (await reportsBeside(unit)).filter(({ circular }) => !isBefore(circular, plan)),
    ),
  );
  if (answers.every(({ length }) => length === 0)) return [];
  const texts = await Promise.all(
    measures.map(
      async (unit): Promise<PlanMeasure> => ({ text: textOf(unit), topics: await subjectsOf(unit) }),
    ),
  );
  const all = await Promise.all(
    measures.map(async (unit, i): Promise<ReportedMeasure> => {
      const own = answers[i] ?? [];
      if (own.length === 0) return { unit, reports: [] };
      const telling = tellingWords(
        own.flatMap(({ link }) => link.wording),
        texts[i] as PlanMeasure,
        { others: texts.toSpliced(i, 1), answers: own.map((one) => textOf(one.unit)) },
      );
      const reports = own.map(
        async ({ circular, unit: answer }): Promise<Report> => ({
          circular,
          unit: answer,
          sentences: reportingSentences(
            answerParagraphs(answer.paragraphs),
            telling,
            await subjectsOf(answer),
          ),
        }),
      );
      return { unit, reports: await Promise.all(reports) };
    }),
  );
  return all.some(tellsReport) ? all : [];
}

const textOf = ({ paragraphs }: Unit): string => paragraphs.map(readingText).join('\n');

const hasSentences = ({ sentences }: Report): boolean => sentences.length > 0;

/**
 * Ids of the answers that surely report on a measure of a plan; of others it is only known that they say
 * something like it.
 */
export const tellingAnswers = asked(
  'tellingAnswers',
  async (plan: Circular, unit: Unit): Promise<readonly string[]> => {
    const own = (await reportedOf(plan)).find((one) => one.unit.key === unit.key);
    return (own?.reports ?? [])
      .filter(hasSentences)
      .map(({ circular, unit: answer }) => `${circular.id}/${answer.key}`);
  },
);

/** Whether a sentence reports on a measure. */
export const tellsReport = ({ reports }: Pick<ReportedMeasure, 'reports'>): boolean =>
  reports.some(hasSentences);

/** Whether a sentence with figures does. */
export const tellsFigures = ({ reports }: ReportedMeasure): boolean =>
  reports.some(({ sentences }) => sentences.some(({ hasFigures }) => hasFigures));

/** Of how many measures of a plan something is reported. */
export const reportedCount = asked(
  'reportedCount',
  async (plan: Circular): Promise<number> => (await reportedOf(plan)).filter(tellsReport).length,
);

/** The circulars of which interviews report. */
export const reportedCirculars = once('reportedCirculars', async (): Promise<readonly Circular[]> => {
  const circulars = await allCirculars();
  const reported = await Promise.all(circulars.map(reportedOf));
  return circulars.filter((_, i) => (reported[i]?.length ?? 0) > 0);
});

function isBefore({ issued: one }: Circular, { issued: other }: Circular): boolean {
  return one !== null && other !== null && one < other;
}
