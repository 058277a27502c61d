import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readingText } from '#domain/elements.ts';
import { circularOf, type UnitLinks } from '#domain/links.ts';
import {
  answerParagraphs,
  type PlanMeasure,
  reportingSentences,
  tellingWords,
} from '#domain/reporting/sentences.ts';
import type { LinkedCircular } from '../../convert/types.ts';
import type { Share } from './shown-scores.ts';

/**
 * Which sentences of interviews report on a measure, by reading: each is told by a piece of it. One of `reports` at
 * least has to be told; what may be taken for a report is neither wanted nor wrong.
 */
export interface JudgedReports {
  readonly measure: string;
  readonly reports: readonly string[];
  readonly may: readonly string[];
}

/**
 * All measures of the two plans of whose court an interview is held: judged before any output was looked at, in
 * halves; and all of them a second time, by who takes what an answer says of the same work for a report on it.
 */
export async function readJudgedReports(
  half: 'open' | 'closed' | 'second',
): Promise<readonly JudgedReports[]> {
  const file = join(import.meta.dirname, 'judged', `reports.${half}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as JudgedReports[];
}

/** How right the lists of what came of a plan are. */
export interface ReportedScores {
  /** Of the sentences told, those that may be. */
  readonly right: Share;
  /** Of the measures on which some sentence reports, those of which one is told. */
  readonly found: Share;
  /** What is neither: sentences told that are none, and measures left without. */
  readonly faults: readonly string[];
}

/** Scores what pages tell against what was found by reading. */
export function reportedScores(
  judged: readonly JudgedReports[],
  circulars: readonly Pick<LinkedCircular, 'head' | 'units'>[],
  linksOf: (id: string) => Pick<UnitLinks, 'reports' | 'topics'>,
): ReportedScores {
  const told = judged.map((one) => ({ ...one, told: toldOf(one.measure, circulars, linksOf) }));
  const sentences = told.flatMap(({ measure, reports, may, told: all }) =>
    all.map((text) => ({ measure, text, isRight: says(text, [...reports, ...may]) })),
  );
  const wanted = told
    .filter(({ reports }) => reports.length > 0)
    .map((one) => ({ ...one, isFound: one.told.some((text) => says(text, one.reports)) }));
  return {
    right: { of: sentences.length, count: sentences.filter(({ isRight }) => isRight).length },
    found: { of: wanted.length, count: wanted.filter(({ isFound }) => isFound).length },
    faults: [
      ...sentences.filter(({ isRight }) => !isRight).map(({ measure, text }) => `${measure}: ${text}`),
      ...wanted.filter(({ isFound }) => !isFound).map(({ measure }) => `${measure}: nothing told`),
    ],
  };
}

const says = (text: string, pieces: readonly string[]): boolean =>
  pieces.some((piece) => text.includes(piece));

/** The sentences that the list of a plan has beside a measure. */
function toldOf(
  id: string,
  circulars: readonly Pick<LinkedCircular, 'head' | 'units'>[],
  linksOf: (id: string) => Pick<UnitLinks, 'reports' | 'topics'>,
): string[] {
  const units = new Map(
    circulars.flatMap(({ head, units: own }) => own.map((unit) => [`${head.id}/${unit.head.key}`, unit])),
  );
  const textOf = (one: string): string => (units.get(one)?.paragraphs ?? []).map(readingText).join('\n');
  const measureOf = (one: string): PlanMeasure => ({ text: textOf(one), topics: linksOf(one).topics });
  const others = [...units]
    .filter(([one, unit]) => one !== id && circularOf(one) === circularOf(id) && unit.head.type === 'measure')
    .map(([one]) => measureOf(one));
  const { reports } = linksOf(id);
  const telling = tellingWords(
    reports.flatMap(({ wording }) => wording),
    measureOf(id),
    { others, answers: reports.map((report) => textOf(report.id)) },
  );
  return reports.flatMap((report) =>
    reportingSentences(
      answerParagraphs(units.get(report.id)?.paragraphs ?? []),
      telling,
      linksOf(report.id).topics,
    ).map(({ text }) => text),
  );
}
