import {
  circularAddress,
  compareAddress,
  departmentAddress,
  instrumentAddress,
  issuerAddress,
  sectionAnchor,
  sectionPlace,
  subjectAddress,
  termAddress,
  unitAddress,
  yearAddress,
} from '#domain/addresses.ts';
import { readingText } from '#domain/elements.ts';
import { splitSentences } from '#domain/sentences.ts';
import { allCirculars, type Circular, type Unit } from './circulars.ts';
import { citedInstruments, usedTerms } from './cited.ts';
import { allComparisons } from './compare.ts';
import { allDepartments } from './departments.ts';
import { allSubjects } from './subjects.ts';

/** What the page for those who link shows as examples: each `undefined` where the archive has none. */
export interface LinkingExamples {
  readonly circular: Circular | undefined;
  /** A measure of that circular, or a question where it has no measures. */
  readonly unit: Unit | undefined;
  /** Addresses from the site's root, of whatever circular has such a place. */
  readonly sentence: string | undefined;
  readonly paragraph: string | undefined;
  readonly section: string | undefined;
  readonly sectionPage: string | undefined;
  readonly question: string | undefined;
  readonly department: string | undefined;
  readonly issuer: string | undefined;
  readonly year: string | undefined;
  readonly subject: string | undefined;
  readonly instrument: string | undefined;
  readonly term: string | undefined;
  readonly comparison: string | undefined;
}

/**
 * Examples from the archive: the newest circular that has most of what can be explained
 * (measures, a document number, departments), and of it the first measure of several sentences.
 */
export async function linkingExamples(): Promise<LinkingExamples> {
  const circulars = await allCirculars();
  const best = Math.max(...circulars.map(worth));
  const circular = circulars.find((one) => worth(one) === best);
  const measures = circular?.units.filter(({ type }) => type === 'measure') ?? [];
  const units = measures.length > 0 ? measures : (circular?.units ?? []);
  const unit = units.find((one) => sentencesOf(one) > 2) ?? units[0];
  const all = circulars.flatMap((one) => one.units);
  const address = (one: Unit | undefined, fragment = ''): string | undefined =>
    one && unitAddress(one.circular, one.key) + fragment;
  const sectioned = circulars.find(({ sections }) => sections.length > 0);
  const issuer = circular?.issuers[0];
  const [department] = await allDepartments();
  const subject = (await allSubjects()).find(({ entries }) => entries.length > 0);
  const [instrument] = await citedInstruments();
  const [term] = await usedTerms();
  const [comparison] = await allComparisons();
  return {
    circular,
    unit,
    sentence: unit && sentencesOf(unit) > 1 ? address(unit, '#s2') : undefined,
    paragraph: address(
      all.find(({ paragraphs }) => paragraphs.length > 1),
      '#p2',
    ),
    section:
      sectioned && `${circularAddress(sectioned.id)}#${sectionAnchor(sectioned.sections[0]?.key ?? '')}`,
    sectionPage: sectioned && sectionPlace(sectioned.id, sectioned.sections[0]?.key ?? ''),
    question: address(all.find(({ type }) => type === 'question')),
    department: department && departmentAddress(department.id),
    issuer: issuer && issuerAddress(issuer.id),
    year: circular && yearAddress(circular.year),
    subject: subject && subjectAddress(subject.subject.id),
    instrument: instrument && instrumentAddress(instrument.instrument.id),
    term: term && termAddress(term.term.id),
    comparison: comparison && compareAddress(comparison.older.id, comparison.newer.id),
  };
}

function worth({ units, docNumber }: Circular): number {
  if (units.length === 0) return 0;
  const hasMeasures = units.some(({ type }) => type === 'measure');
  const hasDepartments = units.some(({ departments }) => departments.length > 0);
  return 1 + (hasMeasures ? 4 : 0) + (docNumber === null ? 0 : 1) + (hasDepartments ? 1 : 0);
}

/** As pages count them: titles too, numbers and responsibility not. */
function sentencesOf({ paragraphs }: Unit): number {
  return paragraphs.reduce((sum, paragraph) => sum + splitSentences(readingText(paragraph)).length, 0);
}
